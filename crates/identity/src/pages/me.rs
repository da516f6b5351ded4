//! One's own account: how pages look, how one signs in, where one is signed in.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::{Extension, Form};
use kernel::i18n::Locale;
use kernel::{Ctx, Result, Role, Uuid, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place, Theme};

use super::access::{Names, said};
use crate::account::{self, Account};
use crate::audit;
use crate::layer::Here;
use crate::limit::{self, Verdict};
use crate::password;
use crate::sign_in::{self, SignIn, Way};
use crate::{agent, letter, words};

/// So many searches for one's records are shown.
const LOOKED: i64 = 20;

/// A line of "where you are signed in".
pub(super) struct Device {
    pub id: Uuid,
    pub name: String,
    pub facts: String,
    pub here: bool,
}

#[derive(Template)]
#[template(path = "identity/me.html")]
struct Show {
    page: Page,
    account: Account,
    record: String,
    /// Somebody from outside comes in by links alone.
    guest: bool,
    way: String,
    chosen: &'static str,
    languages: Vec<Choice>,
    themes: Vec<Choice>,
    password_since: Option<String>,
    devices: Vec<Device>,
    looked: Vec<String>,
    errors: Fields,
}

#[derive(Default, Deserialize)]
pub(super) struct Done {
    #[serde(default)]
    pub done: String,
}

/// The account.
pub(super) async fn show(
    signed: Signed,
    here: Extension<Here>,
    State(ctx): State<Ctx>,
    Query(done): Query<Done>,
) -> Answer {
    let mut shown = load(&ctx, &signed, here.0, Fields::default()).await?;
    let said = match done.done.as_str() {
        "look" => Some(words::me_look_kept(&signed)),
        "password" => Some(words::me_password_kept(&signed)),
        "device" => Some(words::me_ended(&signed)),
        _ => None,
    };
    if let Some(said) = said {
        shown.page = shown.page.toast(said);
    }
    web::html(&shown)
}

async fn load(ctx: &Ctx, signed: &Signed, here: Here, errors: Fields) -> Result<Show> {
    let mut tx = ctx.db.read().await?;
    let account = account::account(&signed.actor, &mut tx, here.person).await?;
    let sign_ins = sign_in::sign_ins(&signed.actor, &mut tx, here.person).await?;
    let l = signed.locale;
    let mut languages = vec![Choice::new("", words::me_language_device(l))];
    languages.extend(Locale::ALL.map(|locale| Choice::new(locale.code(), locale.own_name())));
    let themes = [
        (Theme::System, words::me_theme_system(l)),
        (Theme::Light, words::me_theme_light(l)),
        (Theme::Dark, words::me_theme_dark(l)),
    ];
    let zone = letter::zone(ctx);
    let mut names = Names::default();
    let mut looked = Vec::new();
    for line in audit::looked(&signed.actor, &mut tx, LOOKED).await? {
        let who = names.of(&mut tx, l, &line.actor).await?;
        let what = line.what.map_or(words::log_other(l), |what| said(l, what));
        looked.push(words::me_looked_line(l, what, who, fmt::instant(l, line.at, &zone)));
    }
    let since = account.password_set_at.map(|at| fmt::day_year(l, at.to_zoned(zone.clone()).date()));
    Ok(Show {
        page: Page::of(signed, words::me_title(l)).at(Place::Me),
        guest: signed.actor.is_guest(),
        record: format!("/people/{}", here.person),
        way: way_in(l, &account, signed.has(Role::ItAdmin)),
        chosen: account.chosen.map_or("", Locale::code),
        languages,
        themes: themes.map(|(theme, label)| Choice::new(theme.code(), label)).into(),
        password_since: since,
        devices: sign_ins.iter().map(|one| device(ctx, l, one, Some(here))).collect(),
        looked,
        account,
        errors,
    })
}

/// How somebody signs in, apart from a password of their own choice.
pub(super) fn way_in(l: Locale, account: &Account, administrator: bool) -> String {
    match &account.email {
        _ if administrator => words::me_administrator(l).to_owned(),
        Some(email) => words::me_email(l, email),
        None => words::me_no_email(l).to_owned(),
    }
}

/// How somebody came in.
pub(super) fn came_in(l: Locale, way: Option<Way>) -> &'static str {
    match way {
        Some(Way::Password) => words::way_password(l),
        Some(Way::Link) => words::way_link(l),
        Some(Way::Code) => words::way_code(l),
        None => "",
    }
}

/// A sign-in as a line.
pub(super) fn device(ctx: &Ctx, l: Locale, one: &SignIn, here: Option<Here>) -> Device {
    let zone = letter::zone(ctx);
    let way = came_in(l, one.way);
    let (since, seen) = (fmt::instant(l, one.created_at, &zone), fmt::instant(l, one.seen_at, &zone));
    Device {
        id: one.id,
        name: agent::say(l, &one.agent),
        facts: words::me_seen(l, way, &one.network, since, seen),
        here: here.is_some_and(|here| here.sign_in == one.id),
    }
}

#[derive(Deserialize)]
pub(super) struct LookForm {
    #[serde(default)]
    language: String,
    #[serde(default)]
    theme: String,
}

/// Keeps language and theme.
pub(super) async fn appearance(signed: Signed, State(ctx): State<Ctx>, Form(form): Form<LookForm>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let (locale, theme) = (Locale::parse(&form.language), Theme::parse(&form.theme));
    account::set_appearance(&signed.actor, &mut tx, locale, theme).await?;
    tx.commit().await?;
    web::see_other("/me?done=look")
}

#[derive(Deserialize)]
pub(super) struct PasswordForm {
    #[serde(default)]
    old: String,
    #[serde(default)]
    password: String,
}

/// Sets the password, after the present one where there is one.
pub(super) async fn password(
    signed: Signed,
    here: Extension<Here>,
    State(ctx): State<Ctx>,
    Form(form): Form<PasswordForm>,
) -> Answer {
    if let Some((field, sentence)) = refused(&ctx, &signed, here.0, &form).await? {
        let shown = load(&ctx, &signed, here.0, Fields::said(field, &sentence)).await?;
        return web::again(&shown);
    }
    let own = account::account(&signed.actor, &mut ctx.db.read().await?, here.person).await?;
    let own = [own.name.as_str(), own.email.as_deref().unwrap_or_default()];
    if let Some(weak) = password::weakness(&form.password, &own) {
        let shown = load(&ctx, &signed, here.0, Fields::said("password", weak.say(&signed))).await?;
        return web::again(&shown);
    }
    let hashed = password::hash(&ctx, &form.password).await?;
    let mut tx = ctx.db.write().await?;
    account::set_password(&signed.actor, &mut tx, here.person, &hashed, Some(here.sign_in)).await?;
    tx.commit().await?;
    web::see_other("/me?done=password")
}

/// What is wrong with the present password: field and sentence.
async fn refused(
    ctx: &Ctx,
    signed: &Signed,
    here: Here,
    form: &PasswordForm,
) -> Result<Option<(&'static str, String)>> {
    let mut tx = ctx.db.write().await?;
    let Some(hash) = account::hash_of(&mut tx, here.person).await? else { return Ok(None) };
    let verdict = limit::count(&mut tx, limit::OWN_PASSWORD, &here.person.to_string()).await?;
    tx.commit().await?;
    if let Verdict::Wait(until) = verdict {
        let until = fmt::clock(signed.locale, until, &letter::zone(ctx));
        return Ok(Some(("old", words::wait(signed.locale, until))));
    }
    let right = password::matches(ctx, &form.old, Some(hash)).await?;
    Ok((!right).then(|| ("old", words::me_password_old_wrong(signed.locale).to_owned())))
}

/// Ends one of one's own sign-ins.
pub(super) async fn end(
    signed: Signed,
    here: Extension<Here>,
    State(ctx): State<Ctx>,
    Path(id): Path<Uuid>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    sign_in::end_one(&signed.actor, &mut tx, here.person, id).await?;
    tx.commit().await?;
    web::see_other("/me?done=device")
}
