//! Actors: Agents, identified Groups, anonymous Groups, and what identifies them.

use crate::iri::{is_iri, is_mailto, is_sha1};
use crate::json::Json;
use crate::object_writer::Writer;
use crate::problem::Clause;
use crate::reading::{Fields, Reading};

/// An inverse functional identifier: it only ever refers to one Agent or identified Group.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Identifier {
    /// An e-mail address, `mailto:` included.
    Mbox(String),
    /// The SHA-1 of such a `mailto:` in hexadecimal.
    MboxSha1(String),
    /// An OpenID.
    OpenId(String),
    /// A name in a system.
    Account {
        /// The system, an IRL.
        home_page: String,
        /// The name there.
        name: String,
    },
}

/// A person or a system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agent {
    /// What the sender calls it.
    pub name: Option<String>,
    /// Who it is.
    pub identifier: Identifier,
}

/// Several Agents. Without an identifier it is anonymous and has members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What the sender calls it.
    pub name: Option<String>,
    /// Which group it is; `None` for an anonymous one.
    pub identifier: Option<Identifier>,
    /// Who belongs to it, in no particular order.
    pub members: Vec<Agent>,
}

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// One.
    Agent(Agent),
    /// Several.
    Group(Group),
}

impl Identifier {
    /// The identifier as one string to store, compare and look up by. Equal exactly when the identifiers are:
    /// the case of a mail domain and of a hash does not matter.
    pub fn key(&self) -> String {
        match self {
            Identifier::Mbox(mbox) => format!("mbox|{}", with_lower_domain(mbox)),
            Identifier::MboxSha1(hash) => format!("sha1|{}", hash.to_ascii_lowercase()),
            Identifier::OpenId(id) => format!("openid|{id}"),
            Identifier::Account { home_page, name } => format!("account|{home_page}|{name}"),
        }
    }

    /// Whether both identify the same.
    pub fn same(&self, other: &Identifier) -> bool {
        self == other || self.key() == other.key()
    }

    fn write(&self, w: &mut Writer) {
        match self {
            Identifier::Mbox(mbox) => w.put("mbox", mbox.clone()),
            Identifier::MboxSha1(hash) => w.put("mbox_sha1sum", hash.clone()),
            Identifier::OpenId(id) => w.put("openid", id.clone()),
            Identifier::Account { home_page, name } => {
                let mut account = Writer::default();
                account.put("homePage", home_page.clone());
                account.put("name", name.clone());
                w.put("account", account.done());
            }
        }
    }
}

fn with_lower_domain(mbox: &str) -> String {
    match mbox.rsplit_once('@') {
        Some((local, domain)) => format!("{local}@{}", domain.to_lowercase()),
        None => mbox.to_owned(),
    }
}

impl Agent {
    /// An Agent known by an account.
    pub fn account(home_page: impl Into<String>, name: impl Into<String>) -> Agent {
        let identifier = Identifier::Account { home_page: home_page.into(), name: name.into() };
        Agent { name: None, identifier }
    }

    /// An Agent known by an e-mail address (without `mailto:`).
    pub fn mail(address: &str) -> Agent {
        Agent { name: None, identifier: Identifier::Mbox(format!("mailto:{address}")) }
    }

    /// The same Agent under a name.
    pub fn named(mut self, name: impl Into<String>) -> Agent {
        self.name = Some(name.into());
        self
    }

    pub(crate) fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<Agent> {
        let mut fields = cx.object(json, Clause::Agent)?;
        cx.optional(&mut fields, "objectType", |cx, v| match cx.string(v, Clause::Agent)? {
            "Agent" => Some(()),
            _ => {
                cx.wrong(Clause::Agent, "must be \"Agent\" here");
                None
            }
        });
        Agent::read_rest(cx, fields)
    }

    fn read_rest<'j>(cx: &mut Reading<'j>, mut fields: Fields<'j>) -> Option<Agent> {
        let name = cx.optional(&mut fields, "name", |cx, v| cx.owned(v, Clause::Agent));
        let count = identifiers(&fields);
        let identifier = identifier(cx, &mut fields);
        if count == 0 {
            cx.wrong(Clause::Agent, "must have one of mbox, mbox_sha1sum, openid and account");
        }
        cx.finish(fields);
        Some(Agent { name, identifier: identifier? })
    }

    pub(crate) fn to_json(&self) -> Json<'static> {
        let mut w = Writer::default();
        w.put("objectType", "Agent");
        w.text("name", &self.name);
        self.identifier.write(&mut w);
        w.done()
    }
}

impl Group {
    pub(crate) fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<Group> {
        match Actor::read(cx, json)? {
            Actor::Group(group) => Some(group),
            Actor::Agent(_) => {
                cx.wrong(Clause::Group, "must be a Group, with \"objectType\": \"Group\"");
                None
            }
        }
    }

    fn read_rest<'j>(cx: &mut Reading<'j>, mut fields: Fields<'j>) -> Option<Group> {
        let name = cx.optional(&mut fields, "name", |cx, v| cx.owned(v, Clause::Group));
        let count = identifiers(&fields);
        let identifier = identifier(cx, &mut fields);
        let members = cx.optional(&mut fields, "member", |cx, v| cx.array(v, Clause::Group, Agent::read));
        if count == 0 && members.as_ref().is_none_or(Vec::is_empty) {
            cx.wrong(Clause::Group, "must list its members, because it has no identifier of its own");
        }
        cx.finish(fields);
        Some(Group { name, identifier, members: members.unwrap_or_default() })
    }

    fn to_json(&self) -> Json<'static> {
        let mut w = Writer::default();
        w.put("objectType", "Group");
        w.text("name", &self.name);
        if let Some(identifier) = &self.identifier {
            identifier.write(&mut w);
        }
        w.list("member", self.members.iter().map(Agent::to_json).collect());
        w.done()
    }
}

impl Actor {
    /// What identifies the actor; `None` for an anonymous Group.
    pub fn identifier(&self) -> Option<&Identifier> {
        match self {
            Actor::Agent(agent) => Some(&agent.identifier),
            Actor::Group(group) => group.identifier.as_ref(),
        }
    }

    /// What the sender calls the actor.
    pub fn name(&self) -> Option<&str> {
        match self {
            Actor::Agent(agent) => agent.name.as_deref(),
            Actor::Group(group) => group.name.as_deref(),
        }
    }

    /// The actor as compact JSON text.
    pub fn print(&self) -> String {
        self.to_json().print()
    }

    pub(crate) fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<Actor> {
        let mut fields = cx.object(json, Clause::Agent)?;
        let kind = match fields.has("objectType") {
            false => "Agent",
            true => cx.optional(&mut fields, "objectType", |cx, v| cx.string(v, Clause::Agent))?,
        };
        match kind {
            "Agent" => Agent::read_rest(cx, fields).map(Actor::Agent),
            "Group" => Group::read_rest(cx, fields).map(Actor::Group),
            _ => {
                cx.within("objectType", |cx| cx.wrong(Clause::Agent, "must be \"Agent\" or \"Group\""));
                None
            }
        }
    }

    pub(crate) fn to_json(&self) -> Json<'static> {
        match self {
            Actor::Agent(agent) => agent.to_json(),
            Actor::Group(group) => group.to_json(),
        }
    }
}

impl From<Agent> for Actor {
    fn from(agent: Agent) -> Self {
        Actor::Agent(agent)
    }
}

impl From<Group> for Actor {
    fn from(group: Group) -> Self {
        Actor::Group(group)
    }
}

fn identifiers(fields: &Fields<'_>) -> usize {
    ["mbox", "mbox_sha1sum", "openid", "account"].iter().filter(|key| fields.has(key)).count()
}

fn identifier<'j>(cx: &mut Reading<'j>, fields: &mut Fields<'j>) -> Option<Identifier> {
    if identifiers(fields) > 1 {
        cx.wrong(Clause::Identifier, "must have only one of mbox, mbox_sha1sum, openid and account");
    }
    let clause = Clause::Identifier;
    let mbox = cx.optional(fields, "mbox", |cx, v| {
        cx.format(v, clause, is_mailto, "\"mailto:\" followed by one e-mail address").map(Identifier::Mbox)
    });
    let hash = cx.optional(fields, "mbox_sha1sum", |cx, v| {
        cx.format(v, clause, is_sha1, "a SHA-1 in 40 hexadecimal digits").map(Identifier::MboxSha1)
    });
    let open_id = cx.optional(fields, "openid", |cx, v| {
        cx.format(v, clause, is_iri, "a URI with a scheme").map(Identifier::OpenId)
    });
    let account = cx.optional(fields, "account", account);
    mbox.or(hash).or(open_id).or(account)
}

fn account<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<Identifier> {
    let mut fields = cx.object(json, Clause::Account)?;
    let home_page = cx.required(&mut fields, "homePage", Clause::Account, |cx, v| {
        cx.format(v, Clause::Account, is_iri, "an IRL with a scheme")
    });
    let name = cx.required(&mut fields, "name", Clause::Account, |cx, v| cx.owned(v, Clause::Account));
    cx.finish(fields);
    Some(Identifier::Account { home_page: home_page?, name: name? })
}

/// An Agent as a request parameter carries it: the JSON of one Agent or identified Group.
pub fn parse_actor(text: &str, version: crate::Version) -> Result<Actor, crate::Refusal> {
    let json = crate::json_read::read(text.as_bytes(), crate::limits::Limits::default())?;
    Ok(Reading::whole(version, &json, Actor::read)?)
}
