//! Access, for IT administrators: who has which role, by whom and why; sign-ins; the log; choices.

use std::collections::BTreeMap;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Role, Tx, Uuid, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};

use super::me::{Device, Done, came_in, device, way_in};
use crate::account::{self, Account};
use crate::address::Address;
use crate::audit::{self, What};
use crate::role::Grant;
use crate::sign_in::{self, Way};
use crate::{letter, role, setting, words};

struct Row {
    grant: Grant,
    word: &'static str,
    since: String,
    by: String,
}

struct LogLine {
    what: &'static str,
    /// Who did it, where that is not whom it is about.
    by: String,
    time: String,
    detail: String,
    person: Option<(PersonId, String)>,
    reference: String,
}

#[derive(Template)]
#[template(path = "identity/access.html")]
struct Show {
    page: Page,
    rows: Vec<Row>,
    roles: Vec<Choice>,
    form: GrantForm,
    any_device: bool,
    help: String,
    log: Vec<LogLine>,
    errors: Fields,
}

/// Roles, choices, log.
pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Query(done): Query<Done>) -> Answer {
    let mut shown = load(&ctx, &signed, GrantForm::default(), Fields::default()).await?;
    let said = match done.done.as_str() {
        "granted" => Some(words::access_granted(&signed)),
        "revoked" => Some(words::access_revoked(&signed)),
        "settings" => Some(words::access_settings_kept(&signed)),
        _ => None,
    };
    if let Some(said) = said {
        shown.page = shown.page.toast(said);
    }
    web::html(&shown)
}

async fn load(ctx: &Ctx, signed: &Signed, form: GrantForm, errors: Fields) -> Result<Show> {
    let (l, zone) = (signed.locale, letter::zone(ctx));
    let mut tx = ctx.db.read().await?;
    let grants = role::grants(&signed.actor, &mut tx).await?;
    let lines = audit::newest(&signed.actor, &mut tx, 50).await?;
    let mut names = Names::default();
    let mut rows = Vec::new();
    for grant in grants {
        let by = names.of(&mut tx, l, &grant.granted_by).await?;
        let since = fmt::day_year(l, grant.granted_at.to_zoned(zone.clone()).date());
        rows.push(Row { word: word(l, grant.role), since, by, grant });
    }
    let mut roles = vec![Choice::new("", "–")];
    roles.extend(
        Role::ALL.map(|role| Choice::new(role.name(), format!("{}: {}", word(l, role), about(l, role)))),
    );
    let any_device = setting::link_on_any_device(&mut tx).await?;
    let help = setting::help(&mut tx).await?.unwrap_or_default();
    let log = log(ctx, l, &mut tx, &mut names, lines).await?;
    let page = Page::of(signed, words::access_title(l)).at(Place::Access);
    Ok(Show { page, rows, roles, form, any_device, help, log, errors })
}

async fn log(
    ctx: &Ctx,
    l: Locale,
    tx: &mut Tx,
    names: &mut Names,
    lines: Vec<audit::Line>,
) -> Result<Vec<LogLine>> {
    let zone = letter::zone(ctx);
    let mut out = Vec::new();
    for line in lines {
        let person = match line.person {
            Some(person) => Some((person, names.of(tx, l, &person.to_string()).await?)),
            None => None,
        };
        let by = names.of(tx, l, &line.actor).await?;
        let looked = matches!(line.what, Some(What::RecordsSearched | What::RecordsExported));
        out.push(LogLine {
            by: if looked { words::log_by(l, by) } else { String::new() },
            what: line.what.map_or(words::log_other(l), |what| said(l, what)),
            time: fmt::instant(l, line.at, &zone),
            reference: words::log_reference(l, line.reference()),
            detail: detail(l, line.what, &line.detail),
            person,
        });
    }
    Ok(out)
}

/// Names of the people who stand in the log by their ids.
#[derive(Default)]
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    pub(super) async fn of(&mut self, tx: &mut Tx, l: Locale, mark: &str) -> Result<String> {
        if let Some(name) = self.0.get(mark) {
            return Ok(name.clone());
        }
        let name = match mark.parse::<PersonId>() {
            Ok(person) => account::read(tx, person).await?.map(|account| account.name),
            Err(_) => Some(words::access_system(l).to_owned()),
        };
        let name = name.unwrap_or_else(|| words::access_somebody(l).to_owned());
        self.0.insert(mark.to_owned(), name.clone());
        Ok(name)
    }
}

#[derive(Clone, Default, Deserialize)]
pub(super) struct GrantForm {
    #[serde(default)]
    id: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    reason: String,
}

/// Gives a role.
pub(super) async fn grant(signed: Signed, State(ctx): State<Ctx>, Form(form): Form<GrantForm>) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    let l = signed.locale;
    let mut tx = ctx.db.write().await?;
    let person = match Address::parse(&form.id) {
        Some(address) => account::behind(&mut tx, &address).await?.map(|found| found.person),
        None => None,
    };
    let wrong = match (person, Role::parse(&form.role), form.reason.trim()) {
        (None, ..) => ("id", words::access_who_unknown(l)),
        (_, None, _) => ("role", words::access_role_missing(l)),
        (.., "") => ("reason", words::access_reason_missing(l)),
        (.., reason) if !one_line(reason) => ("reason", words::access_reason_plain(l)),
        (Some(person), Some(role), reason) => {
            role::grant(&signed.actor, &mut tx, person, role, reason).await?;
            tx.commit().await?;
            return web::see_other("/access?done=granted");
        }
    };
    drop(tx);
    again(&ctx, &signed, form, wrong.0, wrong.1).await
}

/// Whether a reason fits into the log.
fn one_line(reason: &str) -> bool {
    reason.chars().count() <= 500 && !reason.chars().any(char::is_control)
}

#[derive(Deserialize)]
pub(super) struct RevokeForm {
    person: PersonId,
    #[serde(default)]
    role: String,
    #[serde(default)]
    reason: String,
}

/// Takes a role back.
pub(super) async fn revoke(signed: Signed, State(ctx): State<Ctx>, Form(form): Form<RevokeForm>) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    let role = Role::parse(&form.role).ok_or(Error::NotFound)?;
    let mut tx = ctx.db.write().await?;
    let name = account::account(&signed.actor, &mut tx, form.person).await?.name;
    let sentence = if form.reason.trim().is_empty() {
        words::access_reason_missing(&signed).to_owned()
    } else if !one_line(form.reason.trim()) {
        words::access_reason_plain(&signed).to_owned()
    } else {
        match role::revoke(&signed.actor, &mut tx, form.person, role, &form.reason).await {
            Ok(()) => {
                tx.commit().await?;
                return web::see_other("/access?done=revoked");
            }
            Err(Error::Conflict(_)) => words::access_last(&signed, name),
            Err(other) => return Err(other.into()),
        }
    };
    drop(tx);
    again(&ctx, &signed, GrantForm::default(), "revocation", &sentence).await
}

async fn again(ctx: &Ctx, signed: &Signed, form: GrantForm, field: &str, sentence: &str) -> Answer {
    let shown = load(ctx, signed, form, Fields::said(field, sentence)).await?;
    web::again(&shown)
}

#[derive(Deserialize)]
pub(super) struct SettingsForm {
    #[serde(default)]
    any_device: Option<String>,
    #[serde(default)]
    help: String,
}

/// Keeps the choices.
pub(super) async fn settings(
    signed: Signed,
    State(ctx): State<Ctx>,
    Form(form): Form<SettingsForm>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    signed.actor.require_any(&[Role::ItAdmin])?;
    match setting::choose(&signed.actor, &mut tx, form.any_device.is_some(), &form.help).await {
        Ok(()) => tx.commit().await?,
        Err(Error::Invalid(_)) => {
            drop(tx);
            let sentence = words::access_help_plain(&signed);
            return again(&ctx, &signed, GrantForm::default(), "help", sentence).await;
        }
        Err(other) => return Err(other.into()),
    }
    web::see_other("/access?done=settings")
}

#[derive(Template)]
#[template(path = "identity/access_person.html")]
struct Person {
    page: Page,
    way: String,
    account: Account,
    roles: Vec<&'static str>,
    devices: Vec<Device>,
    log: Vec<LogLine>,
}

/// One person's sign-ins and log.
pub(super) async fn person(signed: Signed, State(ctx): State<Ctx>, Path(person): Path<PersonId>) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let account = account::account(&signed.actor, &mut tx, person).await?;
    let roles = role::roles_of(&signed.actor, &mut tx, person).await?;
    let sign_ins = sign_in::sign_ins(&signed.actor, &mut tx, person).await?;
    let lines = audit::of_person(&signed.actor, &mut tx, person, 50).await?;
    let log = log(&ctx, l, &mut tx, &mut Names::default(), lines).await?;
    let shown = Person {
        page: Page::of(&signed, &account.name).at(Place::Access),
        way: way_in(l, &account, roles.has(Role::ItAdmin)),
        account,
        roles: roles.iter().map(|role| word(l, role)).collect(),
        devices: sign_ins.iter().map(|one| device(&ctx, l, one, None)).collect(),
        log,
    };
    web::html(&shown)
}

/// Ends somebody's sign-in.
pub(super) async fn end(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path((person, id)): Path<(PersonId, Uuid)>,
) -> Answer {
    admin_only(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    sign_in::end_one(&signed.actor, &mut tx, person, id).await?;
    tx.commit().await?;
    web::see_other(format!("/access/people/{person}"))
}

fn admin_only(actor: &Actor) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])
}

fn word(l: Locale, role: Role) -> &'static str {
    match role {
        Role::Author => words::role_author(l),
        Role::Reviewer => words::role_reviewer(l),
        Role::PeopleLeader => words::role_people_leader(l),
        Role::ItAdmin => words::role_it_admin(l),
    }
}

fn about(l: Locale, role: Role) -> &'static str {
    match role {
        Role::Author => words::role_author_text(l),
        Role::Reviewer => words::role_reviewer_text(l),
        Role::PeopleLeader => words::role_people_leader_text(l),
        Role::ItAdmin => words::role_it_admin_text(l),
    }
}

/// The way or the role of a line in the reader's language; a reason stays as it was written.
fn detail(l: Locale, what: Option<What>, kept: &str) -> String {
    match what {
        Some(What::SignedIn | What::Refused) => came_in(l, Way::parse(kept)).to_owned(),
        Some(What::RoleGranted | What::RoleRevoked) => match kept.split_once(": ") {
            Some((name, reason)) => match Role::parse(name) {
                Some(role) => format!("{}: {reason}", word(l, role)),
                None => kept.to_owned(),
            },
            None => kept.to_owned(),
        },
        Some(What::SettingChanged | What::RecordsSearched | What::RecordsExported) | None => kept.to_owned(),
        Some(_) => String::new(),
    }
}

pub(super) fn said(l: Locale, what: What) -> &'static str {
    match what {
        What::SignedIn => words::log_signed_in(l),
        What::SignedOut => words::log_signed_out(l),
        What::Refused => words::log_refused(l),
        What::LinkMade => words::log_link_made(l),
        What::LinkDisowned => words::log_link_disowned(l),
        What::CodeMade => words::log_code_made(l),
        What::PasswordSet => words::log_password_set(l),
        What::RoleGranted => words::log_role_granted(l),
        What::RoleRevoked => words::log_role_revoked(l),
        What::SettingChanged => words::log_setting_changed(l),
        What::Left => words::log_left(l),
        What::RecordsSearched => words::log_records_searched(l),
        What::RecordsExported => words::log_records_exported(l),
    }
}
