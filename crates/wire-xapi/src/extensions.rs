//! Extensions: any JSON under IRIs. The one place of a statement where null and nesting are free.

use std::borrow::Cow;

use crate::iri::is_iri;
use crate::json::{Json, same_members};
use crate::problem::Clause;
use crate::reading::Reading;

/// Values by IRI, in the order they were sent.
#[derive(Debug, Clone, Default)]
pub struct Extensions(pub Vec<(String, Json<'static>)>);

impl Extensions {
    /// The value under `iri`.
    pub fn get(&self, iri: &str) -> Option<&Json<'static>> {
        self.0.iter().find(|(key, _)| key == iri).map(|(_, value)| value)
    }

    /// Adds a value.
    pub fn with(mut self, iri: impl Into<String>, value: impl Into<Json<'static>>) -> Self {
        self.0.push((iri.into(), value.into()));
        self
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn read<'j>(cx: &mut Reading<'j>, json: &'j Json<'j>) -> Option<Extensions> {
        cx.object(json, Clause::Extensions)?;
        let Json::Object(members) = json else { return None };
        let mut out = Vec::with_capacity(members.len());
        for (key, value) in members {
            if !is_iri(key) {
                cx.within(key, |cx| {
                    cx.wrong(
                        Clause::Extensions,
                        "the key of an extension must be an absolute IRI with a scheme",
                    );
                });
            }
            out.push((key.clone().into_owned(), value.clone().into_owned()));
        }
        Some(Extensions(out))
    }

    pub(crate) fn to_json(&self) -> Json<'static> {
        Json::Object(self.0.iter().map(|(key, value)| (Cow::Owned(key.clone()), value.clone())).collect())
    }
}

/// The order of extensions means nothing.
impl PartialEq for Extensions {
    fn eq(&self, other: &Self) -> bool {
        same_members(&self.0, &other.0)
    }
}
