//! What the small company lacks of classes: seats, sessions under way, and who teaches them.

use kernel::i18n::Locale;
use kernel::{Actor, Ctx, PersonId, Role};

use super::cast::Cast;
use super::known_store as store;

/// A seat of somebody.
pub(super) async fn seated(ctx: &Ctx, subject: PersonId) -> String {
    if let Some(id) = store::first(ctx, &store::SEAT, Some(subject)).await {
        return id;
    }
    takes(ctx, subject).await
}

/// A seat that somebody takes in the next session.
async fn takes(ctx: &Ctx, subject: PersonId) -> String {
    let session = store::first(ctx, &store::BOOKABLE, None).await.unwrap().parse().unwrap();
    let mut tx = ctx.db.write().await.unwrap();
    let actor = Actor::person(subject, []);
    let seat = live::seat::take(&actor, &mut tx, Locale::default(), session, subject).await.unwrap();
    tx.commit().await.unwrap();
    seat.id.to_string()
}

/// A session in which somebody has a seat.
pub(super) async fn attending(ctx: &Ctx, subject: PersonId) -> Option<String> {
    if store::first(ctx, &store::ATTENDING, Some(subject)).await.is_none() {
        takes(ctx, subject).await;
    }
    store::first(ctx, &store::ATTENDING, Some(subject)).await
}

/// A session in which people may check in by code, where one has begun.
pub(super) async fn walled(ctx: &Ctx, cast: &Cast) -> String {
    let session = store::first(ctx, &store::SESSION, None).await.unwrap();
    let actor = Actor::person(cast.leader, [Role::PeopleLeader]);
    let mut tx = ctx.db.write().await.unwrap();
    let opened = live::attendance::open(&actor, &mut tx, Locale::default(), session.parse().unwrap()).await;
    if opened.is_ok() {
        tx.commit().await.unwrap();
    }
    session
}

/// Somebody who may be asked to teach.
pub(super) async fn teaching(ctx: &Ctx, cast: &Cast, subject: PersonId) -> String {
    let said = live::instructor::Said {
        topics: "Calls".into(),
        languages: "en".into(),
        zone: "UTC".into(),
        most_a_week: 3,
        ..live::instructor::Said::default()
    };
    let actor = Actor::person(cast.leader, [Role::PeopleLeader]);
    let mut tx = ctx.db.write().await.unwrap();
    live::instructor::keep(&actor, &mut tx, Locale::default(), subject, &said).await.unwrap();
    tx.commit().await.unwrap();
    subject.to_string()
}

/// A question to somebody whether they teach a session.
pub(super) async fn engaged(ctx: &Ctx, cast: &Cast, subject: PersonId) -> String {
    if let Some(id) = store::first(ctx, &store::ENGAGEMENT, Some(subject)).await {
        return id;
    }
    teaching(ctx, cast, subject).await;
    let session = store::first(ctx, &store::SESSION, None).await.unwrap().parse().unwrap();
    let actor = Actor::person(cast.leader, [Role::PeopleLeader]);
    let offer = live::instructor::Offer::default();
    let mut tx = ctx.db.write().await.unwrap();
    let id =
        live::instructor::ask(&actor, &mut tx, Locale::default(), session, subject, &offer).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// Something to read for a class.
pub(super) async fn read(ctx: &Ctx, cast: &Cast) -> String {
    if let Some(id) = store::first(ctx, &store::MATERIAL, None).await {
        return id;
    }
    let class = store::first(ctx, &store::CLASS, None).await.unwrap().parse().unwrap();
    let actor = Actor::person(cast.leader, [Role::PeopleLeader]);
    let new = live::material::New { title: "Read this".into(), ..live::material::New::default() };
    let mut tx = ctx.db.write().await.unwrap();
    let id = live::material::add(&actor, &mut tx, Locale::default(), class, &new).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// A membership that goes on.
pub(super) async fn member(ctx: &Ctx, cast: &Cast) -> String {
    let leader = Actor::person(cast.leader, [Role::PeopleLeader]);
    let mut tx = ctx.db.write().await.unwrap();
    let today = tx.today();
    let all = live::membership::all(&leader, &mut tx).await.unwrap();
    if let Some(goes_on) = all.into_iter().find(|one| one.until.is_none_or(|until| until > today)) {
        return goes_on.id.to_string();
    }
    let open = funds::budget::open(&leader, &mut tx, today).await.unwrap();
    let budget = open.into_iter().find(|one| one.measure.is_money() && !one.is_of_person()).unwrap().id;
    let new = live::membership::Membership {
        id: tx.id(),
        title: "A class a month".into(),
        unit: None,
        classes: 1,
        carry: 0,
        most: None,
        budget,
        from: today,
        until: None,
    };
    let id = live::membership::set_up(&leader, &mut tx, Locale::default(), &new).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// A room of its own, in which nothing is planned.
pub(super) async fn room(ctx: &Ctx, cast: &Cast) -> String {
    let leader = Actor::person(cast.leader, [Role::PeopleLeader]);
    let mut tx = ctx.db.write().await.unwrap();
    let name: live::VenueId = tx.id();
    let new = live::venue::New { name: name.to_string(), seats: 8, ..live::venue::New::default() };
    let id = live::venue::add(&leader, &mut tx, Locale::default(), &new).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// A class of its own, of which nothing is planned.
pub(super) async fn entry(ctx: &Ctx, cast: &Cast) -> String {
    let leader = Actor::person(cast.leader, [Role::PeopleLeader]);
    let mut tx = ctx.db.write().await.unwrap();
    let new = live::class::New { title: "Zinc".into(), language: "en".into(), ..live::class::New::default() };
    let id = live::class::write(&leader, &mut tx, Locale::default(), &new).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}
