//! What handlers return: a page, or the way to the next one.

use super::Failure;
use crate::words;
use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use jiff::civil::Date;
use kernel::{Error, Field, Tx, i18n::Speaks};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// What every handler returns.
pub type Answer = Result<Response, Failure>;

/// A rendered page, 200.
pub fn html(template: &impl askama::Template) -> Answer {
    html_with(StatusCode::OK, template)
}

/// The page of a form that comes back as it was filled, with what is wrong in it (422).
pub fn again(template: &impl askama::Template) -> Answer {
    html_with(StatusCode::UNPROCESSABLE_ENTITY, template)
}

/// What a form answers that was refused: its page once more, which is read for what was wrong. Any error that is not
/// about its fields goes on to the caller.
pub async fn refused<P: askama::Template, F: Future<Output = kernel::Result<P>>>(
    l: impl Speaks,
    error: Error,
    page: impl FnOnce(Fields) -> F,
) -> Answer {
    let errors = Fields::from_error(l, error)?;
    again(&page(errors).await?)
}

/// What a form answers that writes: kept, and the way on; or rolled back, and its page once more as [`refused`] gives it.
pub async fn acted<T, S: AsRef<str>, P: askama::Template, F: Future<Output = kernel::Result<P>>>(
    l: impl Speaks,
    tx: Tx,
    done: kernel::Result<T>,
    next: impl FnOnce(T) -> S,
    page: impl FnOnce(Fields) -> F,
) -> Answer {
    match done {
        Ok(made) => {
            tx.commit().await?;
            see_other(next(made))
        }
        Err(error) => {
            // The page reads what is there without what was refused.
            tx.rollback().await?;
            refused(l, error, page).await
        }
    }
}

/// A rendered page with another status.
pub fn html_with(status: StatusCode, template: &impl askama::Template) -> Answer {
    let text = template.render().map_err(Error::internal)?;
    let headers: [(HeaderName, HeaderValue); 2] = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
    ];
    Ok((status, headers, text).into_response())
}

/// After a POST: look there (303).
pub fn see_other(href: impl AsRef<str>) -> Answer {
    let to = HeaderValue::from_str(href.as_ref()).map_err(Error::internal)?;
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response())
}

/// The years in which a day of a form or of an address may lie: no plan is older, or more than a century ahead, and
/// whatever is counted from such a day is still a day.
pub const YEARS: RangeInclusive<i16> = 1950..=2126;

/// A day of a form, as browsers send it: `2026-12-31`.
///
/// # Errors
/// [`Error::Invalid`] at `field` for anything else, and outside [`YEARS`].
pub fn day(l: impl Speaks, field: &str, text: &str) -> kernel::Result<Date> {
    let missing = |_| Error::invalid_said(field, words::day_missing(l.locale()));
    let day: Date = text.trim().parse().map_err(missing)?;
    if YEARS.contains(&day.year()) {
        return Ok(day);
    }
    let (first, last) = (i64::from(*YEARS.start()), i64::from(*YEARS.end()));
    Err(Error::invalid_said(field, words::day_far(l.locale(), first.to_string(), last.to_string())))
}

/// True where the caller is a program: it asks for JSON, or calls below `/api/`.
pub fn wants_json(headers: &HeaderMap, uri: &Uri) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let json = accept.find("json");
    let html = accept.find("html");
    let earlier = match (json, html) {
        (Some(json), Some(html)) => json < html,
        (json, _) => json.is_some(),
    };
    earlier || uri.path().starts_with("/api/") || uri.path().starts_with("/xapi/")
}

/// What was wrong with a form, by field; empty when it is shown for the first time.
#[derive(Debug, Clone, Default)]
pub struct Fields(BTreeMap<String, String>, Vec<String>);

impl Fields {
    /// Takes the fields of an [`Error::Invalid`] in the reader's language; any other error goes on to the caller.
    pub fn from_error(l: impl Speaks, error: Error) -> Result<Fields, Error> {
        match error {
            Error::Invalid(fields) => Ok(Self::of(l, fields)),
            other => Err(other),
        }
    }

    /// The first sentence about each field, in the reader's language.
    pub fn of(l: impl Speaks, fields: Vec<Field>) -> Fields {
        let mut found = Fields::default();
        for field in fields {
            if !found.0.contains_key(&field.name) {
                found.1.push(field.name.clone());
                found.0.insert(field.name, field.message.say(l.locale()));
            }
        }
        found
    }

    /// One field with a sentence that is in the reader's language already.
    pub fn said(name: impl Into<String>, sentence: impl Into<String>) -> Fields {
        let name = name.into();
        Fields(BTreeMap::from([(name.clone(), sentence.into())]), vec![name])
    }

    /// The sentence for one field.
    pub fn get(&self, name: impl AsRef<str>) -> Option<&str> {
        self.0.get(name.as_ref()).map(String::as_str)
    }

    /// Field and sentence, in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.1.iter().filter_map(|name| self.0.get(name).map(|text| (name.as_str(), text.as_str())))
    }

    /// True where nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
