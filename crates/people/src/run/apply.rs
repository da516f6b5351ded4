//! Applying a compared file: the whole change in one transaction, set-based, with what is needed to take it back.
//!
//! Order: places, persons, external ids, posts, employments, spans, groups, then the rows of people at work and one
//! event. Numbers of statements depend on the kinds of rows and not on how many there are, groups of persons apart.

mod foreseen;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Actor, PersonId, Result, Tx};
use serde_json::Value as Json;

use super::known::Known;
use crate::assignment::store::Kept;
use crate::assignment::{Standing, rewrite};
use crate::feed::diff::Diff;
use crate::feed::field::Field;
use crate::feed::staged::{Link, Staged, StagedPerson};
use crate::feed::store::Feed;
use crate::ids::{AssignmentId, PostId, RunId};
use crate::person::Person;
use crate::person::store::Employment;
use crate::post::Post;

pub use foreseen::foresee;
pub(crate) use foreseen::foretell;

/// What a run remembers so that it can be undone.
pub(crate) struct Inverse {
    pub(crate) what: &'static str,
    pub(crate) subject: kernel::Uuid,
    pub(crate) before: Json,
}

/// Applies a diff. Gives the persons whose facts changed.
pub(crate) async fn apply(
    actor: &Actor,
    tx: &mut Tx,
    run: RunId,
    feed: &Feed,
    day: Date,
    today: Date,
    staged: &Staged,
    diff: &Diff,
    known: Known,
) -> Result<BTreeSet<PersonId>> {
    let mut change = planned(tx, run, day, staged, diff, known).await?;
    change.keep(tx, feed).await?;
    crate::current::refresh(actor, tx, today, &change.touched).await?;
    Ok(change.touched)
}

/// The whole change in memory.
async fn planned<'a>(
    tx: &mut Tx,
    run: RunId,
    day: Date,
    staged: &'a Staged,
    diff: &Diff,
    known: Known,
) -> Result<Change<'a>> {
    let mut change = Change::new(run, known, staged);
    change.join(tx, diff, day).await?;
    change.posts(tx, day);
    change.place(tx, diff);
    change.leave(diff)?;
    Ok(change)
}

struct Change<'a> {
    run: RunId,
    known: Known,
    staged: &'a Staged,
    by_external: BTreeMap<String, PersonId>,
    post_ids: BTreeMap<String, PostId>,
    persons: Vec<Person>,
    external: Vec<(String, PersonId)>,
    employments: Vec<Employment>,
    posts: Vec<Post>,
    old_spans: Vec<AssignmentId>,
    new_spans: Vec<Kept>,
    members: Vec<(PersonId, Vec<String>)>,
    inverse: Vec<Inverse>,
    touched: BTreeSet<PersonId>,
}

impl<'a> Change<'a> {
    fn new(run: RunId, known: Known, staged: &'a Staged) -> Self {
        Self {
            run,
            by_external: known.persons.iter().map(|(id, p)| (id.clone(), p.id)).collect(),
            post_ids: known.posts.iter().map(|(id, p)| (id.clone(), p.id)).collect(),
            known,
            staged,
            persons: Vec::new(),
            external: Vec::new(),
            employments: Vec::new(),
            posts: Vec::new(),
            old_spans: Vec::new(),
            new_spans: Vec::new(),
            members: Vec::new(),
            inverse: Vec::new(),
            touched: BTreeSet::new(),
        }
    }

    /// Persons and employments of joiners: somebody who was here before, somebody no feed knew, or somebody new.
    async fn join(&mut self, tx: &mut Tx, diff: &Diff, day: Date) -> Result<()> {
        let mut by_number: BTreeMap<String, Person> = BTreeMap::new();
        let mut by_email: BTreeMap<String, Person> = BTreeMap::new();
        for person in std::mem::take(&mut self.known.unclaimed) {
            if let Some(number) = &person.number {
                by_number.insert(number.clone(), person.clone());
            }
            if let Some(email) = &person.email {
                by_email.insert(email.to_lowercase(), person);
            }
        }
        for joiner in &diff.joiners {
            let Some(row) = self.staged.persons.get(joiner.index as usize) else { continue };
            let number = row.number.as_ref().and_then(|n| by_number.remove(n));
            let before = match self.known.persons.get(&row.external_id).cloned() {
                Some(person) => Some(person),
                None => {
                    number.or_else(|| row.email.as_ref().and_then(|e| by_email.remove(&e.to_lowercase())))
                }
            };
            let id = before.as_ref().map_or_else(|| tx.id(), |p| p.id);
            if !self.known.persons.contains_key(&row.external_id) {
                self.external.push((row.external_id.clone(), id));
            }
            if self.by_external.insert(row.external_id.clone(), id).is_some_and(|other| other != id) {
                continue;
            }
            self.put_person(id, row, before);
            let started_on = row.starts.unwrap_or(joiner.from);
            match self.known.employments.get(&id) {
                Some(living) => {
                    let spans = crate::assignment::store::of_employment(tx, living.id).await?;
                    self.known.spans.insert(living.id, spans);
                }
                None => {
                    let recorded_at = tx.now().as_microsecond();
                    let employment = Employment {
                        id: tx.id(),
                        person: id,
                        started_on,
                        ended_on: row.leaves,
                        voided: false,
                        recorded_at,
                    };
                    self.inverse.push(Inverse {
                        what: "employment",
                        subject: employment.id.0,
                        before: Json::Null,
                    });
                    self.known.employments.insert(id, employment.clone());
                    self.employments.push(employment);
                }
            }
            self.touched.insert(id);
            debug_assert!(joiner.from >= day || row.valid_from.is_some() || row.starts.is_some());
        }
        Ok(())
    }

    fn put_person(&mut self, id: PersonId, row: &StagedPerson, before: Option<Person>) {
        let said = |field: Field| self.staged.says(field);
        let was = before.as_ref();
        let pick = |field: Field, now: &Option<String>, was: Option<&String>| {
            if said(field) { now.clone() } else { was.cloned() }
        };
        let person = Person {
            id,
            sort_name: crate::person::sort_name(&row.name),
            name: row.name.clone(),
            number: pick(Field::Number, &row.number, was.and_then(|p| p.number.as_ref())),
            email: pick(Field::Email, &row.email, was.and_then(|p| p.email.as_ref())),
            language: pick(Field::Language, &row.language, was.and_then(|p| p.language.as_ref())),
        };
        if was == Some(&person) {
            return;
        }
        if let Some(was) = was {
            let before = serde_json::to_value(was).unwrap_or_default();
            self.inverse.push(Inverse { what: "person", subject: id.0, before });
        }
        self.persons.push(person);
    }

    /// Posts as the file has them; those it has no more are closed, unless their row was set aside.
    fn posts(&mut self, tx: &Tx, day: Date) {
        let aside: BTreeSet<&str> = self.staged.aside.iter().filter_map(|row| row.post.as_deref()).collect();
        let mut seen = BTreeSet::new();
        for row in &self.staged.posts {
            seen.insert(row.external_id.as_str());
            let id = *self.post_ids.entry(row.external_id.clone()).or_insert_with(|| tx.id());
            let post = Post {
                id,
                external_id: row.external_id.clone(),
                unit: self.known.places.unit(tx, &row.unit),
                job: self.known.places.job(tx, row.job.as_deref()),
                grade: row.grade.clone(),
                reports_to: row.reports_to.clone(),
                vacant: row.vacant,
                closed_on: None,
            };
            put_post(&mut self.posts, &mut self.inverse, self.known.posts.get(&row.external_id), post);
        }
        // A row whose post can't be read may be about any post: then none is closed.
        if !self.staged.says(Field::Post) || self.staged.aside.iter().any(|row| row.post.is_none()) {
            return;
        }
        for (external_id, was) in &self.known.posts {
            if was.closed_on.is_none()
                && !seen.contains(external_id.as_str())
                && !aside.contains(external_id.as_str())
            {
                let post = Post { closed_on: Some(day), vacant: true, ..was.clone() };
                put_post(&mut self.posts, &mut self.inverse, Some(was), post);
            }
        }
    }

    /// Where joiners and those who change will stand.
    fn place(&mut self, tx: &Tx, diff: &Diff) {
        let staged = self.staged;
        for joiner in &diff.joiners {
            if let Some(row) = staged.persons.get(joiner.index as usize) {
                self.stand(tx, row, joiner.from);
            }
        }
        for changed in diff.movers.iter().chain(&diff.managers).chain(&diff.details) {
            let Some(row) = staged.persons.get(changed.index as usize) else { continue };
            let before = self.known.persons.get(&row.external_id).cloned();
            self.put_person(changed.person, row, before);
            self.touched.insert(changed.person);
            let dates =
                changed.changes.iter().any(|c| matches!(c.field, Field::StartDate | Field::LeavingDate));
            if dates && let Some(mut employment) = self.known.employments.get(&changed.person).cloned() {
                self.remember(&employment);
                employment.started_on = row.starts.unwrap_or(employment.started_on);
                if staged.says(Field::LeavingDate) {
                    employment.ended_on = row.leaves;
                }
                self.known.employments.insert(changed.person, employment.clone());
                self.employments.push(employment);
            }
            self.stand(tx, row, changed.from);
        }
    }

    fn stand(&mut self, tx: &Tx, row: &StagedPerson, from: Date) {
        let Some(person) = self.by_external.get(&row.external_id).copied() else { return };
        let Some(employment) = self.known.employments.get(&person).cloned() else { return };
        let spans = self.known.spans.get(&employment.id).cloned().unwrap_or_default();
        let standing = self.standing(tx, row, self.known.standing(employment.id));
        let until = employment.ended_on.and_then(|last| last.tomorrow().ok());
        let moved = spans.last().is_none_or(|s| s.standing != standing);
        let from = from.max(employment.started_on);
        self.edit(person, &employment, moved.then_some(&standing), from, until);
        if let Some(groups) = row.groups.clone() {
            self.members.push((person, groups));
        }
    }

    fn edit(
        &mut self,
        person: PersonId,
        employment: &Employment,
        standing: Option<&Standing>,
        from: Date,
        until: Option<Date>,
    ) {
        let spans = self.known.spans.get(&employment.id).cloned().unwrap_or_default();
        let edit = rewrite(&spans, from, standing, until);
        self.old_spans.extend(edit.supersede);
        let (employment, run) = (employment.id, self.run);
        self.new_spans.extend(edit.insert.into_iter().map(|span| Kept {
            person,
            employment,
            span,
            by: Some(run),
        }));
    }

    /// What a row says, over what stood there before.
    fn standing(&mut self, tx: &Tx, row: &StagedPerson, was: Standing) -> Standing {
        let staged = self.staged;
        let said = |field: Field| staged.says(field);
        let places = &mut self.known.places;
        let link = |link: &Link, was: Option<PersonId>| match link {
            Link::Unsaid | Link::Kept => was,
            Link::Nobody => None,
            Link::Person(id) => self.by_external.get(id).copied().or(was),
        };
        Standing {
            unit: if said(Field::Unit) { places.unit(tx, &row.unit) } else { was.unit },
            site: if said(Field::Site) { places.site(tx, row.site.as_deref()) } else { was.site },
            job: if said(Field::Job) { places.job(tx, row.job.as_deref()) } else { was.job },
            post: row.post.as_ref().and_then(|id| self.post_ids.get(id).copied()).or(was.post),
            grade: if said(Field::Grade) { row.grade.clone() } else { was.grade },
            employment: if said(Field::Employment) { row.employment.clone() } else { was.employment },
            manager: link(&row.manager, was.manager),
            acting: link(&row.acting, was.acting),
            dotted: link(&row.dotted, was.dotted),
        }
    }

    fn leave(&mut self, diff: &Diff) -> Result<()> {
        for leaver in &diff.leavers {
            let Some(mut employment) = self.known.employments.get(&leaver.person).cloned() else { continue };
            self.remember(&employment);
            let until = leaver.last_day.tomorrow().map_err(kernel::Error::internal)?;
            self.edit(leaver.person, &employment, None, leaver.last_day, Some(until));
            if leaver.last_day < employment.started_on {
                employment.voided = true;
            } else {
                employment.ended_on = Some(leaver.last_day);
            }
            self.employments.push(employment);
            self.touched.insert(leaver.person);
        }
        Ok(())
    }

    fn remember(&mut self, employment: &Employment) {
        let before = serde_json::to_value(employment).unwrap_or_default();
        self.inverse.push(Inverse { what: "employment", subject: employment.id.0, before });
    }

    async fn keep(&mut self, tx: &mut Tx, feed: &Feed) -> Result<()> {
        let run = self.run;
        let members = std::mem::take(&mut self.members);
        let members: Vec<(PersonId, Vec<crate::ids::GroupId>)> = members
            .into_iter()
            .map(|(person, names)| (person, names.iter().map(|n| self.known.places.group(tx, n)).collect()))
            .collect();
        self.known.places.keep_new(tx).await?;
        crate::person::store::put(tx, std::mem::take(&mut self.persons)).await?;
        crate::person::store::add_external(tx, feed.id, std::mem::take(&mut self.external)).await?;
        crate::post::store::put(tx, feed.id, std::mem::take(&mut self.posts)).await?;
        crate::person::store::put_employments(tx, std::mem::take(&mut self.employments)).await?;
        let (old, new) = (std::mem::take(&mut self.old_spans), std::mem::take(&mut self.new_spans));
        crate::assignment::store::write(tx, Some(run), old, new).await?;
        for (person, groups) in members {
            let was = crate::person::store::groups_of(tx, person).await?;
            if was != groups {
                let before = serde_json::to_value(&was)?;
                self.inverse.push(Inverse { what: "members", subject: person.0, before });
                crate::person::store::set_members(tx, person, &groups).await?;
            }
        }
        super::store::add_inverse(tx, run, std::mem::take(&mut self.inverse)).await
    }
}

fn put_post(posts: &mut Vec<Post>, inverse: &mut Vec<Inverse>, was: Option<&Post>, post: Post) {
    if was == Some(&post) {
        return;
    }
    let before = was.map_or(Json::Null, |p| serde_json::to_value(p).unwrap_or_default());
    inverse.push(Inverse { what: "post", subject: post.id.0, before });
    posts.push(post);
}
