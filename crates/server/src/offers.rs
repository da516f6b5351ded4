//! What can be recommended, and can stand in the light, beside courses: `delivery` asks, `live` answers. Neither knows the other.

use delivery::hooks::{Card, Light, Offer, Others, Suggested};
use delivery::spotlight::{Kind, Lit, Scope};
use kernel::{Actor, BoxFuture, Error, Result, Tx, Uuid};
use live::ClassId;
use live::class::light::{self, Among};
use ui::web::Signed;

/// Classes.
pub(crate) const CLASSES: Others = Others { offers, recommend };

fn offers<'a>(signed: &'a Signed, tx: &'a mut Tx) -> BoxFuture<'a, Result<Vec<Offer>>> {
    things(&signed.actor, tx)
}

fn recommend<'a>(signed: &'a Signed, tx: &'a mut Tx, it: Suggested) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let what = (ClassId(it.id), it.to);
        let done = live::recommendation::recommend(&signed.actor, tx, signed.locale, what, &it.reason).await;
        done.map(drop)
    })
}

/// What stands in the light: classes, and programmes that people may begin by themselves.
pub(crate) const LIGHTS: [Light; 2] =
    [Light { kind: Kind::Class, things, shown, since }, programmes::programme::light::LIGHT];

fn things<'a>(actor: &'a Actor, tx: &'a mut Tx) -> BoxFuture<'a, Result<Vec<Offer>>> {
    Box::pin(async move {
        let classes = live::recommendation::offers(actor, tx).await?;
        Ok(classes.into_iter().map(|(id, title)| Offer { id: id.0, title }).collect())
    })
}

fn shown<'a>(actor: &'a Actor, tx: &'a mut Tx, id: Uuid) -> BoxFuture<'a, Result<Option<Card>>> {
    Box::pin(async move {
        let class = match live::class::find(actor, tx, ClassId(id)).await {
            Err(Error::NotFound) => return Ok(None),
            found => found?,
        };
        let open = !class.retired && live::class::is_for(actor, tx, &class).await?;
        Ok(open.then(|| Card { title: class.title, href: format!("/classes/{id}") }))
    })
}

fn since<'a>(tx: &'a mut Tx, lit: &'a Lit) -> BoxFuture<'a, Result<(i64, i64)>> {
    let among = match lit.scope {
        Scope::Everyone => Among::Everyone,
        Scope::Unit(id) => Among::Unit(id),
        Scope::Site(id) => Among::Site(id),
        Scope::Circle(id) => Among::Circle(id),
    };
    Box::pin(light::since(tx, ClassId(lit.id), lit.since, among))
}
