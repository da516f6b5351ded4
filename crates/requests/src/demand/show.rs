//! The page of one demand: what speaks for it, what a class of its own would cost for how many, the words by which it is
//! found, and the answer.

use askama::Template;
use jiff::SignedDuration;
use jiff::civil::DateTime;
use kernel::i18n::Locale;
use kernel::{Ctx, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{Fields, Signed};
use ui::{Choice, Page, Place};

use super::pages::{people, size, soon, verdict};
use super::{Answer, Demand, Offer, Phrase, Whole, propose};
use crate::ids::DemandId;
use crate::wish::FEWEST;
use crate::words;

/// What the form of prices sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Priced {
    pub fixed: String,
    pub per_head: String,
    pub elsewhere: String,
    pub measure: String,
}

/// What the form of an answer sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Said {
    pub answer: String,
    pub said: String,
}

/// What the page shows again after something went wrong.
#[derive(Default)]
pub(crate) struct Again {
    pub price: Option<Priced>,
    pub said: Said,
    pub errors: Fields,
}

/// What it costs for so many.
struct Costs {
    people: String,
    total: String,
    each: String,
    elsewhere: String,
    verdict: ui::Status,
}

/// A class of its own, ready to be made.
struct Class {
    says: String,
    day: String,
    hours: String,
    days: Vec<ui::Status>,
    starts: String,
    teacher: Option<Teacher>,
    price: String,
    measure: &'static str,
}

/// Who could teach it.
struct Teacher {
    person: String,
    name: String,
    fee: String,
    reasons: Vec<ui::Status>,
}

/// A class that was made of it.
struct Made {
    path: String,
    session: String,
    says: String,
    said: String,
}

#[derive(Template)]
#[template(path = "demand/show.html")]
pub(crate) struct Show {
    page: Page,
    demand: Demand,
    about: String,
    soon: ui::Status,
    verdict: ui::Status,
    voices: Vec<String>,
    costs: Vec<Costs>,
    class: Option<Class>,
    made: Option<Made>,
    phrases: Vec<Phrase>,
    answers: Vec<Choice>,
    before: Option<String>,
    price: Priced,
    said: Said,
    errors: Fields,
}

/// The page of a demand for a People leader.
pub(crate) async fn page(
    ctx: &Ctx,
    signed: &Signed,
    tx: &mut Tx,
    id: DemandId,
    again: Again,
) -> Result<Show> {
    let l = signed.locale;
    let whole = super::find(&signed.actor, tx, id).await?;
    let today = tx.today();
    let day = |at| fmt::date_year(l, kernel::clock::civil_date(at, &ctx.config.time_zone));
    let demand = &whole.demand;
    let made = made(signed, tx, demand).await?;
    let class = match &made {
        Some(_) => None,
        None => propose::proposal(&signed.actor, tx, l, demand).await?.and_then(|one| class(l, demand, one)),
    };
    let before = demand.answered.as_ref();
    let before = before.map(|one| words::demand_before(l, one.answer.say(l), day(one.at), &one.said));
    Ok(Show {
        page: Page::of(signed, demand.title.clone()).at(Place::Demand),
        about: words::demand_about(l, size(l, demand), day(demand.newest)),
        soon: soon(l, demand, today),
        verdict: verdict(l, demand),
        voices: voices(l, &whole),
        costs: demand.offer.map(|offer| costs(l, demand, offer)).unwrap_or_default(),
        class,
        made,
        answers: Answer::ALL.iter().map(|one| Choice::new(one.name(), one.say(l))).collect(),
        before,
        price: match again.price {
            Some(price) => price,
            None => typed(l, demand)?,
        },
        said: again.said,
        errors: again.errors,
        phrases: whole.phrases,
        demand: whole.demand,
    })
}

/// What speaks for it. Parts are counted only where no part tells how few somebody are.
fn voices(l: Locale, whole: &Whole) -> Vec<String> {
    let one = &whole.demand;
    let parts = [one.wishes, one.requests];
    let countable = parts.iter().all(|part| *part == 0 || *part >= FEWEST);
    let mut said = Vec::new();
    if one.wishes > 0 {
        said.push(if countable { words::voice_wishes(l, one.wishes) } else { words::voice_wish(l).into() });
    }
    if one.requests > 0 {
        said.push(if countable {
            words::voice_requests(l, one.requests)
        } else {
            words::voice_request(l).into()
        });
    }
    if one.pains > 0 {
        said.push(words::voice_pains(l, one.pains, people(l, one.seen)));
    }
    if whole.declined > 0 {
        said.push(words::voice_declined(l, people(l, whole.declined)));
    }
    if whole.searches > 0 {
        said.push(words::voice_searches(l, whole.searches));
    }
    said
}

/// What it costs for a few, for as many as want it, and for as many as it pays from.
fn costs(l: Locale, demand: &Demand, offer: Offer) -> Vec<Costs> {
    let mut counts = vec![FEWEST, 2 * FEWEST, 4 * FEWEST];
    counts.extend(demand.is_shown().then_some(demand.people));
    counts.extend(offer.even().filter(|even| *even <= 1_000));
    counts.sort_unstable();
    counts.dedup();
    let print = |amount: i64| offer.measure.print(l, amount);
    let row = |count: i64| {
        let (total, each) = (offer.total(count)?, offer.each(count)?);
        let elsewhere = offer.elsewhere.checked_mul(count)?;
        let verdict = match total <= elsewhere {
            true => ui::status::ok(words::costs_less(l)),
            false => ui::status::soon(words::costs_more(l)),
        };
        let people = words::wishes_people(l, count);
        Some(Costs { people, total: print(total), each: print(each), elsewhere: print(elsewhere), verdict })
    };
    counts.into_iter().filter_map(row).collect()
}

/// A class of its own for as many as want it, with its day and who could teach it.
fn class(l: Locale, demand: &Demand, found: propose::Proposal) -> Option<Class> {
    let offer = demand.offer?;
    let print = |amount: i64| offer.measure.print(l, amount);
    let people = words::wishes_people(l, found.people);
    let (day, hours) = when(l, found.starts);
    let mut days = vec![ui::status::ok(words::propose_open(l))];
    if found.scarce {
        days.push(ui::status::soon(words::propose_scarce(l)));
    }
    days.push(match found.busy {
        true => ui::status::soon(words::propose_busy(l)),
        false => ui::status::ok(words::propose_nobody_busy(l)),
    });
    Some(Class {
        says: words::demand_class(l, people, print(found.total), print(found.each), print(offer.elsewhere)),
        day,
        hours,
        days,
        starts: found.starts.to_string(),
        teacher: found.instructor.map(|fit| teacher(l, fit)),
        price: offer.measure.typed(l, found.total),
        measure: offer.measure.name(),
    })
}

fn teacher(l: Locale, fit: live::instructor::Fit) -> Teacher {
    let fee = match funds::Measure::parse(&fit.measure).filter(|_| fit.fee > 0) {
        Some(measure) => words::propose_fee(l, measure.print(l, fit.fee)),
        None => words::propose_no_fee(l).to_owned(),
    };
    Teacher {
        person: fit.person.to_string(),
        reasons: fit.reasons.iter().map(|reason| live::fit_reason(l, reason)).collect(),
        name: fit.name,
        fee,
    }
}

/// The class that was made of it and to which nobody is invited yet.
async fn made(signed: &Signed, tx: &mut Tx, demand: &Demand) -> Result<Option<Made>> {
    let l = signed.locale;
    let Some(draft) = propose::draft(&signed.actor, tx, demand.id).await? else { return Ok(None) };
    let Some(starts) = draft.session.local_start else { return Ok(None) };
    let (day, hours) = when(l, starts);
    let teaches = match draft.session.instructor.as_str() {
        "" => words::propose_teaches_nobody(l).to_owned(),
        name => words::propose_teaches(l, name),
    };
    Ok(Some(Made {
        path: format!("/classes/{}", draft.class),
        session: format!("/sessions/{}", draft.session.id),
        says: format!("{} {teaches}", words::propose_made_on(l, &day, hours)),
        said: words::propose_said(l, day),
    }))
}

fn when(l: Locale, starts: DateTime) -> (String, String) {
    let ends = starts.checked_add(SignedDuration::from_mins(propose::MINUTES)).unwrap_or(starts);
    let hours = words::propose_hours(l, fmt::time(l, starts.time()), fmt::time(l, ends.time()));
    (fmt::weekday_day(l, starts.date()), hours)
}

/// The prices as they are kept, else the lowest at which somebody asked.
fn typed(l: Locale, demand: &Demand) -> Result<Priced> {
    Ok(match (demand.offer, demand.asked_at) {
        (Some(offer), _) => Priced {
            fixed: offer.measure.typed(l, offer.fixed),
            per_head: offer.measure.typed(l, offer.per_head),
            elsewhere: offer.measure.typed(l, offer.elsewhere),
            measure: offer.measure.name().into(),
        },
        (None, Some((lowest, measure))) => Priced {
            elsewhere: measure.typed(l, lowest),
            measure: measure.name().into(),
            ..Priced::default()
        },
        (None, None) => {
            Priced { measure: crate::autonomy::store::house_measure()?.name().into(), ..Priced::default() }
        }
    })
}
