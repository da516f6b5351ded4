//! What live learning has for Today: one's next sessions, and those one can choose from.

use askama::Template;
use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Time};
use kernel::i18n::{Html, Locale};
use kernel::{BoxFuture, Error, Result, Tx, fmt, params};
use ui::web::Signed;

use crate::ids::{ClassId, SeatId};
use crate::words;

/// How far ahead one chooses.
const DAYS: i64 = 45;
/// Most lines of either list.
const MOST: usize = 3;

kernel::statements! {
    /// The sessions of the next weeks: first those in which the person has a seat, then those of classes they may know of that
    /// still take somebody.
    SOON = "SELECT n.class_id, c.title, c.minutes, n.local_start, n.capacity - n.taken, s.id
        FROM live_sessions AS n
        JOIN live_classes AS c ON c.id = n.class_id
        LEFT JOIN live_seats AS s ON s.session_id = n.id AND s.person_id = $1
            AND s.state IN ('asked', 'invited', 'waiting', 'offered', 'booked')
        WHERE n.starts_at > $2 AND n.starts_at <= $3 AND n.called_off_at IS NULL AND n.closed_at IS NULL
            AND (s.id IS NOT NULL OR (c.retired_at IS NULL AND COALESCE(n.cut_off_at, n.starts_at) > $2
                AND (c.unit_id IS NULL OR EXISTS (
                    SELECT 1 FROM people_scope_v1 AS p
                    JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
                    WHERE p.person_id = $1 AND t.ancestor_id = c.unit_id))))
        ORDER BY CASE WHEN s.id IS NULL THEN 1 ELSE 0 END, n.starts_at, n.id
        LIMIT 30";
}

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
    own: Vec<Row>,
    choice: Vec<Row>,
}

/// The section of a person's Today.
pub fn section<'a>(signed: &'a Signed, tx: &'a mut Tx) -> BoxFuture<'a, Result<Html>> {
    Box::pin(async move {
        let (me, l, now) = (signed.actor.require_person()?, signed.locale, tx.now());
        let until = now.checked_add(SignedDuration::from_hours(24 * DAYS)).map_err(Error::internal)?;
        let (mut own, mut choice): (Vec<Row>, Vec<Row>) = (Vec::new(), Vec::new());
        for found in tx.all(&SOON, params![me, now, until]).await? {
            let row = read(l, &found)?;
            if row.seat.is_some() {
                own.push(row);
            } else if !own.iter().chain(&choice).any(|other| other.class == row.class) {
                choice.push(row);
            }
        }
        own.truncate(MOST);
        choice.truncate(MOST);
        if own.is_empty() && choice.is_empty() {
            return Ok(Html::default());
        }
        let section = Section { page: l, own, choice };
        Ok(Html::trusted(section.render().map_err(Error::internal)?))
    })
}

fn read(l: Locale, row: &kernel::Row) -> Result<Row> {
    let mut c = row.columns();
    let (class, title, minutes): (ClassId, String, i64) = (c.next()?, c.next()?, c.next()?);
    let at: DateTime = c.next::<String>()?.parse().map_err(Error::internal)?;
    let free: i64 = c.next()?;
    let about = words::today_class(l, fmt::minutes(l, minutes), free.max(0));
    Ok(Row { class, title, day: at.date(), time: at.time(), about, free: free > 0, seat: c.next()? })
}
