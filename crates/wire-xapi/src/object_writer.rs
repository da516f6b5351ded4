//! Builds a JSON object member by member, leaving out what is absent.

use std::borrow::Cow;

use crate::json::Json;

/// An object under construction.
#[derive(Default)]
pub(crate) struct Writer(Vec<(Cow<'static, str>, Json<'static>)>);

impl Writer {
    pub(crate) fn put(&mut self, key: &'static str, value: impl Into<Json<'static>>) {
        self.0.push((Cow::Borrowed(key), value.into()));
    }

    pub(crate) fn maybe(&mut self, key: &'static str, value: Option<impl Into<Json<'static>>>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    pub(crate) fn text(&mut self, key: &'static str, value: &Option<String>) {
        self.maybe(key, value.clone());
    }

    pub(crate) fn list(&mut self, key: &'static str, items: Vec<Json<'static>>) {
        if !items.is_empty() {
            self.put(key, Json::Array(items));
        }
    }

    pub(crate) fn done(self) -> Json<'static> {
        Json::Object(self.0)
    }
}
