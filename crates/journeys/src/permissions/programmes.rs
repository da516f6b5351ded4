//! What programmes need to be there: an open one, something else that counts, a cohort, a member, a certificate.

use kernel::i18n::Locale;
use kernel::{Actor, Ctx, PersonId, Role};
use programmes::member::NewMark;
use programmes::path::How;
use programmes::programme::equivalent::{self, Instead};
use programmes::{CohortId, MemberId, ProgrammeId, cohort, member, programme};

use super::cast::Cast;
use super::known_store as store;

const EN: Locale = Locale::En;

fn leader(cast: &Cast) -> Actor {
    Actor::person(cast.leader, [Role::PeopleLeader])
}

/// An open programme of one class and one thing to practise.
pub(super) async fn open(ctx: &Ctx, cast: &Cast) -> String {
    if let Some(id) = store::first(ctx, &store::PROGRAMME, None).await {
        return id;
    }
    let new = programme::New {
        title: "A programme".into(),
        live: vec!["A class".into()],
        practice: vec!["Does it".into()],
        valid_months: 12,
        open: true,
        ..programme::New::default()
    };
    let mut tx = ctx.db.write().await.unwrap();
    let id = programme::write(&leader(cast), &mut tx, EN, &new).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// Something else that counts in it.
pub(super) async fn equivalent(ctx: &Ctx, cast: &Cast) -> String {
    let of: ProgrammeId = open(ctx, cast).await.parse().unwrap();
    let mut tx = ctx.db.write().await.unwrap();
    if let Some(one) = equivalent::all(&leader(cast), &mut tx, of).await.unwrap().first() {
        return one.id.to_string();
    }
    let instead = Instead::Course(cast.course.parse().unwrap());
    let id = equivalent::add(&leader(cast), &mut tx, EN, of, 1, instead, 0).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// A cohort of it into which people can be brought.
pub(super) async fn cohort(ctx: &Ctx, cast: &Cast) -> String {
    if let Some(id) = store::first(ctx, &store::COHORT, None).await {
        return id;
    }
    set_up(ctx, cast, "The table").await.to_string()
}

async fn set_up(ctx: &Ctx, cast: &Cast, name: &str) -> CohortId {
    let of: ProgrammeId = open(ctx, cast).await.parse().unwrap();
    let mut tx = ctx.db.write().await.unwrap();
    let day = tx.today();
    let (before_on, live_on, practice_on) = (day, day, day);
    let new = cohort::New { name: name.into(), before_on, live_on, practice_on, lead: cast.leader };
    let id = cohort::set_up(&leader(cast), &mut tx, EN, of, &new).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// Somebody in a cohort who has done nothing yet.
pub(super) async fn member(ctx: &Ctx, cast: &Cast, subject: PersonId) -> String {
    if let Some(id) = store::first(ctx, &store::MEMBER, Some(subject)).await {
        return id;
    }
    let cohort = set_up(ctx, cast, "Of one").await;
    let mut tx = ctx.db.write().await.unwrap();
    cohort::join(&leader(cast), &mut tx, EN, cohort, &[subject]).await.unwrap();
    tx.commit().await.unwrap();
    store::first(ctx, &store::MEMBER, Some(subject)).await.unwrap()
}

/// A certificate of somebody: somebody else was there and saw the practice.
pub(super) async fn certificate(ctx: &Ctx, cast: &Cast, subject: PersonId) -> String {
    if let Some(id) = store::first(ctx, &store::CERTIFICATE, Some(subject)).await {
        return id;
    }
    let id: MemberId = member(ctx, cast, subject).await.parse().unwrap();
    let other = if subject == cast.leader { cast.stranger.person } else { cast.leader };
    let actor = Actor::person(other, [Role::PeopleLeader]);
    let mut tx = ctx.db.write().await.unwrap();
    member::set_observer(&actor, &mut tx, EN, id, other).await.unwrap();
    for (place, how) in [(0, How::Attended), (1, How::Observed)] {
        let evidence = "Did it alone.".into();
        let new = NewMark { place, how, source: String::new(), evidence, done_on: None };
        member::mark(&actor, &mut tx, EN, id, &new).await.unwrap();
    }
    tx.commit().await.unwrap();
    store::first(ctx, &store::CERTIFICATE, Some(subject)).await.unwrap()
}
