//! A whole team at once: who of it would come into question for a session, and the one act for all of them.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, Tx};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};

use super::times;
use crate::crowd::{self, Act, Whom};
use crate::ids::{ClassId, SessionId};
use crate::{class, session, words};

/// What the page is asked, and what its form sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    /// Of which group.
    whom: String,
    /// Into which session.
    to: String,
    why: String,
    /// `book` to book at once.
    act: String,
    /// `wait` where the rest is asked or stands in the line, too.
    rest: String,
}

/// Who comes into question, in words.
struct Seen {
    count: usize,
    fits: String,
    free: String,
    names: Vec<String>,
    /// Why others do not.
    not: Vec<String>,
    /// How many the reader may book for.
    led: usize,
}

#[derive(Template)]
#[template(path = "live/crowd.html")]
struct Show {
    page: Page,
    id: ClassId,
    class: String,
    groups: Vec<Choice>,
    sessions: Vec<Choice>,
    rests: Vec<Choice>,
    seen: Option<Seen>,
    form: Sent,
    errors: Fields,
}

pub(super) async fn show(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ClassId>,
    Query(sent): Query<Sent>,
) -> Answer {
    let mut tx = ctx.db.read().await?;
    web::html(&page(&signed, &mut tx, id, sent, Fields::default()).await?)
}

async fn page(signed: &Signed, tx: &mut Tx, id: ClassId, form: Sent, errors: Fields) -> Result<Show> {
    let (actor, l) = (&signed.actor, signed.locale);
    let groups = crowd::groups(actor, tx).await?;
    let class = class::find(actor, tx, id).await?;
    let now = tx.now();
    let mut sessions = Vec::new();
    for one in session::of_class(actor, tx, id).await? {
        if one.takes(now) || one.is_undated() {
            let (_, day, hours) = times(l, &one)?;
            sessions.push(Choice::new(one.id.to_string(), crate::pages::told(l, day, hours)));
        }
    }
    let label = |(whom, name): (Whom, String)| match whom {
        Whom::Reports => Choice::new(whom.word(), words::crowd_reports(l)),
        Whom::Unit(_) => Choice::new(whom.word(), name),
    };
    let known = sessions.iter().any(|choice| choice.value == form.to);
    let asked = Whom::parse(&form.whom).zip(form.to.parse::<SessionId>().ok()).filter(|_| known);
    let (mut errors, mut seen) = (errors, None);
    if let Some((whom, to)) = asked {
        match crowd::look(actor, tx, l, to, whom).await {
            Ok(found) => seen = Some(told(l, found)),
            Err(error) => errors = Fields::from_error(l, error)?,
        }
    }
    Ok(Show {
        page: Page::of(signed, words::crowd_title(l)).at(Place::Classes),
        id,
        class: class.title,
        groups: groups.into_iter().map(label).collect(),
        sessions,
        rests: vec![
            Choice::new("", words::crowd_rest_out(l)),
            Choice::new("wait", words::crowd_rest_wait(l)),
        ],
        seen,
        form,
        errors,
    })
}

fn told(l: Locale, found: crowd::Seen) -> Seen {
    let not = [
        (found.have, words::crowd_have(l, found.have)),
        (found.elsewhere, words::crowd_elsewhere(l, found.elsewhere)),
        (found.not_for, words::crowd_not_for(l, found.not_for)),
    ];
    Seen {
        count: found.fits.len(),
        fits: words::crowd_fits(l, found.fits.len()),
        free: words::crowd_free(l, found.free),
        led: found.fits.iter().filter(|one| one.led).count(),
        names: found.fits.into_iter().map(|one| one.name).collect(),
        not: not.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text).collect(),
    }
}

pub(super) async fn bring(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ClassId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let Err(error) = brought(&signed, &mut tx, id, &sent).await else {
        tx.commit().await?;
        return web::see_other(format!("/classes/{id}"));
    };
    tx.rollback().await?;
    let errors = Fields::from_error(signed.locale, error)?;
    let mut tx = ctx.db.read().await?;
    let shown = page(&signed, &mut tx, id, sent, errors).await?;
    web::html_with(StatusCode::UNPROCESSABLE_ENTITY, &shown)
}

async fn brought(signed: &Signed, tx: &mut Tx, id: ClassId, sent: &Sent) -> Result<()> {
    let (actor, l) = (&signed.actor, signed.locale);
    crowd::groups(actor, tx).await?;
    let to: SessionId = super::class::id(&sent.to)?;
    if session::find(actor, tx, to).await?.class != id {
        return Err(Error::NotFound);
    }
    let whom = Whom::parse(&sent.whom).ok_or_else(|| Error::invalid_said("whom", words::crowd_nobody(l)))?;
    let act = if sent.act == "book" { Act::Book } else { Act::Invite };
    crowd::bring(actor, tx, l, to, (whom, act, sent.rest == "wait"), &sent.why).await.map(drop)
}
