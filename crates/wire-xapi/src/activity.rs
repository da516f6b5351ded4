//! What it was done with: activities and their definitions.

use std::collections::HashSet;

use crate::extensions::Extensions;
use crate::interaction::Interaction;
use crate::iri::is_iri;
use crate::json::Json;
use crate::language::LanguageMap;
use crate::object_writer::Writer;
use crate::problem::Clause;
use crate::reading::Reading;

/// An activity: its id, and possibly what it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Activity {
    /// An IRI.
    pub id: String,
    /// What the sender says about it.
    pub definition: Option<Definition>,
}

/// What an activity is. Not part of a statement's identity: a store keeps its own, canonical one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Definition {
    /// Its name, by language.
    pub name: LanguageMap,
    /// What it is about, by language.
    pub description: LanguageMap,
    /// Its kind, an IRI.
    pub kind: Option<String>,
    /// Where a person can read more, an IRL.
    pub more_info: Option<String>,
    /// How it is answered, for a question.
    pub interaction: Option<Interaction>,
    /// Anything else.
    pub extensions: Extensions,
}

impl Activity {
    /// An activity of which only the id is said.
    pub fn new(id: impl Into<String>) -> Activity {
        Activity { id: id.into(), definition: None }
    }

    /// The same activity with its definition.
    pub fn defined(mut self, definition: Definition) -> Activity {
        self.definition = Some(definition);
        self
    }

    pub(crate) fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<Activity> {
        let mut fields = cx.object(json, Clause::Activity)?;
        cx.optional(&mut fields, "objectType", |cx, v| match cx.string(v, Clause::Activity)? {
            "Activity" => Some(()),
            _ => {
                cx.wrong(Clause::Activity, "must be \"Activity\" here");
                None
            }
        });
        let id = cx.required(&mut fields, "id", Clause::Activity, Reading::iri);
        let definition = cx.optional(&mut fields, "definition", Definition::read);
        cx.finish(fields);
        Some(Activity { id: id?, definition })
    }

    /// The activity as compact JSON text.
    pub fn print(&self) -> String {
        self.to_json().print()
    }

    pub(crate) fn to_json(&self) -> Json<'static> {
        let mut w = Writer::default();
        w.put("objectType", "Activity");
        w.put("id", self.id.clone());
        w.maybe("definition", self.definition.as_ref().map(Definition::to_json));
        w.done()
    }
}

impl Definition {
    /// A definition of a kind, with a name.
    pub fn of(kind: impl Into<String>, name: LanguageMap) -> Definition {
        Definition { name, kind: Some(kind.into()), ..Definition::default() }
    }

    pub(crate) fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<Definition> {
        let mut fields = cx.object(json, Clause::Activity)?;
        let name = cx.optional(&mut fields, "name", Reading::language_map);
        let description = cx.optional(&mut fields, "description", Reading::language_map);
        let kind = cx.optional(&mut fields, "type", Reading::iri);
        let more_info = cx.optional(&mut fields, "moreInfo", |cx, v| {
            cx.format(v, Clause::Activity, is_iri, "an IRL with a scheme")
        });
        let interaction = Interaction::read(cx, &mut fields);
        let extensions = cx.optional(&mut fields, "extensions", Extensions::read);
        cx.finish(fields);
        Some(Definition {
            name: name.unwrap_or_default(),
            description: description.unwrap_or_default(),
            kind,
            more_info,
            interaction,
            extensions: extensions.unwrap_or_default(),
        })
    }

    /// What is known from two definitions of one activity: texts by language and extensions side by side, otherwise
    /// what the newer one says.
    pub fn merged(self, newer: Definition) -> Definition {
        let mut extensions = self.extensions;
        let again: HashSet<&str> = newer.extensions.0.iter().map(|(key, _)| key.as_str()).collect();
        extensions.0.retain(|(known, _)| !again.contains(known.as_str()));
        extensions.0.extend(newer.extensions.0);
        Definition {
            name: self.name.merged(newer.name),
            description: self.description.merged(newer.description),
            kind: newer.kind.or(self.kind),
            more_info: newer.more_info.or(self.more_info),
            interaction: newer.interaction.or(self.interaction),
            extensions,
        }
    }

    /// The definition as compact JSON text.
    pub fn print(&self) -> String {
        self.to_json().print()
    }

    fn to_json(&self) -> Json<'static> {
        let mut w = Writer::default();
        w.text("type", &self.kind);
        if !self.name.is_empty() {
            w.put("name", self.name.to_json());
        }
        if !self.description.is_empty() {
            w.put("description", self.description.to_json());
        }
        w.text("moreInfo", &self.more_info);
        if let Some(interaction) = &self.interaction {
            interaction.write(&mut w);
        }
        if !self.extensions.is_empty() {
            w.put("extensions", self.extensions.to_json());
        }
        w.done()
    }
}

/// An activity definition on its own, as a store keeps it.
pub fn parse_definition(text: &str, version: crate::Version) -> Result<Definition, crate::Refusal> {
    let json = crate::json_read::read(text.as_bytes(), crate::limits::Limits::KEPT)?;
    Ok(Reading::whole(version, &json, Definition::read)?)
}
