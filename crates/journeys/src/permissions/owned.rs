//! What somebody wrote or answers for: drafts, versions that wait for review, rules. Each call makes its own, so that
//! what one persona does with theirs changes nothing for the next.

use content::version::Saved;
use content::{VersionId, intake, review, version};
use delivery::calendar::Calendar;
use delivery::rule::rehearsal::rehearse;
use delivery::rule::{DueRule, draft, switch};
use kernel::{Actor, Ctx, PersonId, Role, Uuid};

use super::cast::Cast;

const FORM: &str = "---\ntitle: A draft\nlanguage: en\nkind: guide\n---\n## A part\n\nWords.\n";

/// What has to be switched on for the address to mean something.
const ON: [&str; 3] = ["/end", "/successors", "/people"];

/// A draft of somebody.
pub(super) async fn draft(ctx: &Ctx, subject: PersonId) -> Saved {
    let author = Actor::person(subject, [Role::Author]);
    intake::save_form(ctx, &author, None, FORM).await.unwrap()
}

/// A version of somebody that waits for review.
pub(super) async fn sent(ctx: &Ctx, subject: PersonId) -> VersionId {
    let saved = draft(ctx, subject).await;
    let mut tx = ctx.db.write().await.unwrap();
    let author = Actor::person(subject, [Role::Author]);
    version::send(&author, &mut tx, saved.version).await.unwrap();
    tx.commit().await.unwrap();
    saved.version
}

/// A remark about a version.
pub(super) async fn remark(ctx: &Ctx, cast: &Cast, version: VersionId) -> String {
    let mut tx = ctx.db.write().await.unwrap();
    let reviewer = Actor::person(cast.leader, [Role::Reviewer]);
    let id = review::remark(&reviewer, &mut tx, version, "", None, "Say why.").await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// A rule that somebody answers for.
pub(super) async fn rule(ctx: &Ctx, cast: &Cast, path: &str, subject: PersonId) -> String {
    let leader = Actor::person(cast.leader, [Role::PeopleLeader]);
    let mut tx = ctx.db.write().await.unwrap();
    let number: Uuid = tx.id();
    let new = draft::Draft {
        title: format!("A rule, {number}"),
        owner: Some(subject),
        reason: "It is so.".into(),
        course: Some(cast.course.parse().unwrap()),
        audience: people::Audience(people::Line::Person { ids: vec![subject] }),
        due: Some(DueRule::Days(28)),
        ..draft::Draft::default()
    };
    let id = draft::begin(&leader, &mut tx, new).await.unwrap();
    if ON.iter().any(|end| path.ends_with(end)) {
        let calendar = Calendar::of(ctx);
        let rehearsal = rehearse(&leader, &mut tx, &calendar, id).await.unwrap();
        switch::switch_on(&leader, &mut tx, &calendar, id, &rehearsal).await.unwrap();
    }
    tx.commit().await.unwrap();
    id.to_string()
}
