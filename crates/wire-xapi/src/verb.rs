//! What was done: the verb.

use crate::json::Json;
use crate::language::LanguageMap;
use crate::object_writer::Writer;
use crate::problem::Clause;
use crate::reading::Reading;

/// The reserved verb that voids another statement.
pub const VOIDED: &str = "http://adlnet.gov/expapi/verbs/voided";

/// A verb. Only the id carries meaning; the display is for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verb {
    /// An IRI.
    pub id: String,
    /// The word in past tense, by language.
    pub display: LanguageMap,
}

impl Verb {
    /// A verb with the word for it.
    pub fn new(id: impl Into<String>, display: LanguageMap) -> Verb {
        Verb { id: id.into(), display }
    }

    pub(crate) fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<Verb> {
        let mut fields = cx.object(json, Clause::Verb)?;
        let id = cx.required(&mut fields, "id", Clause::Verb, Reading::iri);
        let display = cx.optional(&mut fields, "display", Reading::language_map);
        cx.finish(fields);
        Some(Verb { id: id?, display: display.unwrap_or_default() })
    }

    pub(crate) fn to_json(&self) -> Json<'static> {
        let mut w = Writer::default();
        w.put("id", self.id.clone());
        if !self.display.is_empty() {
            w.put("display", self.display.to_json());
        }
        w.done()
    }
}
