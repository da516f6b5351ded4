//! Which languages a person reads content in, best first: the one chosen for this course, the one of the staff file
//! even where the interface does not speak it, the one of the interface. The choice stays in a cookie of the browser,
//! one for each course and good for one person, so that a shared tablet does not hand it on. Leaves out which
//! language of these a part is there in.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use kernel::i18n::{Html, Locale};
use kernel::{Actor, Ctx, Error, PersonId, Result, Tx};
use ui::web::{Answer, Session};

use super::{Outline, course_path};
use crate::ids::CourseId;
use crate::language::Language;

const COOKIE: &str = "guildhall-reads";
const YEAR_SECONDS: u32 = 31_536_000;

/// What a request says about the language of content: `?language=th`, or what was said before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// What the person chose for this course.
    pub chosen: Option<Language>,
    /// Whether the address says so, and the browser is to keep it.
    asked: bool,
}

impl<S: Send + Sync> FromRequestParts<S> for Wish {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let query = parts.uri.query().unwrap_or_default();
        let asked = query.split('&').find_map(|pair| pair.strip_prefix("language="));
        if let Some(language) = asked.and_then(Language::parse) {
            return Ok(Wish { chosen: Some(language), asked: true });
        }
        let person = parts.extensions.get::<Arc<Session>>().and_then(|session| session.actor.person_id());
        let chosen = person.and_then(|person| kept(&parts.headers, person));
        Ok(Wish { chosen, asked: false })
    }
}

impl Wish {
    /// The languages, best first.
    ///
    /// # Errors
    /// Faults of the database only.
    pub async fn languages(&self, session: &Session, tx: &mut Tx) -> Result<Vec<Language>> {
        let given = given(&session.actor, tx).await?;
        Ok(order(self.chosen.clone(), given, Language::parse(session.locale.code())))
    }

    /// Lets the browser keep what the address asked for, for this course and this person.
    ///
    /// # Errors
    /// Those of the answer.
    pub fn keep(&self, ctx: &Ctx, actor: &Actor, course: CourseId, answer: Answer) -> Answer {
        let mut response = answer?;
        if let (true, Some(language), Some(person)) = (self.asked, &self.chosen, actor.person_id()) {
            let path = course_path(course);
            let secure = if ctx.config.public_url.starts_with("https://") { "; Secure" } else { "" };
            let line = format!(
                "{COOKIE}={language}.{person}; Path={path}; HttpOnly; SameSite=Lax; Max-Age={YEAR_SECONDS}{secure}"
            );
            let value = HeaderValue::from_str(&line).map_err(Error::internal)?;
            response.headers_mut().append(header::SET_COOKIE, value);
        }
        Ok(response)
    }
}

/// What this person chose before, by the cookie.
fn kept(headers: &HeaderMap, person: PersonId) -> Option<Language> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let (_, value) = pairs.find(|(name, _)| *name == COOKIE)?;
    let (tag, whose) = value.split_once('.')?;
    if whose == person.to_string() { Language::parse(tag) } else { None }
}

/// The language of the staff file.
async fn given(actor: &Actor, tx: &mut Tx) -> Result<Option<Language>> {
    let Some(person) = actor.person_id() else { return Ok(None) };
    match people::person(actor, tx, person).await {
        Ok(found) => Ok(found.language.as_deref().and_then(Language::parse)),
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Where the interface speaks the language of the staff file, it is in that language unless the person chose another
/// one, and then the choice counts for content too.
fn order(chosen: Option<Language>, given: Option<Language>, spoken: Option<Language>) -> Vec<Language> {
    let foreign = given.clone().filter(|language| Locale::parse(language.primary()).is_none());
    let mut all: Vec<Language> = Vec::new();
    for language in [chosen, foreign, spoken, given].into_iter().flatten() {
        if !all.contains(&language) {
            all.push(language);
        }
    }
    all
}

/// A language that a course can be read in, as a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The language.
    pub language: Language,
    /// Its name in itself, with the tag where two have the same name.
    pub name: String,
    /// Where it is read.
    pub href: String,
    /// Parts that are there in it.
    pub parts: u32,
    /// Whether it is the one that is shown.
    pub is_shown: bool,
}

impl Offer {
    /// The link, in its own language.
    #[must_use]
    pub fn link(&self) -> Html {
        let tag = Html::text(self.language.as_str());
        let shown = if self.is_shown { " aria-current=\"true\"" } else { "" };
        Html::trusted(format!(
            "<a href=\"{}\" hreflang=\"{tag}\" lang=\"{tag}\" dir=\"{}\"{shown}>{}</a>",
            Html::text(&self.href),
            self.language.direction(),
            Html::text(&self.name)
        ))
    }
}

/// The languages of a course as links to a page of it.
#[must_use]
pub fn offers(outline: &Outline, here: &str, shown: &Language) -> Vec<Offer> {
    let named = |name: &str| outline.languages.iter().filter(|(other, _)| other.name() == name).count();
    outline
        .languages
        .iter()
        .map(|(language, parts)| Offer {
            name: match named(language.name()) {
                1 => language.name().to_owned(),
                _ => format!("{} ({language})", language.name()),
            },
            href: format!("{here}?language={language}"),
            parts: *parts,
            is_shown: language == shown,
            language: language.clone(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Uuid;

    fn tag(tag: &str) -> Option<Language> {
        Language::parse(tag)
    }

    #[test]
    fn what_was_chosen_comes_first_and_a_language_that_only_the_staff_file_knows_before_the_interface() {
        let told = |chosen, given, spoken| {
            let all = order(chosen, given, spoken);
            all.iter().map(Language::to_string).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(told(tag("he"), tag("th"), tag("en")), "he th en");
        assert_eq!(told(None, tag("th"), tag("de")), "th de");
        assert_eq!(told(None, tag("de"), tag("en")), "en de", "the interface in English was chosen");
        assert_eq!(told(None, None, tag("ar")), "ar");
    }

    #[test]
    fn a_choice_is_that_of_one_person() {
        let (one, other) = (PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)));
        let mut headers = HeaderMap::new();
        let line = format!("guildhall=s.x; {COOKIE}=th.{one}");
        headers.insert(header::COOKIE, HeaderValue::from_str(&line).unwrap());
        assert_eq!((kept(&headers, one), kept(&headers, other)), (tag("th"), None));
        let wrong = format!("{COOKIE}=../th.{one}");
        headers.insert(header::COOKIE, HeaderValue::from_str(&wrong).unwrap());
        assert_eq!(kept(&headers, one), None);
    }
}
