//! A company as large as wanted: units of thirty with a lead each, seven sites, one guide with a question.

use std::fmt::Write as _;

use delivery::calendar::Calendar;
use delivery::rule::draft::{self, Draft};
use delivery::rule::rehearsal::{Rehearsal, rehearse};
use delivery::rule::{DueRule, switch};
use delivery::{CourseId, RuleId};
use kernel::{Actor, Ctx, Error, PersonId, Result, Role};
use people::feed::mapping::Mapping;
use people::run::State;
use people::{Orders, Outcome, Upload};

/// The installation itself.
pub const SYSTEM: Actor = Actor::system("a benchmark");

/// People in a unit, its lead among them.
pub const TEAM: usize = 30;
const GUIDE: &str = "---\ntitle: Read the joint\nlanguage: en\nkind: guide\n---\n## Look\nA closed ring holds.\n\n\
    ::: question one\nThe ring is dull. What now?\n- ( ) Heat it again\n- (x) Tag the unit\n:::\n";

/// A staff file of so many people. Number `0` leads learning, `1` writes, `2` reviews.
pub fn staff(people: usize) -> String {
    let mut file = String::from("number;name;manager;unit;site;job;grade;employment;email;language\n");
    for at in 0..people {
        let lead = at / TEAM * TEAM;
        let manager = if at == lead { lead.saturating_sub(TEAM) } else { lead };
        let manager = if at == 0 { String::new() } else { manager.to_string() };
        let _ = writeln!(
            file,
            "{at};Person {at};{manager};Unit {};Site {};Job {};G{};Full time;p{at}@example.org;en",
            at / TEAM,
            at % 7,
            at % 40,
            at % 9
        );
    }
    file
}

/// Imports a staff file and lifts every guard.
pub async fn import(ctx: &Ctx, file: &str) -> Result<Outcome> {
    import_as(ctx, file, None).await
}

/// The same with columns mapped by hand.
pub async fn import_as(ctx: &Ctx, file: &str, mapping: Option<Mapping>) -> Result<Outcome> {
    let bytes = file.to_owned().into();
    let upload = Upload { name: "staff.csv".into(), bytes, mapping, ..Upload::default() };
    let orders = Orders { apply: true, override_guards: Some("a benchmark".into()) };
    let outcome = people::import_file(ctx, &SYSTEM, upload, orders, &|_| {}).await?;
    if outcome.state != State::Applied {
        return Err(Error::internal(format!("the file was not applied: {:?}", outcome.state)));
    }
    Ok(outcome)
}

/// The person of a number.
pub async fn person(ctx: &Ctx, number: usize) -> Result<PersonId> {
    let address = format!("p{number}@example.org");
    people::by_email(&SYSTEM, &mut ctx.db.read().await?, &address).await?.ok_or(Error::NotFound)
}

/// Gives three roles, publishes the guide, and makes a draft of a rule for everybody.
pub async fn rule(ctx: &Ctx) -> Result<(Actor, RuleId)> {
    let [leader, author, reviewer] = [person(ctx, 0).await?, person(ctx, 1).await?, person(ctx, 2).await?];
    let mut tx = ctx.db.write().await?;
    for (who, role) in [(leader, Role::PeopleLeader), (author, Role::Author), (reviewer, Role::Reviewer)] {
        identity::grant(&SYSTEM, &mut tx, who, role, "a benchmark").await?;
    }
    tx.commit().await?;
    let (author, reviewer) =
        (Actor::person(author, [Role::Author]), Actor::person(reviewer, [Role::Reviewer]));
    let live = content::intake::publish_form(ctx, &author, &reviewer, None, GUIDE).await?;
    let leads = Actor::person(leader, [Role::PeopleLeader]);
    let mut tx = ctx.db.write().await?;
    let draft = draft(leader, live.course);
    let rule = draft::begin(&leads, &mut tx, draft).await?;
    tx.commit().await?;
    Ok((leads, rule))
}

fn draft(owner: PersonId, course: CourseId) -> Draft {
    Draft {
        title: "Everybody reads the joint".into(),
        owner: Some(owner),
        reason: "Two joints leaked.".into(),
        course: Some(course),
        due: Some(DueRule::Days(28)),
        ..Draft::default()
    }
}

/// Rehearses a rule.
pub async fn rehearsed(ctx: &Ctx, actor: &Actor, rule: RuleId) -> Result<Rehearsal> {
    let mut tx = ctx.db.write().await?;
    let rehearsal = rehearse(actor, &mut tx, &Calendar::of(ctx), rule).await?;
    tx.commit().await?;
    Ok(rehearsal)
}

/// Switches a rehearsed rule on.
pub async fn switched_on(ctx: &Ctx, actor: &Actor, rule: RuleId, rehearsal: &Rehearsal) -> Result<()> {
    let mut tx = ctx.db.write().await?;
    switch::switch_on(actor, &mut tx, &Calendar::of(ctx), rule, rehearsal).await?;
    tx.commit().await
}

/// Switches a rule off.
pub async fn switched_off(ctx: &Ctx, actor: &Actor, rule: RuleId) -> Result<()> {
    let mut tx = ctx.db.write().await?;
    switch::switch_off(actor, &mut tx, &Calendar::of(ctx), rule, "The joints hold.").await?;
    tx.commit().await
}
