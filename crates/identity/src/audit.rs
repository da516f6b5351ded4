//! Who did what about access and who looked at whose records, and when. Rows are only added; their ids give people a short reference to tell the
//! administrator. Leaves out what was typed: a wrong password may be the right one of another place.

pub(crate) mod store;

use jiff::Timestamp;
use kernel::{Actor, PersonId, Result, Role, Row, Tx, Uuid, params};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Somebody signed in.
    SignedIn,
    /// Somebody signed out, or a sign-in was ended.
    SignedOut,
    /// A try to sign in did not work.
    Refused,
    /// A link was made.
    LinkMade,
    /// The person behind a link said that it was not theirs.
    LinkDisowned,
    /// A code was printed.
    CodeMade,
    /// A password was set.
    PasswordSet,
    /// A role was given.
    RoleGranted,
    /// A role was taken back.
    RoleRevoked,
    /// A setting of access was changed.
    SettingChanged,
    /// A leaver lost every way in.
    Left,
    /// An administrator searched what people did.
    RecordsSearched,
    /// What people did was handed out as a file.
    RecordsExported,
}

impl What {
    const ALL: [Self; 13] = [
        Self::SignedIn,
        Self::SignedOut,
        Self::Refused,
        Self::LinkMade,
        Self::LinkDisowned,
        Self::CodeMade,
        Self::PasswordSet,
        Self::RoleGranted,
        Self::RoleRevoked,
        Self::SettingChanged,
        Self::Left,
        Self::RecordsSearched,
        Self::RecordsExported,
    ];

    /// The name in the table.
    pub fn name(self) -> &'static str {
        match self {
            Self::SignedIn => "signed_in",
            Self::SignedOut => "signed_out",
            Self::Refused => "refused",
            Self::LinkMade => "link_made",
            Self::LinkDisowned => "link_disowned",
            Self::CodeMade => "code_made",
            Self::PasswordSet => "password_set",
            Self::RoleGranted => "role_granted",
            Self::RoleRevoked => "role_revoked",
            Self::SettingChanged => "setting_changed",
            Self::Left => "left",
            Self::RecordsSearched => "records_searched",
            Self::RecordsExported => "records_exported",
        }
    }

    fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.name() == name)
    }
}

/// A line of the log.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// Who did it: a person's id, or the system with its reason.
    pub actor: String,
    /// What; none for a line of a later release.
    pub what: Option<What>,
    /// Whom it is about.
    pub person: Option<PersonId>,
    /// The way, the role, the reason.
    pub detail: String,
}

impl Line {
    /// What the person read out to the administrator.
    pub fn reference(&self) -> String {
        reference(self.id)
    }
}

/// Adds a line; gives its id.
pub(crate) async fn note(
    actor: &Actor,
    tx: &mut Tx,
    what: What,
    person: Option<PersonId>,
    detail: &str,
) -> Result<Uuid> {
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    tx.execute(&store::ADD, params![id, now, actor.mark(), what.name(), person, detail]).await?;
    Ok(id)
}

/// Notes that somebody searched what people did: whom it was about, where it was about one person, and the rest of what
/// was asked for. For the rooms above, whose records are sensitive.
pub async fn searched(actor: &Actor, tx: &mut Tx, person: Option<PersonId>, asked: &str) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    note(actor, tx, What::RecordsSearched, person, asked).await.map(drop)
}

/// The same, where what was found was handed out as a file.
pub async fn exported(actor: &Actor, tx: &mut Tx, person: Option<PersonId>, asked: &str) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    note(actor, tx, What::RecordsExported, person, asked).await.map(drop)
}

/// The newest searches for what a person did, at most `count`, for that person.
pub async fn looked(actor: &Actor, tx: &mut Tx, count: i64) -> Result<Vec<Line>> {
    let person = actor.require_person()?;
    tx.all(&store::LOOKED, params![person, count]).await?.iter().map(line).collect()
}

/// The newest lines, at most `count`, for IT administrators.
pub async fn newest(actor: &Actor, tx: &mut Tx, count: i64) -> Result<Vec<Line>> {
    actor.require_any(&[Role::ItAdmin])?;
    tx.all(&store::NEWEST, params![count]).await?.iter().map(line).collect()
}

/// The newest lines about a person, at most `count`, for IT administrators.
pub async fn of_person(actor: &Actor, tx: &mut Tx, person: PersonId, count: i64) -> Result<Vec<Line>> {
    actor.require_any(&[Role::ItAdmin])?;
    tx.all(&store::OF_PERSON, params![person, count]).await?.iter().map(line).collect()
}

/// Four figures of an id, short enough to say on the phone: `7F-38`.
pub fn reference(id: Uuid) -> String {
    let [.., a, b] = *id.as_bytes();
    format!("{a:02X}-{b:02X}")
}

fn line(row: &Row) -> Result<Line> {
    let mut c = row.columns();
    let (id, at, actor) = (c.next()?, c.next()?, c.next()?);
    let what = What::parse(&c.next::<String>()?);
    Ok(Line { id, at, actor, what, person: c.next()?, detail: c.next()? })
}
