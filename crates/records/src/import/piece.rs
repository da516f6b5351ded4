//! From a piece of a file to a statement that can be stored, or to why it can't. No database.

use kernel::Uuid;
use wire_xapi::{Actor, Clause, Limits, Problem, Problems, Refusal, Version, parse_one};

use super::ImportId;
use super::split::{LONGEST, Piece};
use crate::definition;
use crate::record::Incoming;
use crate::refusal::{Fresh, Sender, Wrong};

/// Statements without an id get one made from their text, so that a second run finds them.
const WITHOUT_ID: Uuid = Uuid::from_u128(0x6b1f_3f7e_52c4_5d0a_9c3e_0d6a_41b7_9e25);

/// What all pieces of an import have in common.
pub(super) struct Common {
    pub(super) import: ImportId,
    pub(super) authority: Actor,
    pub(super) authority_text: String,
}

/// A piece, read.
pub(super) struct Ready {
    pub(super) line: u64,
    pub(super) text: Vec<u8>,
    pub(super) outcome: Result<Incoming, Fresh>,
}

impl Common {
    pub(super) fn read(&self, piece: Piece) -> Ready {
        let outcome =
            self.incoming(&piece).map_err(|wrong| self.refused(piece.line, 400, wrong, &piece.text));
        Ready { line: piece.line, text: piece.text, outcome }
    }

    pub(super) fn refused(&self, line: u64, status: u16, wrong: Vec<Wrong>, text: &[u8]) -> Fresh {
        Fresh::of(Sender::Import(self.import, line), status, wrong, text)
    }

    fn incoming(&self, piece: &Piece) -> Result<Incoming, Vec<Wrong>> {
        if piece.too_long {
            let message = format!("a statement has at most {} MB", LONGEST / 1024 / 1024);
            return Err(vec![Wrong::plain("$", message)]);
        }
        let text = piece.text.trim_ascii();
        // What is valid by either version is taken; what is said is what the older and wider used one says.
        let (received, version) = match parse_one(text, Version::V1_0_3, Limits::default()) {
            Ok(received) => (received, Version::V1_0_3),
            Err(refusal) => match parse_one(text, Version::V2_0, Limits::default()) {
                Ok(received) => (received, Version::V2_0),
                Err(newer) => return Err(Wrong::of(if says_two(text) { &newer } else { &refusal })),
            },
        };
        if let Some(which) = received.statement.all_attachments().position(|a| a.file_url.is_none()) {
            // Those of a SubStatement come after the statement's own.
            let own = received.statement.attachments.len();
            let path = match which.checked_sub(own) {
                None => format!("$.attachments[{which}]"),
                Some(nested) => format!("$.object.attachments[{nested}]"),
            };
            return Err(Wrong::of(&bytes_missing(path, version)));
        }
        // An id that came is kept as it came: it is asked for by it, and others in the file refer to it.
        let id = received.statement.id.unwrap_or_else(|| Uuid::new_v5(&WITHOUT_ID, text));
        let draft = received.draft(id, &self.authority_text, version);
        let mut statement = received.statement;
        statement.id = Some(id);
        statement.authority = Some(self.authority.clone());
        let defined = definition::defined(&statement);
        Ok(Incoming { id, statement, draft, defined, attached: Vec::new() })
    }
}

/// Whether the statement itself says that it is of version 2.
fn says_two(text: &[u8]) -> bool {
    let json = wire_xapi::read(text, Limits::default()).ok();
    let version = json.as_ref().and_then(|json| json.get("version")).and_then(wire_xapi::Json::as_str);
    version.is_some_and(|version| version.starts_with("2."))
}

fn bytes_missing(path: String, version: Version) -> Refusal {
    let message = "needs a fileUrl, because a file of statements holds no attachments".to_owned();
    Refusal::Invalid(Problems(vec![Problem { path, clause: Clause::Attachments, message, version }]))
}
