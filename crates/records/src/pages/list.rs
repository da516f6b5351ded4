//! Records: what came in, newest first, with what was refused; keys.

use askama::Template;
use axum::extract::{Query, State};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use kernel::i18n::Locale;
use kernel::{Ctx, Error, PersonId, Result, Role, Tx, Uuid, fmt};
use serde::{Deserialize, Serialize};
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};
use wire_xapi::{Agent, is_iri, is_mailto};

use super::line::{Line, Scribe, recorded};
use super::size::{self, Kept};
use super::targets::{Fares, fares};
use super::uses::{KeyLine, key_line};
use crate::desk::{self, Mark, Search, State as Which};
use crate::forward;
use crate::key::{self, Key};
use crate::projection;
use crate::recorded::StatementId;
use crate::words;

/// How many are shown at once.
const SHOWN: u32 = 25;

/// What the form and the links of the list ask for.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct Asked {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) q: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) person: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) verb: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) activity: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) key: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) since: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) until: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) state: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) before: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) done: String,
}

/// A search that was understood, or whom it may have meant.
pub(super) enum Meant {
    Search(Box<Search>),
    Statement(StatementId),
    OneOf(Vec<(PersonId, String)>),
    Nobody,
}

struct Chip {
    href: String,
    word: &'static str,
    current: bool,
}

#[derive(Template)]
#[template(path = "records/index.html")]
struct Show {
    page: Page,
    lead: String,
    asked: Asked,
    keys: Vec<Choice>,
    verbs: Vec<&'static str>,
    chips: Vec<Chip>,
    lines: Vec<Line>,
    people: Vec<(String, String)>,
    nobody: bool,
    paging: ui::Paging,
    uses: Vec<KeyLine>,
    kept: Kept,
    targets: Vec<Fares>,
    made: Vec<(&'static str, String)>,
    errors: Fields,
}

/// The list.
pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Query(asked): Query<Asked>) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    let mut tx = ctx.db.read().await?;
    let (meant, errors) = match meant(&ctx, &signed, &mut tx, &asked).await {
        Ok(meant) => (meant, Fields::default()),
        Err(error) => (Meant::Nobody, Fields::from_error(&signed, error)?),
    };
    drop(tx);
    // It is written down before anything of it is shown.
    match &meant {
        Meant::Statement(id) => {
            let mut tx = ctx.db.write().await?;
            desk::note_look(&signed.actor, &mut tx, *id).await?;
            tx.commit().await?;
            return web::see_other(format!("/records/statements/{id}"));
        }
        Meant::Search(search) if search.narrows() => {
            let mut tx = ctx.db.write().await?;
            desk::note_search(&signed.actor, &mut tx, search).await?;
            tx.commit().await?;
        }
        _ => {}
    }
    let mut tx = ctx.db.read().await?;
    let shown = view(&ctx, &signed, &mut tx, asked, meant, errors).await?;
    if shown.errors.is_empty() { web::html(&shown) } else { web::again(&shown) }
}

async fn view(
    ctx: &Ctx,
    signed: &Signed,
    tx: &mut Tx,
    asked: Asked,
    meant: Meant,
    errors: Fields,
) -> Result<Show> {
    let l = signed.locale;
    let keys = key::keys(&signed.actor, tx).await?;
    let mut scribe = Scribe::of(ctx, tx, l, &keys).await?;
    let (mut lines, mut paging, mut people) = (Vec::new(), ui::Paging::default(), Vec::new());
    let nobody = matches!(meant, Meant::Nobody) && errors.is_empty();
    match meant {
        Meant::Search(search) => {
            let results = desk::search(&signed.actor, tx, &search).await?;
            scribe.meet(&signed.actor, tx, &recorded(&results)).await?;
            lines = results.found.iter().map(|found| scribe.line(found)).collect();
            paging.after = results.next.map(|mark| asked.with(|a| a.before = written(mark)));
        }
        Meant::OneOf(found) => {
            people = found
                .into_iter()
                .map(|(person, name)| (asked.with(|a| a.person = person.to_string()), name))
                .collect();
        }
        Meant::Statement(_) | Meant::Nobody => {}
    }
    let start = day_start(ctx.clock().today(&ctx.config.time_zone), &scribe.zone);
    let (today, refused) = desk::volume(&signed.actor, tx, start).await?;
    let uses = desk::uses(&signed.actor, tx, start).await?;
    let uses = uses.into_iter().map(|one| key_line(&scribe, ctx.clock().now(), one)).collect();
    let kept = size::kept(&signed.actor, tx, &scribe).await?;
    let targets = forward::targets(&signed.actor, tx).await?;
    let targets = targets.iter().map(|(target, waiting)| fares(l, &scribe.zone, target, waiting)).collect();
    let made = projection::standings(&signed.actor, tx).await?;
    let made = made.iter().map(|one| (one.name, made_of(l, one))).collect();
    let mut page = Page::of(signed, words::records_title(l)).at(Place::Records);
    match asked.done.as_str() {
        "revoked" => page = page.toast(words::records_key_revoked(l)),
        "removed" => page = page.toast(words::records_target_removed(l)),
        _ => {}
    }
    Ok(Show {
        page,
        lead: words::records_lead(l, kept.statements, today, refused),
        keys: choices(l, &keys),
        verbs: desk::verb_words().collect(),
        chips: chips(l, &asked),
        asked,
        lines,
        people,
        nobody,
        paging,
        uses,
        kept,
        targets,
        made,
        errors,
    })
}

fn made_of(l: Locale, one: &projection::Standing) -> String {
    let version = one.version.to_string();
    if let Some((read, of)) = one.under_way {
        return words::records_made_under_way(l, fmt::share(l, read, of.max(1)));
    }
    if one.is_level() { words::records_made_level(l, version) } else { words::records_made_late(l, version) }
}

fn choices(l: Locale, keys: &[Key]) -> Vec<Choice> {
    let mut all = vec![Choice::new("", words::records_any_key(l))];
    all.extend(keys.iter().map(|key| Choice::new(key.id.to_string(), &key.name)));
    all
}

fn chips(l: Locale, asked: &Asked) -> Vec<Chip> {
    let chip = |state: &str, word| Chip {
        href: asked.with(|a| {
            a.state = state.to_owned();
            a.before = String::new();
        }),
        word,
        current: asked.state == state,
    };
    vec![
        chip("", words::records_everything(l)),
        chip("kept", words::records_state_kept(l)),
        chip("refused", words::records_state_refused(l)),
        chip("voided", words::records_state_voided(l)),
    ]
}

impl Asked {
    /// The address of the list with a change.
    pub(super) fn with(&self, change: impl FnOnce(&mut Asked)) -> String {
        let mut other = Asked { done: String::new(), ..self.clone() };
        change(&mut other);
        let mut query = form_urlencoded::Serializer::new(String::new());
        if let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(&other) {
            for (name, value) in fields {
                query.append_pair(&name, value.as_str().unwrap_or_default());
            }
        }
        let query = query.finish();
        if query.is_empty() { "/records".to_owned() } else { format!("/records?{query}") }
    }
}

/// Understands what was asked for.
pub(super) async fn meant(ctx: &Ctx, signed: &Signed, tx: &mut Tx, asked: &Asked) -> Result<Meant> {
    let mut search = Search {
        agent: None,
        verb: None,
        activity: None,
        key: None,
        since: None,
        until: None,
        state: which(&asked.state)?,
        before: read_mark(&asked.before)?,
        limit: SHOWN,
    };
    let zone = TimeZone::get(&ctx.config.time_zone).unwrap_or(TimeZone::UTC);
    let day = |name: &str, text: &str| match text.trim() {
        "" => Ok(None),
        text => text.parse::<Date>().map(Some).map_err(|_| Error::invalid(name, words::records_wrong_day)),
    };
    search.since = day("since", &asked.since)?.map(|day| day_start(day, &zone));
    let end = |day: Date| day.tomorrow().map_or(Timestamp::MAX, |next| day_start(next, &zone));
    search.until = day("until", &asked.until)?.map(end);
    if !asked.verb.trim().is_empty() {
        let known = desk::verb_of(&asked.verb);
        search.verb = Some(known.ok_or_else(|| Error::invalid("verb", words::records_wrong_verb))?);
    }
    if !asked.activity.trim().is_empty() {
        let iri = Some(asked.activity.trim()).filter(|iri| is_iri(iri)).map(str::to_owned);
        search.activity = Some(iri.ok_or_else(|| Error::invalid("activity", words::records_wrong_activity))?);
    }
    if !asked.key.is_empty() {
        search.key = Some(asked.key.parse().map_err(|_| Error::NotFound)?);
    }
    let q = asked.q.trim();
    if let Ok(person) = asked.person.parse::<PersonId>() {
        search.agent = Some(desk::agent_of_person(tx, person).await?);
    } else if let Some(id) = wire_xapi::parse_id(q) {
        return Ok(Meant::Statement(StatementId(id)));
    } else if is_mailto(&format!("mailto:{}", q.trim_start_matches("mailto:"))) {
        search.agent = Some(Agent::mail(q.trim_start_matches("mailto:")));
    } else if q.contains("://") && is_iri(q) {
        search.activity = Some(q.to_owned());
    } else if !q.is_empty() {
        let mut found: Vec<(PersonId, String)> = people::search(&signed.actor, tx, q, 10)
            .await?
            .into_iter()
            .map(|f| (f.card.id, f.card.name))
            .collect();
        if let Some(exact) =
            found.iter().position(|(_, name)| people::search_form(name) == people::search_form(q))
        {
            found = vec![found.swap_remove(exact)];
        }
        match found.as_slice() {
            [] => return Ok(Meant::Nobody),
            [(person, _)] => search.agent = Some(desk::agent_of_person(tx, *person).await?),
            _ => return Ok(Meant::OneOf(found)),
        }
    }
    Ok(Meant::Search(Box::new(search)))
}

fn which(state: &str) -> Result<Which> {
    match state {
        "" => Ok(Which::Everything),
        "kept" => Ok(Which::Kept),
        "refused" => Ok(Which::Refused),
        "voided" => Ok(Which::Voided),
        _ => Err(Error::NotFound),
    }
}

/// The last microsecond before a day, so that "after it" is the day.
pub(super) fn day_start(day: Date, zone: &TimeZone) -> Timestamp {
    let start = day.to_zoned(zone.clone()).map_or(Timestamp::MIN, |at| at.timestamp());
    start.checked_sub(SignedDuration::from_micros(1)).unwrap_or(start)
}

fn written(Mark(at, id): Mark) -> String {
    format!("{}.{}", at.as_microsecond(), id.simple())
}

fn read_mark(text: &str) -> Result<Option<Mark>> {
    if text.is_empty() {
        return Ok(None);
    }
    let parts = text.split_once('.').and_then(|(at, id)| {
        Some(Mark(Timestamp::from_microsecond(at.parse().ok()?).ok()?, Uuid::parse_str(id).ok()?))
    });
    parts.map(Some).ok_or(Error::NotFound)
}
