//! What a team is short of, beside My team: certificates of its people that end, and objectives that need minutes of it for
//! which nothing is planned. Leaves out what single people did or did not do; that is asked person by person.

use askama::Template;
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::i18n::{Html, Locale};
use kernel::{BoxFuture, Error, PersonId, Result, Tx, fmt};
use ui::web::Signed;

use super::{SOON_DAYS, store};
use crate::words;

/// What a team is short of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Short {
    /// The same certificate of so many people ends; the first on a day.
    Ending { title: String, people: i64, first: Date },
    /// Nothing is planned for an objective that needs so many minutes of each.
    Unplanned { objective: String, minutes: i64, topics: String },
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

/// The section beside My team: one statement, and nothing where the team is short of nothing that is known.
pub fn section<'a>(signed: &'a Signed, tx: &'a mut Tx) -> BoxFuture<'a, Result<Html>> {
    Box::pin(async move {
        let (me, l) = (signed.actor.require_person()?, signed.locale);
        let lines: Vec<Line> = of(tx, me).await?.into_iter().map(|one| line(l, one)).collect();
        if lines.is_empty() {
            return Ok(Html::default());
        }
        Ok(Html::trusted(Section { page: l, lines }.render().map_err(Error::internal)?))
    })
}

/// What those whom somebody leads and their unit are short of: at most three of each, the nearest end first, then the
/// weightiest objective.
pub(crate) async fn of(tx: &mut Tx, person: PersonId) -> Result<Vec<Short>> {
    let soon = tx.today().checked_add(SOON_DAYS.days()).map_err(Error::internal)?;
    store::of_team(tx, person, soon).await
}

fn line(l: Locale, short: Short) -> Line {
    match short {
        Short::Ending { title, people, first } => {
            Line { what: title, why: words::gap_team_ending(l, people, fmt::day_year(l, first)) }
        }
        Short::Unplanned { objective, minutes, topics } => Line {
            why: words::gap_why(l, objective.as_str(), fmt::minutes(l, minutes)),
            what: if topics.is_empty() { objective } else { topics },
        },
    }
}
