//! What is wrong with a statement: where, which sentence of the specification says so, and what to do.

use std::fmt;

use crate::Version;

/// One violated requirement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The place as a JSON path: `$.actor.mbox`, `$.context.contextActivities.parent[0].id`.
    pub path: String,
    /// The part of the specification that requires it.
    pub clause: Clause,
    /// What it must be, and what it was; one sentence without a full stop.
    pub message: String,
    /// The rules it was read by.
    pub version: Version,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clause = self.clause.number(self.version);
        write!(f, "{}: {} ({}, {clause})", self.path, self.message, self.version)
    }
}

/// Everything wrong with one statement, in document order; never empty, at most [`Problems::MOST`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// No more than this many are collected: the first few are what helps.
    pub const MOST: usize = 20;
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, problem) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("; ")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

macro_rules! clauses {
    ($($(#[$doc:meta])* $name:ident = $one:literal, $two:literal;)*) => {
        /// A part of the specification. The numbers differ between the versions, the requirements mostly do not.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Clause {
            $($(#[$doc])* $name,)*
        }

        impl Clause {
            /// Every clause that a refusal can name.
            pub const ALL: &[Clause] = &[$(Clause::$name),*];

            /// The clause number: of the 1.0.3 text ("Data" is part two), or of IEEE 9274.1.1.
            pub fn number(self, version: Version) -> &'static str {
                match (self, version) {
                    $((Clause::$name, Version::V1_0_3) => $one, (Clause::$name, Version::V2_0) => $two,)*
                }
            }
        }
    };
}

clauses! {
    /// Formatting requirements: types, nulls, keys that are not known.
    Formatting = "Data 2.2", "4.2.1";
    /// What a statement consists of.
    Statement = "Data 2.4", "4.2.2";
    /// The id of a statement.
    Id = "Data 2.4.1", "4.2.4.2";
    /// Actor as an Agent.
    Agent = "Data 2.4.2.1", "4.2.2.1";
    /// Actor as a Group.
    Group = "Data 2.4.2.2", "4.2.2.1";
    /// The inverse functional identifiers.
    Identifier = "Data 2.4.2.3", "4.2.2.1";
    /// Accounts.
    Account = "Data 2.4.2.4", "4.2.2.1";
    /// Verb.
    Verb = "Data 2.4.3", "4.2.2.2";
    /// Object.
    Object = "Data 2.4.4", "4.2.2.3";
    /// Activity and its definition.
    Activity = "Data 2.4.4.1", "4.2.2.3";
    /// Object as Agent or Group.
    ObjectActor = "Data 2.4.4.2", "4.2.2.3";
    /// StatementRef and SubStatement.
    ObjectStatement = "Data 2.4.4.3", "4.2.2.3";
    /// Result.
    Result = "Data 2.4.5", "4.2.2.4";
    /// Score.
    Score = "Data 2.4.5.1", "4.2.2.4";
    /// Context.
    Context = "Data 2.4.6", "4.2.2.5";
    /// Context activities.
    ContextActivities = "Data 2.4.6.2", "4.2.2.5";
    /// When it happened.
    Timestamp = "Data 2.4.7", "4.2.4.2";
    /// When it was stored.
    Stored = "Data 2.4.8", "4.2.4.2";
    /// Who says so.
    Authority = "Data 2.4.9", "4.2.4.2";
    /// The version of a statement.
    Version = "Data 2.4.10", "4.2.4.3";
    /// Attachments.
    Attachments = "Data 2.4.11", "4.2.2.6";
    /// Signatures.
    Signature = "Data 2.6", "4.2.6";
    /// Voiding.
    Voiding = "Data 2.3.2", "4.2.5";
    /// Comparison and immutability.
    Immutability = "Data 2.3.1", "4.2.3";
    /// Extensions.
    Extensions = "Data 4.1", "4.2.7";
    /// Language maps and tags.
    Languages = "Data 4.2", "4.2.7";
    /// IRIs and IRLs.
    Iri = "Data 4.3", "4.2.7";
    /// UUIDs.
    Uuid = "Data 4.4", "4.2.7";
    /// Points in time.
    Instants = "Data 4.5", "4.2.7";
    /// Durations.
    Durations = "Data 4.6", "4.2.7";
    /// Content types, and multipart/mixed above all.
    ContentTypes = "Communication 1.5", "4.1.3";
    /// Concurrency by entity tags.
    Concurrency = "Communication 3.1", "4.1.4";
    /// Documents.
    Documents = "Communication 2.2", "4.1.6";
    /// The resource of statements.
    StatementResource = "Communication 2.1", "4.1.6.1";
    /// The resource of states.
    StateResource = "Communication 2.3", "4.1.6.2";
    /// The resource of agents.
    AgentsResource = "Communication 2.4", "4.1.6.3";
    /// The resource of activities.
    ActivitiesResource = "Communication 2.5", "4.1.6.4";
    /// The resource of agents' profiles.
    AgentProfileResource = "Communication 2.6", "4.1.6.5";
    /// The resource of activities' profiles.
    ActivityProfileResource = "Communication 2.7", "4.1.6.6";
    /// The resource that says which versions are spoken.
    AboutResource = "Communication 2.8", "4.1.6.7";
}
