//! The page in front of a call: when, where, what comes first, and one button that writes down that somebody came and leads
//! on. The form of this page alone may lead out of the house.

use askama::Template;
use axum::extract::{Path, State};
use kernel::Ctx;
use ui::Page;
use ui::web::{self, Answer, Signed};

use super::{place, times};
use crate::attendance::{self, Door};
use crate::ids::{ClassId, SessionId};
use crate::material::Material;
use crate::{class, when, words};

#[derive(Template)]
#[template(path = "live/join.html")]
struct Show {
    page: Page,
    id: SessionId,
    class_id: ClassId,
    class: String,
    when: String,
    place: String,
    phone: String,
    with: String,
    why_off: String,
    door: Door,
    opens: String,
    there: bool,
    teaches: bool,
    materials: Vec<Material>,
    /// Where a tick leads back to.
    from: String,
    removes: bool,
    /// Whether the reader does what comes first: not who is from outside.
    ticks: bool,
}

pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SessionId>) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    let mut tx = ctx.db.read().await?;
    let joining = attendance::joining(actor, &mut tx, id).await?;
    let session = &joining.session;
    let class = class::find(actor, &mut tx, session.class).await?;
    let (_, day, hours) = times(l, session)?;
    let opens = match joining.door {
        Door::Early(at) => when::told(l, at, &session.zone)?,
        _ => String::new(),
    };
    let answer = web::html(&Show {
        page: Page::of(&signed, words::join_title(l, class.title.as_str())).at(super::at(&signed)),
        id,
        class_id: class.id,
        class: class.title,
        when: crate::pages::told(l, day, hours),
        place: place(l, session),
        phone: session.phone.clone(),
        with: match session.instructor.as_str() {
            "" => words::session_nobody_teaches(l).to_owned(),
            name => words::session_with(l, name),
        },
        why_off: session.called_off_why.clone(),
        opens,
        there: joining.is_there(),
        teaches: joining.teaches,
        door: joining.door,
        materials: joining.materials,
        from: id.to_string(),
        removes: false,
        ticks: !actor.is_guest(),
    });
    answer.map(web::may_lead_out)
}

pub(super) async fn join(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SessionId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let link = attendance::join(&signed.actor, &mut tx, signed.locale, id).await?;
    tx.commit().await?;
    web::see_other(link)
}
