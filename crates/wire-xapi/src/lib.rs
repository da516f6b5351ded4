//! xAPI 1.0.3 and 2.0 (IEEE 9274.1.1) as types: statements are read from bytes, validated, compared, completed
//! and printed.
//!
//! An island: no database, no web framework, no room of the house. [`parse`] turns the body of a request into
//! [`Received`] statements or a [`Refusal`] that names each problem by JSON path and clause; [`difference`] decides
//! whether two statements with one id are the same; [`Statement::new`] and its methods build statements of one's
//! own; [`parts`] and [`enclosed`] find and check the files that came with statements, signatures among them. Leaves
//! out storage, requests and responses.

mod activity;
mod actor;
mod attachment;
mod canonical;
mod context;
mod document;
mod duration;
mod enclosed;
mod extensions;
mod format;
mod interaction;
mod iri;
mod json;
mod json_print;
mod json_read;
mod language;
mod limits;
mod multipart;
mod not_json;
mod object;
mod object_writer;
mod outcome;
mod problem;
mod reading;
mod received;
mod same;
mod signature;
mod statement;
mod time;
mod verb;
mod version;

pub use activity::{Activity, Definition, parse_definition};
pub use actor::{Actor, Agent, Group, Identifier, parse_actor};
pub use attachment::{Attachment, SIGNATURE};
pub use canonical::canonical;
pub use context::{Context, ContextActivities, ContextAgent, ContextGroup};
pub use document::{NotMerged, merge};
pub use duration::Duration;
pub use enclosed::{Enclosed, enclosed};
pub use extensions::Extensions;
pub use format::ids_only;
pub use interaction::{Component, Interaction, InteractionKind, pattern_items, pattern_list};
pub use iri::{is_iri, is_mailto, is_media_type, is_sha2};
pub use json::{Json, Number};
pub use json_print::quote;
pub use json_read::read;
pub use language::{LanguageMap, is_language_tag};
pub use limits::Limits;
pub use multipart::{NotMultipart, Part, boundary, file_head, first_head, parts, tail};
pub use not_json::NotJson;
pub use object::{Object, StatementRef, SubStatement};
pub use outcome::{Outcome, Score};
pub use problem::{Clause, Problem, Problems};
pub use received::{Batch, Draft, Received, Refusal, parse, parse_one};
pub use same::{difference, same};
pub use signature::NotSigned;
pub use statement::{Statement, parse_id};
pub use time::{Timestamp, written};
pub use verb::{VOIDED, Verb};
pub use version::Version;

#[cfg(test)]
mod tests;
