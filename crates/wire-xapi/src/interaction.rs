//! Questions: interaction types, their components, and the response patterns that correct answers and responses
//! share. Leaves out marking.

use std::collections::HashSet;

use crate::json::Json;
use crate::language::LanguageMap;
use crate::object_writer::Writer;
use crate::problem::Clause;
use crate::reading::{Fields, Reading};

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interaction {
    /// The type.
    pub kind: InteractionKind,
    /// Every pattern that is right; `Some` of an empty list means that no answer is right, `None` that it is not said.
    pub correct: Option<Vec<String>>,
    /// What can be chosen or put in order.
    pub choices: Vec<Component>,
    /// The points of a likert scale.
    pub scale: Vec<Component>,
    /// What is to be matched.
    pub source: Vec<Component>,
    /// What it is to be matched with.
    pub target: Vec<Component>,
    /// The steps of a performance.
    pub steps: Vec<Component>,
}

/// One entry of a component list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Component {
    /// Its id within the list.
    pub id: String,
    /// Its text.
    pub description: LanguageMap,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        /// The type of an interaction.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum InteractionKind { $($(#[$doc])* $name,)* }

        impl InteractionKind {
            /// As the specification spells it.
            pub fn as_str(self) -> &'static str {
                match self { $(InteractionKind::$name => $text,)* }
            }

            fn parse(text: &str) -> Option<InteractionKind> {
                match text { $($text => Some(InteractionKind::$name),)* _ => None }
            }
        }
    };
}

kinds! {
    /// Yes or no.
    TrueFalse = "true-false";
    /// One or several of a list.
    Choice = "choice";
    /// A short text.
    FillIn = "fill-in";
    /// A long text.
    LongFillIn = "long-fill-in";
    /// Pairs.
    Matching = "matching";
    /// Steps carried out.
    Performance = "performance";
    /// The right order.
    Sequencing = "sequencing";
    /// A point of a scale.
    Likert = "likert";
    /// A number.
    Numeric = "numeric";
    /// Anything else.
    Other = "other";
}

impl Interaction {
    /// An interaction without components.
    pub fn new(kind: InteractionKind) -> Interaction {
        let none = Vec::new;
        let (choices, scale, source, target, steps) = (none(), none(), none(), none(), none());
        Interaction { kind, correct: None, choices, scale, source, target, steps }
    }

    /// Reads the interaction properties of a definition, if it has any.
    pub(crate) fn read<'j>(cx: &mut Reading<'j>, fields: &mut Fields<'j>) -> Option<Interaction> {
        let kind = cx.optional(fields, "interactionType", |cx, v| {
            let text = cx.string(v, Clause::Activity)?;
            let kind = InteractionKind::parse(text);
            if kind.is_none() {
                let all = "true-false, choice, fill-in, long-fill-in, matching, performance, sequencing, likert, numeric, other";
                cx.wrong(Clause::Activity, format!("must be one of {all}"));
            }
            kind
        });
        let correct = cx.optional(fields, "correctResponsesPattern", |cx, v| {
            cx.array(v, Clause::Activity, |cx, v| cx.owned(v, Clause::Activity))
        });
        let mut any = correct.is_some();
        let mut list = |key| {
            any |= fields.has(key);
            cx.optional(fields, key, components).unwrap_or_default()
        };
        let (choices, scale) = (list("choices"), list("scale"));
        let (source, target, steps) = (list("source"), list("target"), list("steps"));
        if kind.is_none() && any && !fields.has("interactionType") {
            cx.within("interactionType", |cx| cx.wrong(Clause::Activity, "is required for a question"));
        }
        Some(Interaction { kind: kind?, correct, choices, scale, source, target, steps })
    }

    pub(crate) fn write(&self, w: &mut Writer) {
        w.put("interactionType", self.kind.as_str());
        w.maybe(
            "correctResponsesPattern",
            self.correct.as_ref().map(|all| Json::Array(all.iter().map(|p| Json::from(p.clone())).collect())),
        );
        let lists = [
            ("choices", &self.choices),
            ("scale", &self.scale),
            ("source", &self.source),
            ("target", &self.target),
            ("steps", &self.steps),
        ];
        for (key, list) in lists {
            w.list(key, list.iter().map(Component::to_json).collect());
        }
    }
}

impl Component {
    /// A component with its text.
    pub fn new(id: impl Into<String>, description: LanguageMap) -> Component {
        Component { id: id.into(), description }
    }

    fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<Component> {
        let mut fields = cx.object(json, Clause::Activity)?;
        let id = cx.required(&mut fields, "id", Clause::Activity, |cx, v| cx.owned(v, Clause::Activity));
        let description = cx.optional(&mut fields, "description", Reading::language_map);
        cx.finish(fields);
        Some(Component { id: id?, description: description.unwrap_or_default() })
    }

    fn to_json(&self) -> Json<'static> {
        let mut w = Writer::default();
        w.put("id", self.id.clone());
        if !self.description.is_empty() {
            w.put("description", self.description.to_json());
        }
        w.done()
    }
}

fn components<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<Vec<Component>> {
    let list = cx.array(json, Clause::Activity, Component::read)?;
    let mut ids = HashSet::new();
    if let Some(again) = list.iter().find(|c| !ids.insert(c.id.as_str())) {
        let message = format!("has two entries with the id {:?}; ids in one list must differ", again.id);
        cx.wrong(Clause::Activity, message);
    }
    Some(list)
}

/// A response or a correct pattern that is a list: `a[,]b`. One item has no delimiter.
pub fn pattern_list<I: AsRef<str>>(items: impl IntoIterator<Item = I>) -> String {
    let mut out = String::new();
    for (i, item) in items.into_iter().enumerate() {
        if i > 0 {
            out.push_str("[,]");
        }
        out.push_str(item.as_ref());
    }
    out
}

/// The items of such a list.
pub fn pattern_items(pattern: &str) -> Vec<&str> {
    pattern.split("[,]").collect()
}
