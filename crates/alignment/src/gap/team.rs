//! What a team is short of, beside My team: certificates of its people that end, and objectives that need minutes of it for
//! which nothing is planned. Leaves out what single people did or did not do; that is asked person by person.

use askama::Template;
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::i18n::{Html, Locale};
use kernel::{BoxFuture, Error, Result, Tx, fmt};
use ui::web::Signed;

use super::{SOON_DAYS, store};
use crate::{objective, words};

/// The same certificate of several people in one team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ending {
    /// What it says.
    pub(super) title: String,
    /// How many people's ends soon or has ended.
    pub(super) people: i64,
    /// The first day on which one ends.
    pub(super) first: Date,
}

/// A line: what, and why.
struct Line {
    what: String,
    why: String,
}

#[derive(Template)]
#[template(path = "gap/_team.html")]
struct Section {
    page: Locale,
    lines: Vec<Line>,
}

/// The section beside My team: two statements, and nothing where the team is short of nothing that is known.
pub fn section<'a>(signed: &'a Signed, tx: &'a mut Tx) -> BoxFuture<'a, Result<Html>> {
    Box::pin(async move {
        let (me, l, today) = (signed.actor.require_person()?, signed.locale, tx.today());
        let soon = today.checked_add(SOON_DAYS.days()).map_err(Error::internal)?;
        let mut lines: Vec<Line> =
            store::ending_in_team(tx, me, soon).await?.into_iter().map(|one| ending(l, one)).collect();
        for (name, minutes, topics) in objective::store::short(tx, me).await? {
            let why = words::gap_why(l, name.as_str(), fmt::minutes(l, minutes));
            lines.push(Line { what: if topics.is_empty() { name } else { topics }, why });
        }
        if lines.is_empty() {
            return Ok(Html::default());
        }
        Ok(Html::trusted(Section { page: l, lines }.render().map_err(Error::internal)?))
    })
}

fn ending(l: Locale, one: Ending) -> Line {
    Line { why: words::gap_team_ending(l, one.people, fmt::day_year(l, one.first)), what: one.title }
}
