//! What live learning has for Today: one's next sessions, and those one can choose from.

use askama::Template;
use jiff::SignedDuration;
use jiff::civil::{Date, Time};
use kernel::i18n::{Html, Locale};
use kernel::{BoxFuture, Error, Result, Tx, fmt};
use ui::web::Signed;

use super::asking::{self, Beside};
use crate::ids::{ClassId, SeatId};
use crate::session::store::{self, Soon};
use crate::words;

/// How far ahead one chooses.
const DAYS: i64 = 45;
/// Most lines of either list.
const MOST: usize = 3;

struct Row {
    class: ClassId,
    title: String,
    day: Date,
    time: Time,
    about: String,
    /// Whether a seat is left.
    free: bool,
    seat: Option<SeatId>,
}

#[derive(Template)]
#[template(path = "live/_today.html")]
struct Section {
    page: Locale,
    /// Who asks the reader to a class.
    asks: Html,
    own: Vec<Row>,
    choice: Vec<Row>,
}

/// The section of a person's Today.
pub fn section<'a>(signed: &'a Signed, tx: &'a mut Tx) -> BoxFuture<'a, Result<Html>> {
    Box::pin(async move {
        let (me, l) = (signed.actor.require_person()?, signed.locale);
        let until = tx.now().checked_add(SignedDuration::from_hours(24 * DAYS)).map_err(Error::internal)?;
        let asks = asking::asks(signed, tx, Beside::Today).await?;
        let (mut own, mut choice): (Vec<Row>, Vec<Row>) = (Vec::new(), Vec::new());
        for soon in store::soon(tx, me, until).await? {
            if soon.invited {
                continue;
            }
            let row = Row::of(l, soon);
            if row.seat.is_some() {
                own.push(row);
            } else if !own.iter().chain(&choice).any(|other| other.class == row.class) {
                choice.push(row);
            }
        }
        own.truncate(MOST);
        choice.truncate(MOST);
        if own.is_empty() && choice.is_empty() && asks == Html::default() {
            return Ok(Html::default());
        }
        let section = Section { page: l, asks, own, choice };
        Ok(Html::trusted(section.render().map_err(Error::internal)?))
    })
}

impl Row {
    fn of(l: Locale, soon: Soon) -> Self {
        let free = soon.free.max(0);
        Self {
            class: soon.class,
            about: words::today_class(l, fmt::minutes(l, soon.minutes), free),
            title: soon.title,
            day: soon.starts.date(),
            time: soon.starts.time(),
            free: free > 0,
            seat: soon.seat,
        }
    }
}
