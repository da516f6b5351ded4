//! What a run would change, by the steps that apply it, without writing anything: where each person whom the file
//! touches would stand today. What that does to learning is asked of whoever answers for it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Actor, Error, PersonId, Result, Tx};

use super::{Change, Standing, planned};
use crate::assignment::Span;
use crate::audience::explain::Facts;
use crate::audience::facts_store;
use crate::audience::whole::Spot;
use crate::feed::diff::Diff;
use crate::feed::mapping::Mapping;
use crate::feed::staged::Staged;
use crate::feed::store as feeds;
use crate::hooks::{self, Effect, Foreseen};
use crate::ids::{AssignmentId, EmploymentId, GroupId, RunId};
use crate::person::store::Employment;
use crate::run::known::Known;
use crate::run::reading::{off_thread, reading};
use crate::run::{State, administrators, desk, import, store};

/// What all of a run would do to learning, as it is compared while it is read; nothing where nobody can say.
pub(crate) async fn foretell(
    tx: &mut Tx,
    id: RunId,
    day: Date,
    staged: &Staged,
    diff: Diff,
    stopped: bool,
    known: Known,
) -> Result<Option<Vec<Effect>>> {
    if !hooks::has_preview() {
        return Ok(None);
    }
    let foreseen = touched(tx, id, day, staged, diff, stopped, known).await?;
    hooks::preview(tx, &foreseen).await.map(Some)
}

/// Whom a run would touch if all of it were applied now; none where there is nothing to apply any more, or nothing that
/// can be read.
///
/// # Errors
/// As [`desk::show`].
pub async fn foresee(actor: &Actor, tx: &mut Tx, id: RunId) -> Result<Option<Foreseen>> {
    let run = desk::show(actor, tx, id).await?;
    if !matches!(run.state, State::Open | State::Stopped) || run.report.unreadable.is_some() {
        return Ok(None);
    }
    let Ok(mapping) = Mapping::parse(&run.mapping) else { return Ok(None) };
    let bytes = match store::file(tx, id).await {
        Err(Error::NotFound) => return Ok(None),
        bytes => bytes?,
    };
    let corrections = store::corrections(tx, id).await?;
    let units = BTreeSet::default();
    let read = move || reading(&bytes, &corrections, Some(mapping), None, 0, &units, &|_, _| {});
    let Ok(reading) = off_thread(read).await? else { return Ok(None) };
    let feed = import::as_read(feeds::by_id(tx, run.feed).await?, &run);
    let known = Known::load(tx, &feed, run.day).await?;
    let (diff, _) = import::compare(tx, &feed, &reading.staged, &known, run.day).await?;
    let stopped = run.state == State::Stopped;
    touched(tx, id, run.day, &reading.staged, diff, stopped, known).await.map(Some)
}

/// Whom it would touch, by the steps that apply it. What is stopped is let through by keeping the last administrators.
async fn touched(
    tx: &mut Tx,
    id: RunId,
    day: Date,
    staged: &Staged,
    mut diff: Diff,
    stopped: bool,
    known: Known,
) -> Result<Foreseen> {
    if stopped {
        administrators::keep_last(tx, &mut diff).await?;
    }
    let today = tx.today();
    let change = planned(tx, id, day, staged, &diff, known).await?;
    let people = change.spots(tx, today).await?;
    let joining = u32::try_from(diff.joiners.len()).unwrap_or(u32::MAX);
    Ok(Foreseen { people, joining })
}

impl Change<'_> {
    /// Where everybody who is touched would stand on a day.
    async fn spots(mut self, tx: &mut Tx, day: Date) -> Result<BTreeMap<PersonId, Option<Spot>>> {
        let mut groups = facts_store::memberships(tx).await?;
        for (person, names) in std::mem::take(&mut self.members) {
            let places = &mut self.known.places;
            groups.insert(person, names.iter().map(|name| places.group(tx, name)).collect());
        }
        let mut employments = std::mem::take(&mut self.known.employments);
        employments.extend(self.employments.iter().map(|one| (one.person, one.clone())));
        let gone: BTreeSet<AssignmentId> = self.old_spans.iter().copied().collect();
        let mut added: BTreeMap<EmploymentId, Vec<&Span>> = BTreeMap::new();
        for kept in &self.new_spans {
            added.entry(kept.employment).or_default().push(&kept.span);
        }
        let mut spots = BTreeMap::new();
        for person in &self.touched {
            let living = employments.get(person).filter(|one| holds(one, day));
            let spot = living.and_then(|employment| {
                let before = self.known.spans.get(&employment.id).map(Vec::as_slice).unwrap_or_default();
                let before = before.iter().filter(|span| span.id.is_none_or(|id| !gone.contains(&id)));
                let after = added.get(&employment.id).map(Vec::as_slice).unwrap_or_default();
                let span = before.chain(after.iter().copied()).find(|span| is_on(span, day))?;
                Some(self.spot(*person, employment, &span.standing, groups.get(person)))
            });
            spots.insert(*person, spot);
        }
        Ok(spots)
    }

    fn spot(
        &self,
        person: PersonId,
        employment: &Employment,
        standing: &Standing,
        groups: Option<&BTreeSet<GroupId>>,
    ) -> Spot {
        let unnamed = String::new;
        let facts = Facts {
            at_work: true,
            person: Some(person),
            units: standing.unit.map(|unit| self.known.places.above(unit)).unwrap_or_default(),
            site: standing.site.map(|site| (site, unnamed())),
            job: standing.job.map(|job| (job, unnamed())),
            grade: standing.grade.clone(),
            employment: standing.employment.clone(),
            started_on: Some(employment.started_on),
            groups: groups.into_iter().flatten().map(|group| (*group, unnamed())).collect(),
            ..Facts::default()
        };
        Spot { facts, manager: standing.manager }
    }
}

fn holds(employment: &Employment, day: Date) -> bool {
    !employment.voided && employment.started_on <= day && employment.ended_on.is_none_or(|last| last >= day)
}

fn is_on(span: &Span, day: Date) -> bool {
    span.from <= day && span.to.is_none_or(|to| to > day)
}
