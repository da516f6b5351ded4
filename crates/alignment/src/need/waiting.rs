//! Needs as the page tells them: what one raised, what waits for one's answer, themes and proposals to join.

use std::collections::BTreeMap;

use kernel::i18n::Locale;
use kernel::{PersonId, Result, Tx, fmt};
use people::UnitId;
use ui::Choice;
use ui::web::Signed;

use super::theme::{self, Because, Proposal};
use super::{Kind, Need};
use crate::campaign::{self, Campaign};
use crate::ids::{CampaignId, NeedId, ObjectiveId, ThemeId};
use crate::objective::{self, Whose};
use crate::words;

/// What one raised.
pub(super) struct Mine {
    pub(super) id: NeedId,
    pub(super) title: String,
    pub(super) about: String,
    pub(super) answer: Option<String>,
    pub(super) open: bool,
    /// Who answers since when, where somebody left.
    pub(super) history: Vec<String>,
}

/// What waits for one's answer.
pub(super) struct Owed {
    pub(super) id: NeedId,
    pub(super) title: String,
    pub(super) about: String,
    pub(super) due: String,
    /// The rest of the address of the sourcing desk: for how many.
    pub(super) ways: String,
    pub(super) over: bool,
    pub(super) history: Vec<String>,
}

/// A team of one's own that is asked what it needs.
pub(super) struct Asking {
    pub(super) campaign: CampaignId,
    pub(super) unit: UnitId,
    pub(super) what: String,
    pub(super) team: String,
    pub(super) due: String,
}

/// A theme.
pub(super) struct Told {
    pub(super) id: ThemeId,
    pub(super) title: String,
    pub(super) about: String,
    /// As of a need.
    pub(super) ways: String,
    pub(super) organisation: bool,
    pub(super) due: Option<String>,
    pub(super) silent: Option<String>,
    pub(super) open: Option<NeedId>,
    pub(super) objective: Option<(ObjectiveId, String)>,
}

/// What may belong together.
pub(super) struct Join {
    pub(super) title: String,
    pub(super) why: String,
    pub(super) needs: Vec<(NeedId, String, String)>,
}

pub(super) async fn mine(signed: &Signed, tx: &mut Tx) -> Result<Vec<Mine>> {
    let l = signed.locale;
    let needs = super::mine(&signed.actor, tx).await?;
    let who = names(tx, needs.iter().filter_map(|need| need.answers)).await?;
    let mut histories = histories(signed, tx).await?;
    let aims: BTreeMap<ObjectiveId, String> = if needs.iter().any(|need| need.objective.is_some()) {
        objective::all(&signed.actor, tx).await?.into_iter().map(|one| (one.id, one.name)).collect()
    } else {
        BTreeMap::new()
    };
    let mut one = |need: Need| {
        let answers = need.answers.and_then(|id| who.get(&id).cloned());
        let answers = answers.unwrap_or_else(|| words::need_people_leader(l).into());
        let about = match &need.answer {
            Some(_) => words::need_raised(l, fmt::day(l, need.raised_on)),
            None => words::need_answers_by(l, answers, fmt::day(l, need.answer_by)),
        };
        let serves =
            need.objective.and_then(|id| aims.get(&id)).map(|aim| words::need_serves(l, aim.as_str()));
        let about = [Some(about), serves].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let history = histories.remove(&need.id).unwrap_or_default();
        let open = need.answer.is_none();
        Mine { id: need.id, title: need.title, about, open, answer: need.answer, history }
    };
    Ok(needs.into_iter().map(&mut one).collect())
}

/// Who owes an answer since when, where somebody left.
async fn histories(signed: &Signed, tx: &mut Tx) -> Result<BTreeMap<NeedId, Vec<String>>> {
    let l = signed.locale;
    let moves = super::moves(&signed.actor, tx).await?;
    let of: Vec<PersonId> = moves.iter().flat_map(|one| [Some(one.from), one.to]).flatten().collect();
    let who = names(tx, of.into_iter()).await?;
    let mut lines: BTreeMap<NeedId, Vec<String>> = BTreeMap::new();
    for one in moves {
        let left = who.get(&one.from).cloned().unwrap_or_else(|| words::somebody(l).into());
        let day = fmt::day(l, one.on);
        let line = match one.to.and_then(|to| who.get(&to).cloned()) {
            Some(name) => words::need_handed_line(l, left, name, day),
            None => words::need_handed_line_leaders(l, left, day),
        };
        lines.entry(one.need).or_default().push(line);
    }
    Ok(lines)
}

/// What those whom one leads are late with, each with who owes it.
pub(super) async fn late(signed: &Signed, tx: &mut Tx) -> Result<Vec<Owed>> {
    let (l, today) = (signed.locale, tx.today());
    let needs = super::late_below(&signed.actor, tx).await?;
    let of: Vec<PersonId> =
        needs.iter().flat_map(|need| [Some(need.raised_by), need.answers]).flatten().collect();
    let who = names(tx, of.into_iter()).await?;
    let one = |need: Need| {
        let owes = need.answers.and_then(|owes| who.get(&owes).cloned());
        let owes = owes.unwrap_or_else(|| words::somebody(l).into());
        Owed {
            id: need.id,
            about: format!("{} · {}", words::need_late_of(l, owes), about(l, &need, &who)),
            due: fmt::due(l, need.answer_by, today),
            ways: ways(need.people),
            over: true,
            title: need.title,
            history: Vec::new(),
        }
    };
    Ok(needs.into_iter().map(one).collect())
}

pub(super) async fn owed(signed: &Signed, tx: &mut Tx) -> Result<Vec<Owed>> {
    let l = signed.locale;
    let today = tx.today();
    let needs = super::owed(&signed.actor, tx).await?;
    let who = names(tx, needs.iter().map(|need| need.raised_by)).await?;
    let mut histories = histories(signed, tx).await?;
    let one = |need: Need| Owed {
        history: histories.remove(&need.id).unwrap_or_default(),
        id: need.id,
        about: about(l, &need, &who),
        due: fmt::due(l, need.answer_by, today),
        ways: ways(need.people),
        over: need.answer_by < today,
        title: need.title,
    };
    Ok(needs.into_iter().map(one).collect())
}

pub(super) async fn asked(signed: &Signed, tx: &mut Tx) -> Result<Vec<Asking>> {
    let l = signed.locale;
    let today = tx.today();
    let one = |(campaign, unit, team): (Campaign, UnitId, String)| Asking {
        campaign: campaign.id,
        unit,
        what: words::campaign_waiting_what(l, team.as_str(), campaign.window.name(l)),
        team,
        due: fmt::due(l, campaign.answer_by, today),
    };
    Ok(campaign::waiting(&signed.actor, tx).await?.into_iter().map(one).collect())
}

/// For how many the sourcing desk should look.
fn ways(people: i64) -> String {
    if people > 1 { format!("&people={people}") } else { String::new() }
}

/// Who or what a need comes from. A wish names its person only where that person shared it.
fn about(l: Locale, need: &Need, who: &BTreeMap<PersonId, String>) -> String {
    let name = who.get(&need.raised_by).cloned().unwrap_or_else(|| words::somebody(l).into());
    match need.kind {
        Kind::Pain => words::need_seen(l, need.people, need.unit_name.clone().unwrap_or_default(), name),
        Kind::Wish if need.shared => words::need_wished_by(l, name),
        Kind::Wish => words::need_not_shared(l).into(),
    }
}

async fn names(tx: &mut Tx, of: impl Iterator<Item = PersonId>) -> Result<BTreeMap<PersonId, String>> {
    let of: Vec<PersonId> = of.collect();
    people::names(&kernel::Actor::system("who answers a need is named"), tx, &of).await
}

/// Objectives of the organisation that a theme can serve.
pub(super) async fn aims(signed: &Signed, tx: &mut Tx) -> Result<Vec<Choice>> {
    let all = objective::all(&signed.actor, tx).await?;
    let aims = all.into_iter().filter(|one| one.whose == Whose::Organisation);
    Ok(aims.map(|one| Choice::new(one.id.to_string(), one.name)).collect())
}

/// Themes, what may belong together, and every pain point that is in no theme.
pub(super) async fn themes(signed: &Signed, tx: &mut Tx) -> Result<(Vec<Told>, Vec<Join>, Vec<Choice>)> {
    let l = signed.locale;
    let today = tx.today();
    let mut told = Vec::new();
    for theme in theme::all(&signed.actor, tx).await? {
        let silent = theme::silent(&signed.actor, tx, theme.id).await?;
        let first: Vec<&str> = silent.iter().take(6).map(String::as_str).collect();
        told.push(Told {
            id: theme.id,
            about: words::theme_about(l, theme.managers, theme.teams, theme.people),
            ways: ways(theme.people),
            organisation: theme.organisation,
            due: theme.answer_by.map(|by| words::theme_due(l, fmt::due(l, by, today))),
            silent: (!first.is_empty())
                .then(|| words::theme_silent(l, silent.len(), fmt::list_and(l, &first))),
            open: theme.open,
            objective: theme.objective,
            title: theme.title,
        });
    }
    let loose = theme::loose(&signed.actor, tx).await?;
    let joins = theme::propose(&loose).into_iter().take(10).map(|proposal| join(l, proposal)).collect();
    let choice = |need: theme::Loose| {
        let from = words::theme_from(l, need.unit.as_str(), need.people);
        Choice::new(need.id.to_string(), format!("{} · {from}", need.title))
    };
    Ok((told, joins, loose.into_iter().map(choice).collect()))
}

fn join(l: Locale, proposal: Proposal) -> Join {
    let count = proposal.needs.len();
    let why = match proposal.because {
        Because::Topic => words::theme_because_topic(l, count),
        Because::Words(shared) => words::theme_because_words(l, count, fmt::list_and(l, &shared)),
    };
    let title = proposal.needs.first().map(|need| need.title.clone()).unwrap_or_default();
    let need =
        |need: theme::Loose| (need.id, need.title, words::theme_from(l, need.unit.as_str(), need.people));
    Join { title, why, needs: proposal.needs.into_iter().map(need).collect() }
}
