//! An instructor: a person who may be asked to teach, with topics, languages, style, rate and time. Whether they teach well is
//! for those who were there to say: [`crate::feedback`].

pub mod address;
pub(crate) mod engagement;
pub(crate) mod fit;
mod guest;
mod hours;
pub(crate) mod store;
mod teaching;

pub use engagement::{Engagement, Offer, State, answer, ask, of_mine, of_session, withdraw};
pub use fit::{Fit, Reason, fitting, fitting_at, fitting_in};
pub use guest::{OPEN_TO_GUESTS, invite, let_in_until, reach, shut_out};
pub(crate) use hours::hours_of;
pub use hours::{Free, Hours, keep_hours, read_calendar};
pub use teaching::teaching;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Role, Tx};

use crate::class::MOST;
use crate::{permissions, words};

/// How somebody teaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// Everybody works, the instructor helps.
    #[default]
    Workshop,
    /// The instructor speaks, everybody asks.
    Lecture,
    /// At the machine, or in a played call.
    Practice,
    /// With one or few.
    Coaching,
}

impl Style {
    /// Every style.
    pub const ALL: [Self; 4] = [Self::Workshop, Self::Lecture, Self::Practice, Self::Coaching];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Workshop => "workshop",
            Self::Lecture => "lecture",
            Self::Practice => "practice",
            Self::Coaching => "coaching",
        }
    }

    /// The style of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.code() == code)
    }
}

/// Who may be asked to teach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instructor {
    /// Who.
    pub person: PersonId,
    /// What others read about them.
    pub about: String,
    /// What they teach.
    pub topics: Vec<String>,
    /// In which languages: `en`, `de`.
    pub languages: Vec<String>,
    /// How.
    pub style: Style,
    /// For how much an hour, in minor units of the measure.
    pub rate: i64,
    /// The currency of the rate; empty where they ask for nothing.
    pub measure: String,
    /// The zone of their hours, by IANA id.
    pub zone: String,
    /// How many sessions a week they take at most.
    pub most_a_week: i64,
    /// Since when they are not asked any more.
    pub retired_at: Option<Timestamp>,
}

/// What somebody says about themselves as an instructor.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// See [`Instructor`].
    pub about: String,
    /// One in each line.
    pub topics: String,
    /// Codes, apart by blanks or commas.
    pub languages: String,
    /// See [`Instructor`].
    pub style: Style,
    /// See [`Instructor`].
    pub rate: i64,
    /// See [`Instructor`].
    pub measure: String,
    /// See [`Instructor`].
    pub zone: String,
    /// See [`Instructor`].
    pub most_a_week: i64,
}

impl Said {
    /// The topics, each once.
    pub(crate) fn topics(&self) -> Vec<String> {
        let mut topics: Vec<String> = Vec::new();
        for line in self.topics.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if !topics.iter().any(|known| people::search_form(known) == people::search_form(line)) {
                topics.push(line.to_owned());
            }
        }
        topics
    }

    /// The codes of the languages, each once.
    pub(crate) fn languages(&self) -> Vec<String> {
        let mut languages: Vec<String> = Vec::new();
        let codes = self.languages.split([' ', ',', ';', '\n', '،']).map(|code| code.trim().to_lowercase());
        for code in codes.filter(|code| !code.is_empty()) {
            if !languages.contains(&code) {
                languages.push(code);
            }
        }
        languages
    }
}

/// Keeps what an instructor says about themselves; makes them one where they are not. Who sets up classes may do it for them.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is the person and an instructor already, or sets up classes; [`Error::Invalid`] with
/// the fields that are wrong.
pub async fn keep(actor: &Actor, tx: &mut Tx, l: Locale, person: PersonId, said: &Said) -> Result<()> {
    require_writing(actor, tx, person).await?;
    if people::names(actor, tx, &[person]).await?.is_empty() {
        return Err(Error::NotFound);
    }
    check(l, said)?;
    store::keep(tx, person, said).await?;
    tx.emit(actor, "live.instructor_kept", Some(person), person).await.map(drop)
}

fn check(l: Locale, said: &Said) -> Result<()> {
    if said.topics().is_empty() {
        return Err(Error::invalid_said("topics", words::instructor_topics_missing(l)));
    }
    let languages = said.languages();
    let fine = |code: &String| (2..=3).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_lowercase());
    if languages.is_empty() || !languages.iter().all(fine) {
        return Err(Error::invalid_said("languages", words::instructor_languages_wrong(l)));
    }
    if !(0..=MOST).contains(&said.rate) {
        return Err(Error::invalid_said("rate", words::class_price_wrong(l)));
    }
    if said.rate > 0 && funds::Measure::parse(said.measure.trim()).is_none() {
        return Err(Error::invalid_said("measure", words::class_measure_wrong(l)));
    }
    crate::when::zone(l, &said.zone)?;
    if !(1..=40).contains(&said.most_a_week) {
        return Err(Error::invalid_said("most", words::instructor_most_wrong(l)));
    }
    Ok(())
}

/// Takes somebody off the list: they are not asked any more, what was agreed stays.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is the person, or sets up classes.
pub async fn retire(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<()> {
    require_writing(actor, tx, person).await?;
    store::find(tx, person).await?;
    store::retire(tx, person).await?;
    // Whoever is not asked need not be read.
    address::store::remove(tx, person).await?;
    tx.emit(actor, "live.instructor_retired", Some(person), person).await.map(drop)
}

/// Takes somebody off the list who no longer works here.
pub(crate) async fn leave(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<()> {
    match store::look_up(tx, person).await? {
        Some(known) if known.retired_at.is_none() => retire(actor, tx, person).await,
        _ => Ok(()),
    }
}

/// An instructor, for themselves and for who sets up classes: a rate is nobody else's business.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn find(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<Instructor> {
    if actor.person_id() != Some(person) {
        permissions::require_setting_up(actor)?;
    }
    store::find(tx, person).await
}

/// Everybody who may be asked.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up classes.
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Instructor>> {
    permissions::require_setting_up(actor)?;
    store::all(tx).await
}

/// Who is an instructor, also from outside.
pub(crate) async fn known(tx: &mut Tx) -> Result<Vec<PersonId>> {
    Ok(store::all(tx).await?.into_iter().map(|one| one.person).collect())
}

/// Whether the actor is an instructor.
pub async fn is_one(actor: &Actor, tx: &mut Tx) -> Result<bool> {
    let Some(me) = actor.person_id() else { return Ok(false) };
    Ok(store::look_up(tx, me).await?.is_some_and(|found| found.retired_at.is_none()))
}

async fn require_writing(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<()> {
    if actor.has(Role::PeopleLeader) {
        return Ok(());
    }
    if actor.person_id() != Some(person) {
        return Err(Error::NotFound);
    }
    // Whoever was invited from outside writes down themselves what they teach.
    if actor.is_guest() { Ok(()) } else { store::find(tx, person).await.map(drop) }
}

/// The zone of an instructor.
pub(crate) fn zone(instructor: &Instructor) -> Result<TimeZone> {
    TimeZone::get(&instructor.zone).map_err(Error::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_and_languages_stand_once_each() {
        let said = Said {
            topics: " Hard calls \n\nhard CALLS\nListening".into(),
            languages: "EN, de;en\nar".into(),
            ..Said::default()
        };
        assert_eq!(said.topics(), ["Hard calls", "Listening"]);
        assert_eq!(said.languages(), ["en", "de", "ar"]);
    }
}
