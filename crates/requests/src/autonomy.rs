//! How far a team leader decides alone: a People leader decides instead (*controls*), the leader agrees and a People
//! leader confirms (*asks*), or the leader decides up to an amount (*decides*). What nobody set is: up to nothing, so that
//! what costs goes further.

pub(crate) mod pages;
pub(crate) mod store;

use funds::Measure;
use funds::measure::MOST;
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Role, Tx};

use crate::route::Asked;
use crate::words;

/// The event that somebody decides further, or less far, or by another rule.
pub const CHANGED: &str = "requests.routing_changed";

/// What a leader may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A People leader decides.
    Controls,
    /// The leader agrees, a People leader confirms.
    Asks,
    /// The leader decides up to an amount.
    Decides,
}

impl Mode {
    /// All of them, the narrowest first.
    pub const ALL: [Self; 3] = [Self::Controls, Self::Asks, Self::Decides];

    /// The word in the database and in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Controls => "controls",
            Self::Asks => "asks",
            Self::Decides => "decides",
        }
    }

    /// The mode of a word.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.name() == name)
    }
}

/// How far a leader decides alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Autonomy {
    /// What they may.
    pub mode: Mode,
    /// Up to how much, where they decide.
    pub most: i64,
    /// In what.
    pub measure: Measure,
}

impl Autonomy {
    /// What nobody set.
    pub fn unset(measure: Measure) -> Self {
        Self { mode: Mode::Decides, most: 0, measure }
    }

    /// Whether no People leader has to be asked.
    pub fn covers(&self, asked: Asked<'_>) -> bool {
        self.mode == Mode::Decides && !asked.is_over(self.most, self.measure)
    }

    /// As a sentence about a leader.
    pub fn say(&self, l: Locale, leader: &str) -> String {
        match self.mode {
            Mode::Controls => words::autonomy_says_controls(l, leader),
            Mode::Asks => words::autonomy_says_asks(l, leader),
            Mode::Decides if self.most == 0 => words::autonomy_says_free(l, leader),
            Mode::Decides => words::autonomy_says_decides(l, leader, self.measure.print(l, self.most)),
        }
    }
}

/// Sets how far a leader decides alone; what waits already keeps its way.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning and the person leads somebody;
/// [`Error::Invalid`] with the field.
pub async fn set(actor: &Actor, tx: &mut Tx, l: Locale, leader: PersonId, to: Autonomy) -> Result<()> {
    actor.require_any(&[Role::PeopleLeader])?;
    if actor.person_id() == Some(leader) {
        return Err(Error::forbidden_said(words::autonomy_own(l)));
    }
    if !store::leads(tx, leader).await? {
        return Err(Error::NotFound);
    }
    if !(0..=MOST).contains(&to.most) || !to.measure.is_money() {
        return Err(Error::invalid_said("most", words::autonomy_most_wrong(l)));
    }
    store::set(actor, tx, leader, to).await?;
    tx.emit(actor, CHANGED, Some(leader), leader).await?;
    Ok(())
}

/// How far a leader decides alone.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn of(actor: &Actor, tx: &mut Tx, leader: PersonId) -> Result<Autonomy> {
    if !actor.is_system() {
        actor.require_person()?;
    }
    store::of(tx, leader).await
}
