//! What the page of one rule shows, gathered in one read: the sentence, the boxes, the rehearsal, why or why not, other
//! rules, and what is missing before it goes on.

use jiff::tz::TimeZone;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Field, Result, Tx, fmt};
use ui::web::Fields;
use ui::{Choice, Html};

use super::draft::Draft;
use super::rehearsal::{self, Meeting, Rehearsal};
use super::sentence::{self, Item};
use super::{DueRule, GRACE_DAYS, Rule, State, form, store, view_store};
use crate::calendar::{Again, Calendar};
use crate::explain::{self, pages::Told};
use crate::{duty, words};

/// Days before its last day on which the owner is asked.
pub(crate) const RENEW_DAYS: i64 = 28;

/// What is shown.
pub struct View {
    pub rule: Rule,
    pub draft: Draft,
    pub errors: Fields,
    pub label: String,
    pub lead: Html,
    pub items: Vec<Item>,
    pub kinds: Vec<(&'static str, &'static str)>,
    pub people: i64,
    pub boxes: Boxes,
    pub rehearsal: Option<Rehearsed>,
    pub may_switch: bool,
    pub asked: String,
    pub answers: Vec<Answered>,
    pub found_none: String,
    pub meets: Vec<Met>,
    pub checks: Vec<Html>,
}

/// The boxes under the sentence.
pub struct Boxes {
    pub courses: Vec<Choice>,
    pub course: String,
    pub due: Vec<Choice>,
    pub due_chosen: String,
    pub due_on: String,
    /// When it is due, in words.
    pub due_told: String,
    pub due_hint: String,
    pub again: Vec<Choice>,
    pub again_chosen: String,
    pub owner: String,
    pub expires_on: String,
    /// Its last day, in words; nothing where it has none.
    pub expires_told: Option<String>,
    pub expires_hint: String,
    pub replaces: Vec<Choice>,
    pub replaces_chosen: String,
}

/// A rehearsal as a table.
pub struct Rehearsed {
    pub value: Rehearsal,
    pub took: String,
    pub most: i64,
    pub begun: bool,
    pub have: bool,
    pub lose: bool,
}

/// A person who was asked about.
pub struct Answered {
    pub name: String,
    pub tag: Html,
    pub lines: Vec<Told>,
    pub also: String,
}

/// Another rule about the same course.
pub struct Met {
    pub id: String,
    pub title: Html,
    pub text: String,
}

/// What the page was asked for.
pub struct Wanted<'a> {
    pub rule: Rule,
    pub draft: Draft,
    pub owner: Option<String>,
    pub errors: Fields,
    pub who: &'a str,
}

/// Gathers the page of a rule.
pub async fn view(ctx: &Ctx, actor: &Actor, tx: &mut Tx, l: Locale, wanted: Wanted<'_>) -> Result<View> {
    let Wanted { rule, draft, owner, errors, who } = wanted;
    let calendar = Calendar::of(ctx);
    let state = rule.state();
    let may_write = crate::permissions::require_rules(actor).is_ok();
    // The owner reads the sentence; only who leads learning sees how many people each line leaves.
    let reader = if may_write { actor.clone() } else { Actor::system("the owner reads a rule") };
    let items = sentence::items(&reader, tx, l, &draft.audience).await?;
    let rehearsal = rehearsal::latest(actor, tx, &calendar, &rule).await?;
    let missing = super::switch::missing(tx, &calendar, &rule).await?;
    let counts = view_store::counts(tx, rule.id).await?;
    let boxes = boxes(tx, l, &calendar, &rule, &draft, owner).await?;
    let met = rehearsal.as_ref().map(|r| r.meets()).unwrap_or_default();
    let meets = met.iter().map(|meeting| meet(l, meeting)).collect();
    let (answers, found_none) = ask(actor, tx, l, &calendar, &rule, who).await?;
    let lines_said = draft.audience.check().is_empty();
    let checks = checks(l, &rule, &missing, rehearsal.is_some(), lines_said);
    let whole = lines_said && missing.is_empty();
    Ok(View {
        label: label(l, &calendar, ctx.clock().now(), &rule, rehearsal.as_ref()),
        lead: lead(l, state, rehearsal.as_ref(), counts),
        people: rehearsal.as_ref().map_or(counts.0, |r| r.together().people),
        may_switch: state == State::Draft && whole && rehearsal.is_some(),
        rehearsal: rehearsal.filter(|_| state == State::Draft).map(|value| rehearsed(l, value)),
        kinds: sentence::kinds(l),
        asked: who.to_owned(),
        rule,
        draft,
        errors,
        items,
        boxes,
        answers,
        found_none,
        meets,
        checks,
    })
}

fn label(
    l: Locale,
    calendar: &Calendar,
    now: jiff::Timestamp,
    rule: &Rule,
    rehearsal: Option<&Rehearsal>,
) -> String {
    let zone = TimeZone::get(&calendar.zone).unwrap_or(TimeZone::UTC);
    let when = |at: jiff::Timestamp| {
        let day = kernel::clock::civil_date(at, &calendar.zone);
        if day == kernel::clock::civil_date(now, &calendar.zone) {
            fmt::clock(l, at, &zone)
        } else {
            fmt::day_near(l, day, calendar.today)
        }
    };
    match (rule.on_at, rule.off_at) {
        (_, Some(off)) => {
            let why = rule.off_why.as_ref().map(|why| why.say(l)).unwrap_or_default();
            words::rule_label_off(l, when(off), why)
        }
        (Some(on), None) => words::rule_label_on(l, when(on)),
        (None, None) => match rehearsal {
            Some(rehearsal) => words::rule_label_rehearsed(l, when(rule.changed_at), when(rehearsal.at())),
            None => words::rule_label_draft(l, when(rule.changed_at)),
        },
    }
}

fn lead(l: Locale, state: State, rehearsal: Option<&Rehearsal>, counts: (i64, i64)) -> Html {
    if state != State::Draft {
        return words::rule_lead_on_html(l, counts.0, counts.1);
    }
    let Some(rehearsal) = rehearsal else { return Html::text(words::rule_lead_unrehearsed(l)) };
    let counts = rehearsal.together();
    let mut text = match counts.asked() {
        0 => words::rule_lead_nobody_html(l),
        asked => words::rule_lead_html(l, asked, counts.minutes),
    }
    .to_string();
    let mut say = |count: i64, sentence: fn(Locale, i64) -> String| {
        if count > 0 {
            text.push(' ');
            text.push_str(&Html::text(&sentence(l, count)).to_string());
        }
    };
    say(counts.begun, words::rule_lead_begun);
    say(counts.have, words::rule_lead_have);
    say(counts.lose, words::rule_lead_lose);
    Html::trusted(text)
}

fn rehearsed(l: Locale, value: Rehearsal) -> Rehearsed {
    let all = value.together();
    let seconds = fmt::decimal(l, value.took_ms() as f64 / 1_000.0, 1);
    Rehearsed {
        took: match value.took_ms() {
            0..50 => words::rule_rehearsal_quick(l).to_owned(),
            _ => words::rule_rehearsal_took(l, seconds),
        },
        most: value.units().iter().map(|unit| unit.counts.minutes).max().unwrap_or(0).max(1),
        begun: all.begun > 0,
        have: all.have > 0,
        lose: all.lose > 0,
        value,
    }
}

async fn boxes(
    tx: &mut Tx,
    l: Locale,
    calendar: &Calendar,
    rule: &Rule,
    draft: &Draft,
    owner: Option<String>,
) -> Result<Boxes> {
    let mut courses = vec![Choice::new("", words::rule_course_none(l))];
    for (id, title) in view_store::courses(tx).await? {
        courses.push(Choice::new(id.to_string(), title));
    }
    let course = draft.course.map(|id| id.to_string()).unwrap_or_default();
    if !courses.iter().any(|choice| choice.value == course) {
        let id = course.chars().take(8).collect::<String>();
        courses.push(Choice::new(course.as_str(), words::rule_course_waits(l, id)));
    }
    let mut due: Vec<_> = form::due_days(draft.due)
        .into_iter()
        .map(|days| Choice::new(format!("days:{days}"), words::rule_due_days(l, days)))
        .collect();
    due.push(Choice::new("on", words::rule_due_date(l)));
    let due_chosen = match draft.due {
        Some(DueRule::Days(days)) => format!("days:{days}"),
        _ => "on".into(),
    };
    let mut again = vec![Choice::new("", words::rule_again_never(l))];
    again.extend(form::again_choices(draft.again).into_iter().map(|one| Choice::new(key(one), told(l, one))));
    let mut replaces = vec![Choice::new("", words::rule_replaces_none(l))];
    for other in store::on(tx).await? {
        if other.id != rule.id {
            replaces.push(Choice::new(other.id.to_string(), other.title));
        }
    }
    let name = match draft.owner {
        Some(owner) => store::at_work(tx, owner).await?,
        None => None,
    };
    let expires_hint = match (draft.expires_on, &name) {
        (Some(last), Some(name)) => {
            let day = fmt::day_near(l, crate::calendar::days_after(last, -RENEW_DAYS), calendar.today);
            words::rule_expires_hint(l, name.as_str(), day)
        }
        (Some(_), None) => String::new(),
        (None, _) => words::rule_expires_none(l).into(),
    };
    let first = draft.due.map(|due| due.first(calendar.today));
    Ok(Boxes {
        courses,
        course,
        due,
        due_chosen,
        due_on: match draft.due {
            Some(DueRule::On(on)) => on.to_string(),
            _ => crate::calendar::days_after(calendar.today, GRACE_DAYS * 2).to_string(),
        },
        due_told: match draft.due {
            Some(DueRule::Days(days)) => words::rule_due_days(l, days),
            Some(DueRule::On(on)) => fmt::day_near(l, on, calendar.today),
            None => String::new(),
        },
        due_hint: first.map(|day| words::rule_due_hint(l, fmt::weekday_day(l, day))).unwrap_or_default(),
        again,
        again_chosen: draft.again.map(key).unwrap_or_default(),
        owner: owner.or(name).unwrap_or_default(),
        expires_on: draft.expires_on.map(|day| day.to_string()).unwrap_or_default(),
        expires_told: draft.expires_on.map(|day| fmt::day_near(l, day, calendar.today)),
        expires_hint,
        replaces,
        replaces_chosen: draft.replaces.map(|id| id.to_string()).unwrap_or_default(),
    })
}

fn key(again: Again) -> String {
    match again {
        Again::Months(months) => format!("months:{months}"),
        Again::Days(days) => format!("days:{days}"),
    }
}

fn told(l: Locale, again: Again) -> String {
    match again {
        Again::Months(months) => words::rule_again_months(l, months),
        Again::Days(days) => words::rule_again_days(l, days),
    }
}

fn meet(l: Locale, meeting: &Meeting) -> Met {
    let title = match meeting.replaced {
        true => words::rule_meets_replaces_html(l, meeting.title.as_str()),
        false => words::rule_meets_overlaps_html(l, meeting.title.as_str()),
    };
    let text = match meeting.replaced {
        true => words::rule_meets_only(l, meeting.only_there),
        false => words::rule_meets_both(l, meeting.both),
    };
    Met { id: meeting.rule.to_string(), title, text }
}

fn checks(l: Locale, rule: &Rule, missing: &[Field], rehearsed: bool, lines: bool) -> Vec<Html> {
    let is = |name: &str| !missing.iter().any(|field| field.name == name);
    let check = |ok: bool, yes: &'static str, no: &'static str| {
        Html::trusted(if ok { ui::status::ok(yes).to_string() } else { ui::status::soon(no).to_string() })
    };
    let course = if rule.course.is_some() {
        words::rule_check_course_not(l)
    } else {
        words::rule_check_course_none(l)
    };
    vec![
        check(lines, words::rule_check_lines(l), words::rule_check_lines_not(l)),
        check(is("reason"), words::rule_check_reason(l), words::rule_check_reason_not(l)),
        check(is("owner"), words::rule_check_owner(l), words::rule_check_owner_not(l)),
        check(is("course"), words::rule_check_course(l), course),
        check(is("due"), words::rule_check_due(l), words::rule_check_due_not(l)),
        check(rehearsed, words::rule_check_rehearsed(l), words::rule_check_rehearsed_not(l)),
    ]
}

/// Why or why not, for everybody who is named.
async fn ask(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    calendar: &Calendar,
    rule: &Rule,
    who: &str,
) -> Result<(Vec<Answered>, String)> {
    let mut answers = Vec::new();
    for name in who.split(',').map(str::trim).filter(|name| !name.is_empty()).take(4) {
        for found in people::search(actor, tx, name, 3).await? {
            let chain = explain::why_not(actor, tx, rule.id, found.card.id).await?;
            let tag = match (chain.holds, rule.state()) {
                (true, State::On) => ui::tag(words::rule_why_has(l)).live(),
                (true, _) => ui::tag(words::rule_why_would(l)).live(),
                (false, _) => ui::tag(words::rule_why_has_not(l)),
            };
            let lines = explain::pages::told(tx, l, calendar, &chain).await?;
            let also = match (chain.holds, lines.last()) {
                (true, _) => also(tx, l, rule, found.card.id).await?,
                (false, Some(last)) => {
                    format!("{} {}", words::rule_why_stops(l, last.line.as_str()), words::rule_why_changes(l))
                }
                (false, None) => String::new(),
            };
            let tag = Html::trusted(tag.to_string());
            answers.push(Answered { name: found.card.name, tag, lines, also });
        }
    }
    let none = answers.is_empty() && !who.trim().is_empty();
    Ok((answers, if none { words::rule_why_found_none(l, who) } else { String::new() }))
}

/// Other rules that ask the same person for the same course.
async fn also(tx: &mut Tx, l: Locale, rule: &Rule, person: kernel::PersonId) -> Result<String> {
    let duties = duty::list_store::of_person(tx, person).await?;
    let Some(duty) = duties.iter().find(|d| Some(d.course) == rule.course && d.ended_at.is_none()) else {
        return Ok(String::new());
    };
    let others = duty.sources.iter().filter(|s| {
        s.ended_at.is_none() && s.kind.id() != rule.id.0 && matches!(s.kind, duty::SourceKind::Rule(_))
    });
    let titles: Vec<_> = others.map(|source| source.title.as_str()).collect();
    let due = duty.due_on.map(|due| fmt::day(l, due)).unwrap_or_default();
    Ok(if titles.is_empty() {
        String::new()
    } else {
        words::rule_why_also(l, fmt::list_and(l, &titles), due)
    })
}
