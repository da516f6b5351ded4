//! Who calls, and who is named: each persona, a report of theirs, a stranger.

use kernel::i18n::Locale;
use kernel::{Actor, Ctx, PersonId, Role};

use super::known_store;

/// Somebody who calls.
#[derive(Clone, Debug)]
pub(super) struct Persona {
    /// The word of the column.
    pub word: &'static str,
    /// The person; nobody for a visitor.
    pub person: Option<PersonId>,
    /// Who reports to them and is no persona.
    report: Option<Named>,
}

/// Somebody whom an address or a form names.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub person: PersonId,
    pub number: String,
}

/// How the one who is named stands to the one who calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Relation {
    None,
    Own,
    Report,
    Stranger,
}

impl Relation {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Own => "own",
            Self::Report => "report",
            Self::Stranger => "stranger",
        }
    }
}

/// Everybody.
pub(super) struct Cast {
    pub personas: Vec<Persona>,
    /// Somebody who is nobody's report among the personas.
    pub stranger: Named,
    /// The People leader, who may recommend to anybody.
    pub leader: PersonId,
    /// A course that is live.
    pub course: String,
    own: Vec<Named>,
}

/// An instructor from outside.
async fn outside(ctx: &Ctx, leader: PersonId) -> PersonId {
    let actor = Actor::person(leader, [Role::PeopleLeader]);
    let mut tx = ctx.db.write().await.unwrap();
    let new = people::NewGuest {
        name: "Olga Petri".into(),
        email: "olga@voice.example".into(),
        organisation: "Voice Works".into(),
        language: None,
        until_on: tx.today().saturating_add(jiff::ToSpan::days(30)),
    };
    let person = live::instructor::invite(&actor, &mut tx, Locale::default(), &new).await.unwrap();
    tx.commit().await.unwrap();
    person
}

const WORDS: [(&str, &str); 6] = [
    ("frontline", "person"),
    ("manager", "manager"),
    ("author", "author"),
    ("reviewer", "reviewer"),
    ("people-leader", "leader"),
    ("it-admin", "admin"),
];

impl Cast {
    pub(super) async fn of(ctx: &Ctx) -> Self {
        let mut tx = ctx.db.read().await.unwrap();
        let met = world::met(&mut tx).await.unwrap();
        let everybody = known_store::everybody(&mut tx).await;
        let is_persona = |person: PersonId| met.iter().any(|one| one.person == person);
        let mut personas = vec![Persona { word: "anonymous", person: None, report: None }];
        let mut own = Vec::new();
        for (role, word) in WORDS {
            let one = met.iter().find(|one| one.role == role).unwrap_or_else(|| panic!("nobody is {role}"));
            let report = everybody
                .iter()
                .find(|(named, manager)| *manager == Some(one.person) && !is_persona(named.person));
            let report = report.map(|(named, _)| named.clone());
            personas.push(Persona { word, person: Some(one.person), report });
            own.push(Named { person: one.person, number: one.number.clone() });
        }
        assert!(personas[2].report.is_some(), "the manager leads nobody");
        // Somebody in another line: the manager is no persona and leads none of them.
        let leads = |manager: PersonId| {
            everybody.iter().any(|(named, of)| *of == Some(manager) && is_persona(named.person))
        };
        let stranger = everybody.iter().find(|(named, manager)| {
            let apart = manager.is_some_and(|manager| !is_persona(manager) && !leads(manager));
            apart && !is_persona(named.person) && !leads(named.person)
        });
        let stranger = stranger.expect("a stranger").0.clone();
        drop(tx);
        let leader = met.iter().find(|one| one.role == "people-leader").unwrap().person;
        // They are named by nobody: what is their own is on pages that say so.
        personas.push(Persona { word: "outside", person: Some(outside(ctx, leader).await), report: None });
        let course = known_store::first(ctx, &known_store::COURSE, None).await.unwrap();
        Self { personas, stranger, leader, course, own }
    }

    /// Who is named in a call.
    pub(super) fn subject<'a>(&'a self, persona: &'a Persona, relation: Relation) -> Option<&'a Named> {
        match relation {
            Relation::None | Relation::Stranger => Some(&self.stranger),
            Relation::Own => self.own.iter().find(|named| Some(named.person) == persona.person),
            Relation::Report => persona.report.as_ref(),
        }
    }

    /// The same personas without the visitor.
    pub(super) fn signed_in(&self) -> impl Iterator<Item = (&'static str, PersonId)> {
        self.personas.iter().filter_map(|persona| Some((persona.word, persona.person?)))
    }
}
