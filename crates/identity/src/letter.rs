//! The mails of this room: text and HTML side by side, each with its reason, in the person's language. A mail holds
//! one link, and opening it never acts.

use askama::Template;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Mail, Result, fmt};

use crate::account::Account;
use crate::{agent, link, words};

#[derive(Template)]
#[template(path = "identity/mail/letter.html")]
struct Letter<'a> {
    l: Locale,
    subject: &'a str,
    greeting: String,
    lines: Vec<String>,
    act: &'a str,
    url: &'a str,
    after: Vec<String>,
    why: String,
    organisation: &'a str,
}

impl Letter<'_> {
    fn text(&self) -> String {
        let mut out = format!("{}\n\n", self.greeting);
        for line in &self.lines {
            out.push_str(&format!("{line}\n\n"));
        }
        out.push_str(&format!("{}:\n{}\n\n", self.act, self.url));
        for line in &self.after {
            out.push_str(&format!("{line}\n\n"));
        }
        out.push_str(&format!("{}\n\n{} · Guildhall\n", self.why, self.organisation));
        out
    }

    fn mail(self, account: &Account, email: &str, why: String) -> Result<Mail> {
        Ok(Mail {
            person: Some(account.person),
            address: email.into(),
            subject: self.subject.into(),
            text: self.text(),
            html: self.render().map_err(Error::internal)?,
            why,
        })
    }
}

/// The mail with a sign-in link.
pub(crate) fn link(
    ctx: &Ctx,
    l: Locale,
    account: &Account,
    email: &str,
    url: &str,
    agent: &str,
    asked_at: Timestamp,
    bound: bool,
) -> Result<Mail> {
    let zone = zone(ctx);
    let until = ctx.clock().now().checked_add(link::LIFE).map_err(Error::internal)?;
    let why = words::mail_link_why(l, fmt::clock(l, asked_at, &zone), agent::say(l, agent));
    let mut lines = vec![words::mail_link_text(l, fmt::clock(l, until, &zone))];
    if bound {
        lines.push(words::mail_link_here(l).into());
    }
    let letter = Letter {
        l,
        subject: words::mail_link_subject(l),
        greeting: words::mail_greeting(l, &account.name),
        lines,
        act: words::mail_link_act(l),
        url,
        after: vec![words::mail_link_not_you(l).into()],
        why: words::mail_why(l, &why),
        organisation: &ctx.config.organisation,
    };
    letter.mail(account, email, why)
}

/// The mail to somebody from outside, with the link that lets them in.
pub(crate) fn guest(ctx: &Ctx, account: &Account, email: &str, url: &str, until: Date) -> Result<Mail> {
    let l = account.locale(ctx.config.locale());
    let house = ctx.config.organisation.as_str();
    let why = words::mail_guest_why(l, house);
    let letter = Letter {
        l,
        subject: &words::mail_guest_subject(l, house),
        greeting: words::mail_greeting(l, &account.name),
        lines: vec![words::mail_guest_text(l, house), words::mail_guest_link(l).into()],
        act: words::mail_link_act(l),
        url,
        after: vec![words::mail_guest_until(l, fmt::date_year(l, until), ctx.url("/sign-in"))],
        why: words::mail_why(l, &why),
        organisation: &ctx.config.organisation,
    };
    letter.mail(account, email, why)
}

/// The mail to an administrator, who gets no link.
pub(crate) fn administrator(ctx: &Ctx, l: Locale, account: &Account, email: &str) -> Result<Mail> {
    let why = words::mail_admin_why(l).to_owned();
    let letter = Letter {
        l,
        subject: words::mail_admin_subject(l),
        greeting: words::mail_greeting(l, &account.name),
        lines: vec![words::mail_admin_text(l).into()],
        act: words::mail_admin_act(l),
        url: &ctx.url("/sign-in/password"),
        after: Vec::new(),
        why: words::mail_why(l, &why),
        organisation: &ctx.config.organisation,
    };
    letter.mail(account, email, why)
}

/// The organisation's zone.
pub(crate) fn zone(ctx: &Ctx) -> TimeZone {
    TimeZone::get(&ctx.config.time_zone).unwrap_or(TimeZone::UTC)
}
