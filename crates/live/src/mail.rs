//! The mails of this room: a greeting, lines, and one page to open.

use askama::Template;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Mail, Result};

use crate::words;

/// What a mail says.
pub(crate) struct Said<'a> {
    pub subject: String,
    pub why: &'a str,
    pub lines: &'a [String],
    pub act: &'a str,
    pub url: String,
}

#[derive(Template)]
#[template(path = "live/letter.html")]
struct Letter<'a> {
    l: Locale,
    subject: &'a str,
    name: &'a str,
    lines: &'a [String],
    act: &'a str,
    url: &'a str,
}

/// The mail to somebody with an address.
pub(crate) fn to(l: Locale, person: &people::Person, email: &str, said: Said<'_>) -> Result<Mail> {
    let Said { subject, why, lines, act, url } = said;
    let name = person.name.as_str();
    let html = Letter { l, subject: &subject, name, lines, act, url: &url }.render();
    Ok(Mail {
        person: Some(person.id),
        address: email.to_owned(),
        why: why.to_owned(),
        text: format!("{}\n\n{}\n\n{act}:\n{url}\n", words::mail_hello(l, name), lines.join("\n")),
        html: html.map_err(Error::internal)?,
        subject,
    })
}

/// The language of a mail: the person's, else the installation's.
pub(crate) fn locale(ctx: &Ctx, person: &people::Person) -> Locale {
    let theirs = person.language.as_deref().and_then(Locale::parse);
    theirs.unwrap_or_else(|| ctx.config.locale())
}
