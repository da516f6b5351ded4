//! What a person has to learn as of a day, and what their record says around it.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::setting::INSTALLATION_IRI;
use kernel::{Actor, PersonId, Result, Tx, clock, fmt};
use people::profile::AsOf;

use crate::duty::{self, Duty};
use crate::{permissions, words};

/// Sentences of the record that are shown.
const SENTENCES: usize = 8;
/// Statements that are looked through for them.
const READ: u32 = 60;

/// A duty as of a day.
pub struct Then {
    /// The duty.
    pub duty: Duty,
    /// Its reason, and what became of it after the day.
    pub why: String,
    /// Whether it was late on the day.
    pub late: bool,
}

/// A sentence of the record.
pub struct Said {
    /// The sentence.
    pub text: String,
    /// Its day.
    pub on: Date,
}

/// What a person has to learn.
pub struct Learning {
    /// Open duties on the day, the next due first.
    pub duties: Vec<Then>,
    /// How many of them were late.
    pub late: usize,
    /// The record around the day, newest first.
    pub said: Vec<Said>,
}

/// Reads it, for the person and for who leads them; nothing for others.
pub async fn read(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    person: PersonId,
    as_of: AsOf,
    zone: &str,
) -> Result<Option<Learning>> {
    match permissions::require_duties(actor, tx, person).await {
        Ok(()) => {}
        Err(kernel::Error::NotFound) => return Ok(None),
        Err(other) => return Err(other),
    }
    let end = if as_of.is_past() { clock::end_of_day(as_of.day, zone).min(tx.now()) } else { tx.now() };
    let all = duty::list_store::of_person(tx, person).await?;
    let duties: Vec<_> = all
        .into_iter()
        .filter(|duty| open_at(duty, as_of, end))
        .map(|duty| then(l, duty, as_of, end, zone))
        .collect();
    let late = duties.iter().filter(|then| then.late).count();
    let said = said(tx, l, person, as_of, zone).await?;
    Ok(Some(Learning { duties, late, said }))
}

fn open_at(duty: &Duty, as_of: AsOf, end: Timestamp) -> bool {
    let over = |at: Option<Timestamp>| at.is_some_and(|at| at <= end);
    duty.opened_on <= as_of.day && !over(duty.done_at) && !over(duty.ended_at)
}

fn then(l: Locale, duty: Duty, as_of: AsOf, end: Timestamp, zone: &str) -> Then {
    let asked = duty.sources.iter().filter(|source| source.since_on <= as_of.day);
    let mut why = String::new();
    if let Some(source) = asked.clone().next() {
        why = match source.kind {
            duty::SourceKind::Rule(_) => {
                words::person_why_rule(l, source.reason.as_str(), source.title.as_str())
            }
            duty::SourceKind::Recommendation(_) => words::why_recommended(l, source.title.as_str()),
            duty::SourceKind::Choice(_) => words::why_chosen(l).to_owned(),
        };
    }
    let sources = asked.count();
    let mut say = |sentence: String| {
        why.push(' ');
        why.push_str(&sentence);
    };
    if sources > 1 {
        say(words::why_one_duty(l, sources));
    }
    let day = |at: Timestamp| fmt::day_near(l, clock::civil_date(at, zone), as_of.today);
    match (duty.done_at, duty.ended_at) {
        (Some(done), _) => say(words::why_done(l, day(done))),
        (None, Some(_)) => say(words::why_ended(l).to_owned()),
        (None, None) => {}
    }
    let late = duty.slept_at.is_none() && duty.due_at.is_some_and(|due| due < end);
    Then { duty, why, late }
}

/// Sentences up to the day, newest first; answers are told without how they went.
async fn said(tx: &mut Tx, l: Locale, person: PersonId, as_of: AsOf, zone: &str) -> Result<Vec<Said>> {
    let by = Actor::system("a person's page");
    let before = as_of.is_past().then(|| clock::end_of_day(as_of.day, zone));
    // Nothing was recorded before the installation had a name.
    let Some(installation) = tx.setting(INSTALLATION_IRI).await? else { return Ok(Vec::new()) };
    let names = people::names(&by, tx, &[person]).await?;
    let who = |actor: &wire_xapi::Actor| {
        let known = records::person(&installation, actor)?;
        names.get(&known).cloned()
    };
    let mut said: Vec<Said> = Vec::new();
    for recorded in records::of_person(&by, tx, person, before, READ).await? {
        if !told(&recorded.statement.verb.id) {
            continue;
        }
        let text = records::sentence(l, &recorded.statement, who);
        let on = clock::civil_date(recorded.happened_at, zone);
        if said.len() < SENTENCES && !said.iter().any(|before| before.text == text && before.on == on) {
            said.push(Said { text, on });
        }
    }
    Ok(said)
}

/// What is worth a line: what was finished, not each page that was opened; how answers went is nobody's business.
fn told(verb: &str) -> bool {
    use records::native::verb::{ANSWERED, EXPERIENCED, FAILED, INITIALIZED, PROGRESSED};
    ![ANSWERED, EXPERIENCED, INITIALIZED, PROGRESSED, FAILED].contains(&verb)
}
