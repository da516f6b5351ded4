//! Time that is set aside for oneself: the next of it on Today, and the page of a slot as those read it who are meant. It
//! says when, how long, for what and with which content.
//!
//! Leaves out what planning is about: how many are meant, what speaks against the days, why and by when to decide.

use askama::Template;
use jiff::civil::Date;
use kernel::i18n::{Html, Locale};
use kernel::{Actor, BoxFuture, Error, Result, Tx, fmt};
use ui::web::Signed;
use ui::{Page, Place};

use super::{Slot, filling, matching, own_store as store};
use crate::ids::SlotId;
use crate::{objective, words};

/// Time set aside, as Today lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Own {
    /// The slot.
    pub(super) id: SlotId,
    /// Its title.
    pub(super) title: String,
    /// Minutes of each person.
    pub(super) minutes: i64,
    /// The first day.
    pub(super) from: Date,
    /// The last day.
    pub(super) until: Date,
    /// What it serves, where one may know of it.
    pub(super) objective: Option<String>,
}

/// A line of the section.
struct Line {
    id: SlotId,
    title: String,
    day: Date,
    until: Option<String>,
    about: String,
}

#[derive(Template)]
#[template(path = "slot/_today.html")]
struct Section {
    page: Locale,
    lines: Vec<Line>,
}

/// The section of a person's Today: one statement, and nothing where no time is set aside.
pub fn section<'a>(signed: &'a Signed, tx: &'a mut Tx) -> BoxFuture<'a, Result<Html>> {
    Box::pin(async move {
        let (me, l, today) = (signed.actor.require_person()?, signed.locale, tx.today());
        let lines: Vec<Line> =
            store::next(tx, me, today).await?.into_iter().map(|one| line(l, one)).collect();
        if lines.is_empty() {
            return Ok(Html::default());
        }
        Ok(Html::trusted(Section { page: l, lines }.render().map_err(Error::internal)?))
    })
}

fn line(l: Locale, own: Own) -> Line {
    let minutes = fmt::minutes(l, own.minutes);
    Line {
        id: own.id,
        title: own.title,
        day: own.from,
        until: (own.until > own.from).then(|| words::slot_own_until(l, fmt::day(l, own.until))),
        about: match own.objective {
            Some(name) => words::slot_own_for(l, minutes, name),
            None => minutes,
        },
    }
}

/// Whether a slot is for the one who asks.
pub(super) async fn is_meant(actor: &Actor, tx: &mut Tx, id: SlotId) -> Result<bool> {
    match actor.person_id() {
        Some(me) => store::is_meant(tx, id, me).await,
        None => Ok(false),
    }
}

/// The page of a slot for those who are meant.
#[derive(Template)]
#[template(path = "slot/own.html")]
pub(super) struct Show {
    page: Page,
    about: String,
    serves: Option<(String, String)>,
    content: Option<(&'static str, String, String)>,
}

/// Reads what those who are meant see of a slot.
pub(super) async fn page(signed: &Signed, tx: &mut Tx, slot: &Slot) -> Result<Show> {
    let l = signed.locale;
    let when = if slot.from == slot.until {
        fmt::day_year(l, slot.from)
    } else {
        words::slot_days(l, fmt::day_year(l, slot.from), fmt::day_year(l, slot.until))
    };
    let serves = match slot.objective {
        Some(id) => objective::find(&signed.actor, tx, id).await.ok(),
        None => None,
    };
    let content = filling::of(&signed.actor, tx, slot).await?;
    let group = slot.group.as_ref().map(|group| group.name.clone());
    let parts = [group, Some(when), Some(fmt::minutes(l, slot.minutes))];
    Ok(Show {
        page: Page::of(signed, slot.title.as_str()).at(Place::Today),
        about: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        serves: serves.map(|one| (one.name, format!("/objectives/{}", one.id))),
        content: content.map(|(one, title)| (matching::kind(l, one), title, one.href())),
    })
}
