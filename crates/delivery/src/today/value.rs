//! The value that feeds the page.

use content::reading::course_path;
use jiff::civil::Date;
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::{Result, Tx};
use ui::Why;
use ui::web::Signed;

use super::next::{self, Next};
use super::store;
use crate::ids::{DutyId, RecommendationId};
use crate::spotlight::{self, show::Spot};
use crate::words;

/// What a person sees first.
pub struct Today {
    /// The civil date where the person is.
    pub date: Date,
    /// Unit and site.
    pub place: String,
    /// The one next act.
    pub next: Option<Next>,
    /// What is due, soonest first; at most five.
    pub due: Vec<Due>,
    /// How much is due in all.
    pub due_count: usize,
    /// Minutes of all that is due.
    pub due_minutes: u32,
    /// What others recommend.
    pub recommended: Vec<Recommended>,
    /// What is in the light, at most three.
    pub(crate) spotlights: Vec<Spot>,
    /// What was begun and nobody asks for.
    pub open: Option<Vec<Begun>>,
    /// What was finished lately.
    pub done: Vec<Finished>,
}

/// A duty in the list.
pub struct Due {
    /// The duty.
    pub id: DutyId,
    /// Its day; the day of the page when it has none.
    pub on: Date,
    /// Whether it has a day.
    pub dated: bool,
    /// Whether the day is over.
    pub over: bool,
    /// What.
    pub title: String,
    /// Why.
    pub why: Why,
    /// Minutes left.
    pub minutes: u32,
    /// Where to start.
    pub href: String,
}

/// A recommendation in the list.
pub struct Recommended {
    /// The recommendation.
    pub id: RecommendationId,
    /// Since when.
    pub on: Date,
    /// What.
    pub title: String,
    /// Who, and why.
    pub why: Why,
    /// Minutes.
    pub minutes: u32,
    /// Where to look at it.
    pub href: String,
}

/// Something begun.
pub struct Begun {
    /// What.
    pub title: String,
    /// Parts done.
    pub done: i64,
    /// Parts in all.
    pub of: i64,
    /// Where.
    pub href: String,
}

/// Something finished.
pub struct Finished {
    /// What.
    pub title: String,
    /// When.
    pub on: Date,
    /// Where.
    pub href: String,
}

const SHOWN: usize = 5;

/// Reads the value for the acting person.
pub async fn read(signed: &Signed, tx: &mut Tx, all: bool) -> Result<Today> {
    let (person, l, zone) = (signed.actor.require_person()?, signed.locale, signed.zone.as_str());
    let date = civil_date(tx.now(), zone);
    let duties = store::duties(tx, person, l.code()).await?;
    let progress = store::progress(tx, person, l.code()).await?;
    let next = next::of(tx, l, date, zone, &duties, &progress).await?;
    let (waiting, lit) = store::offered(tx, person, l.code(), date).await?;
    let mut due: Vec<Due> = duties.iter().map(|row| due(l, date, row)).collect();
    let (due_count, due_minutes) = (due.len(), due.iter().map(|duty| duty.minutes).sum());
    if !all {
        due.truncate(SHOWN);
    }
    let begun: Vec<Begun> = progress
        .iter()
        .filter(|row| row.done_at.is_none() && !row.asked)
        .map(|row| Begun {
            title: row.title.clone(),
            done: row.parts_done,
            of: row.parts,
            href: course_path(row.course),
        })
        .collect();
    let done = progress
        .iter()
        .filter_map(|row| Some((row, row.done_at?)))
        .take(SHOWN)
        .map(|(row, at)| Finished {
            title: row.title.clone(),
            on: civil_date(at, zone),
            href: course_path(row.course),
        })
        .collect();
    Ok(Today {
        date,
        place: signed.place.clone(),
        next,
        due,
        due_count,
        due_minutes,
        recommended: waiting.into_iter().map(|row| recommended(l, zone, row)).collect(),
        spotlights: spotlight::show::spots(&signed.actor, tx, l, lit).await?,
        open: (!begun.is_empty()).then_some(begun),
        done,
    })
}

fn due(l: Locale, today: Date, row: &store::DutyRow) -> Due {
    let left = match (row.seconds, row.seconds_done) {
        (Some(all), Some(done)) if all > 0 => u32::try_from((all - done).max(0)).ok(),
        _ => None,
    };
    let minutes = left.map_or(row.minutes, content::block::minutes);
    Due {
        id: row.id,
        on: row.due_on.unwrap_or(today),
        dated: row.due_on.is_some(),
        over: row.due_on.is_some_and(|day| day < today),
        title: row.title.clone(),
        why: Why::new(l, next::reason(l, row)),
        minutes,
        href: course_path(row.course),
    }
}

fn recommended(l: Locale, zone: &str, row: store::RecommendedRow) -> Recommended {
    Recommended {
        id: row.id,
        on: civil_date(row.at, zone),
        why: Why::new(l, words::today_why_recommended_html(l, &row.by, &row.reason)),
        title: row.title,
        minutes: row.minutes,
        href: course_path(row.course),
    }
}
