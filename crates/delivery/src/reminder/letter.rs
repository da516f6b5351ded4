//! The words of the one message of a day: what came up, each with its reason and a link that only opens a page.

use std::fmt::Write as _;

use askama::Template;
use kernel::i18n::Locale;
use kernel::{Ctx, Mail, PersonId, Uuid};

use crate::words;

/// One line of the message.
struct Line {
    title: String,
    why: String,
    url: String,
}

#[derive(Template)]
#[template(path = "reminder/letter.html")]
struct Letter<'a> {
    l: Locale,
    name: &'a str,
    lines: &'a [Line],
}

/// Writes the message.
pub(super) fn write(
    ctx: &Ctx,
    l: Locale,
    person: PersonId,
    name: &str,
    address: &str,
    notices: &[(Uuid, String, String, String)],
) -> Mail {
    let lines: Vec<Line> = notices
        .iter()
        .map(|(_, title, why, path)| Line { title: title.clone(), why: why.clone(), url: ctx.url(path) })
        .collect();
    let mut text = format!("{}\n\n", words::mail_day_hello(l, name));
    for line in &lines {
        let _ = writeln!(text, "{}", line.title);
        if !line.why.is_empty() {
            let _ = writeln!(text, "{} {}", words::mail_day_because(l), line.why);
        }
        let _ = writeln!(text, "{}\n", line.url);
    }
    let _ = writeln!(text, "{}", words::mail_day_why(l));
    let html = Letter { l, name, lines: &lines }.render().unwrap_or_default();
    let subject = match lines.as_slice() {
        [one] => one.title.clone(),
        more => words::mail_day_subject(l, more.len()),
    };
    Mail {
        person: Some(person),
        address: format!(
            "{} <{address}>",
            name.replace(['<', '>', '"', ',', ';', ':', '@', '\\', '(', ')', '[', ']'], " ")
        ),
        why: words::mail_day_why(l).to_owned(),
        subject,
        text,
        html,
    }
}
