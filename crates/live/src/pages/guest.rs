//! Instructors from outside: the form that invites one, until when they are let in, and the end of it.

use axum::extract::{Path, State};
use axum_extra::extract::Form;
use jiff::ToSpan;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, PersonId, Result, Tx, fmt};
use people::{Guest, NewGuest};
use serde::Deserialize;
use ui::web::{self, Answer, Signed};

use super::instructor::{self as page, changed};
use crate::{instructor, permissions, words};

/// So long somebody is let in, where nobody says otherwise.
const USUAL_DAYS: i64 = 30;

/// What the forms send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    pub name: String,
    pub email: String,
    pub organisation: String,
    pub until: String,
}

impl Sent {
    /// An empty form.
    pub(super) fn usual(tx: &Tx) -> Self {
        let until = tx.today().saturating_add(USUAL_DAYS.days());
        Self { until: until.to_string(), ..Self::default() }
    }
}

/// Somebody from outside in the list.
pub(super) struct Row {
    pub person: PersonId,
    pub name: String,
    pub line: String,
}

/// Until when an instructor from outside is let in, as their page shows it.
pub(super) struct Access {
    pub line: String,
    pub until: String,
    pub ended: bool,
}

impl Access {
    /// None for somebody of the house.
    pub(super) async fn of(actor: &Actor, tx: &mut Tx, l: Locale, person: PersonId) -> Result<Option<Self>> {
        let Some(guest) = people::guest::find(actor, tx, person).await? else { return Ok(None) };
        Ok(Some(Self {
            line: line(tx, l, &guest),
            until: guest.until_on.to_string(),
            ended: !guest.is_let_in(tx.now()),
        }))
    }
}

fn line(tx: &Tx, l: Locale, guest: &Guest) -> String {
    let house = guest.organisation.as_str();
    match guest.is_let_in(tx.now()) {
        true => words::guest_until(l, house, fmt::date_year(l, guest.until_on)),
        false => words::guest_ended(l, house),
    }
}

/// Everybody from outside, by name.
pub(super) async fn rows(actor: &Actor, tx: &mut Tx, l: Locale) -> Result<Vec<Row>> {
    let all = people::guest::all(actor, tx).await?;
    let persons: Vec<PersonId> = all.iter().map(|one| one.person).collect();
    let mut names = people::names(actor, tx, &persons).await?;
    let row = |one: &Guest| {
        Some(Row { person: one.person, name: names.remove(&one.person)?, line: line(tx, l, one) })
    };
    let mut rows: Vec<Row> = all.iter().filter_map(row).collect();
    rows.sort_by_cached_key(|row| people::search_form(&row.name));
    Ok(rows)
}

pub(super) async fn invite(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let l = signed.locale;
    permissions::require_setting_up(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    let done = invited(&signed.actor, &mut tx, l, &sent).await;
    web::acted(
        l,
        tx,
        done,
        |person| format!("/instructors/{person}"),
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            let mut shown = page::list(&signed, &mut tx).await?;
            (shown.guest, shown.errors) = (sent, errors);
            Ok(shown)
        },
    )
    .await
}

async fn invited(actor: &Actor, tx: &mut Tx, l: Locale, sent: &Sent) -> Result<PersonId> {
    let new = NewGuest {
        name: sent.name.clone(),
        email: sent.email.clone(),
        organisation: sent.organisation.clone(),
        language: None,
        until_on: web::day(l, "until", &sent.until)?,
    };
    instructor::invite(actor, tx, l, &new).await
}

/// Another last day, and a new link.
pub(super) async fn let_in(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(person): Path<PersonId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    permissions::require_setting_up(actor)?;
    let mut tx = ctx.db.write().await?;
    let done = match web::day(l, "until", &sent.until) {
        Ok(day) => instructor::let_in_until(actor, &mut tx, l, person, day).await,
        Err(error) => Err(error),
    };
    changed(&signed, &ctx, tx, person, done, |_| ()).await
}

pub(super) async fn shut_out(signed: Signed, State(ctx): State<Ctx>, Path(person): Path<PersonId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = instructor::shut_out(&signed.actor, &mut tx, person).await;
    changed(&signed, &ctx, tx, person, done, |_| ()).await
}
