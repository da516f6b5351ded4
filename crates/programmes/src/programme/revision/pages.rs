//! The form of a new version, what somebody else changed meanwhile, and the history.

use askama::Template;
use axum::extract::{Path, State};
use axum::routing::get;
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, clock, fmt};
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Page, Place};

use super::change::{Change, What, changes};
use super::{Revision, Version};
use crate::ids::ProgrammeId;
use crate::path::Phase;
use crate::programme::pages::{Sent, phase, picks, read};
use crate::programme::{Programme, Step};
use crate::{permissions, words};

/// The routes of versions.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/programmes/{programme}/revision", get(form).post(revise))
        .route("/programmes/{programme}/versions", get(history))
}

/// A difference as a line of a table.
pub(crate) struct Line {
    pub(crate) what: String,
    pub(crate) before: String,
    pub(crate) after: String,
}

/// The differences as the lines of a table.
pub(crate) fn lines(l: Locale, all: &[Change]) -> Vec<Line> {
    all.iter().map(|one| line(l, one)).collect()
}

fn line(l: Locale, change: &Change) -> Line {
    let in_phase = |of: Phase, before: &str, after: &str| Line {
        what: phase(l, of).to_owned(),
        before: before.to_owned(),
        after: after.to_owned(),
    };
    match change {
        Change::Added(step) => in_phase(step.phase, "", &step.title),
        Change::Removed(step) => in_phase(step.phase, &step.title, ""),
        Change::Reworded { phase, before, after } => in_phase(*phase, before, after),
        Change::Said { what, before, after } => Line {
            what: label(l, *what).to_owned(),
            before: value(l, *what, before),
            after: value(l, *what, after),
        },
    }
}

fn label(l: Locale, what: What) -> &'static str {
    match what {
        What::Title => words::programme_name(l),
        What::About => words::programme_about(l),
        What::Capstone => words::programme_capstone(l),
        What::Certificate => words::programme_certificate(l),
        What::Months => words::programme_months(l),
        What::Elsewhere => words::programme_elsewhere(l),
        What::Open => words::programme_open(l),
        What::BeforeDays => words::programme_before_days(l),
        What::LiveDays => words::programme_live_days(l),
        What::PracticeDays => words::programme_practice_days(l),
    }
}

fn value(l: Locale, what: What, text: &str) -> String {
    let number: i64 = text.parse().unwrap_or_default();
    match what {
        What::Title | What::About | What::Capstone | What::Certificate => text.to_owned(),
        What::Months if number == 0 => words::holds_for_ever(l).to_owned(),
        What::Months => words::holds_months(l, number),
        What::Elsewhere if number == 0 => words::elsewhere_any_age(l).to_owned(),
        What::Elsewhere => words::elsewhere_months(l, number),
        What::Open if number == 0 => words::revise_no(l).to_owned(),
        What::Open => words::revise_yes(l).to_owned(),
        What::BeforeDays | What::LiveDays | What::PracticeDays => fmt::days(l, number),
    }
}

/// A step that stays, with its words.
struct Kept {
    place: String,
    text: String,
}

#[derive(Template)]
#[template(path = "programme/revise.html")]
struct Revise {
    page: Page,
    id: ProgrammeId,
    courses: Option<ui::Picks>,
    classes: Option<ui::Picks>,
    live: Vec<Kept>,
    practice: Vec<Kept>,
    /// What somebody else changed since whoever writes this began.
    meanwhile: Vec<Line>,
    form: Sent,
    errors: Fields,
}

/// The form as it stands for a version.
fn sent(of: &Programme) -> Sent {
    let own = |step: &&Step| step.course.is_none() && step.class.is_none();
    Sent {
        title: of.title.clone(),
        about: of.about.clone(),
        course: of.steps.iter().filter_map(|step| step.course).map(|id| id.to_string()).collect(),
        class: of.steps.iter().filter_map(|step| step.class).map(|id| id.to_string()).collect(),
        capstone: of.capstone.clone(),
        certificate: of.certificate.clone(),
        valid_months: of.valid_months.to_string(),
        elsewhere_months: of.elsewhere_months.to_string(),
        open: if of.open { "yes".into() } else { String::new() },
        before_days: of.pace.before.to_string(),
        live_days: of.pace.live.to_string(),
        practice_days: of.pace.practice.to_string(),
        base: of.version.to_string(),
        kept_place: of.steps.iter().filter(own).map(|step| step.place.to_string()).collect(),
        kept: of.steps.iter().filter(own).map(|step| step.title.clone()).collect(),
        ..Sent::default()
    }
}

/// What two people wrote from the same version, as one form: what the second did not touch is as the first left it.
fn merged(mine: Sent, base: &Sent, theirs: &Sent) -> Sent {
    let plain = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
    let text = |mine: String, base: &str, theirs: &str| {
        if plain(&mine) == plain(base) { theirs.to_owned() } else { mine }
    };
    let set = |mut mine: Vec<String>, base: &[String], theirs: &[String]| {
        mine.retain(|one| theirs.contains(one) || !base.contains(one));
        let new = theirs.iter().filter(|one| !base.contains(one) && !mine.contains(one));
        let new: Vec<String> = new.cloned().collect();
        mine.extend(new);
        mine
    };
    let words_in = |of: &Sent, place: &str| {
        let found = of.kept_place.iter().zip(&of.kept).find(|(one, _)| *one == place);
        found.map(|(_, text)| text.clone())
    };
    let kept_place = set(mine.kept_place.clone(), &base.kept_place, &theirs.kept_place);
    let kept = kept_place.iter().map(|place| {
        let (was, is) = (words_in(base, place), words_in(theirs, place).unwrap_or_default());
        match words_in(&mine, place) {
            None => is,
            Some(mine) if was.as_ref() == Some(&mine) => is,
            Some(mine) => mine,
        }
    });
    Sent {
        kept: kept.collect(),
        kept_place,
        title: text(mine.title, &base.title, &theirs.title),
        about: text(mine.about, &base.about, &theirs.about),
        course: set(mine.course, &base.course, &theirs.course),
        class: set(mine.class, &base.class, &theirs.class),
        capstone: text(mine.capstone, &base.capstone, &theirs.capstone),
        certificate: text(mine.certificate, &base.certificate, &theirs.certificate),
        valid_months: text(mine.valid_months, &base.valid_months, &theirs.valid_months),
        elsewhere_months: text(mine.elsewhere_months, &base.elsewhere_months, &theirs.elsewhere_months),
        open: text(mine.open, &base.open, &theirs.open),
        before_days: text(mine.before_days, &base.before_days, &theirs.before_days),
        live_days: text(mine.live_days, &base.live_days, &theirs.live_days),
        practice_days: text(mine.practice_days, &base.practice_days, &theirs.practice_days),
        base: theirs.base.clone(),
        live: mine.live,
        practice: mine.practice,
        said: mine.said,
    }
}

async fn form(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<ProgrammeId>) -> Answer {
    web::html(&page(&ctx, &signed, id, None, Fields::default()).await?)
}

/// The form; as it was sent, where it was refused.
async fn page(
    ctx: &Ctx,
    signed: &Signed,
    id: ProgrammeId,
    again: Option<Sent>,
    errors: Fields,
) -> Result<Revise> {
    permissions::require_writing(&signed.actor)?;
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let now = crate::programme::store::find(&mut tx, id).await?;
    if now.retired {
        return Err(Error::conflict(words::programme_retired));
    }
    let mut meanwhile = Vec::new();
    let form = match again {
        None => sent(&now),
        Some(mine) => match mine.base.parse() {
            Ok(number) if (1..now.version).contains(&number) => {
                let base = super::store::at(&mut tx, id, number).await?;
                meanwhile = lines(l, &changes(&base, &now));
                merged(mine, &sent(&base), &sent(&now))
            }
            _ => Sent { base: now.version.to_string(), ..mine },
        },
    };
    let all = super::store::all_steps(&mut tx, id).await?;
    let kept = |wanted: Phase| {
        let of = |place: &str| all.iter().find(|step| step.place.to_string() == place);
        let here = form.kept_place.iter().zip(&form.kept);
        let here = here.filter(|(place, _)| of(place).is_some_and(|step| step.phase == wanted));
        here.map(|(place, text)| Kept { place: place.clone(), text: text.clone() }).collect()
    };
    let (live, practice) = (kept(Phase::Live), kept(Phase::Practice));
    let (courses, classes) = picks(signed, &mut tx, &form, &now.steps, &errors).await?;
    let page = Page::of(signed, words::revise_title(l)).at(Place::Programmes);
    Ok(Revise { page, id, courses, classes, live, practice, meanwhile, form, errors })
}

async fn revise(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ProgrammeId>,
    Form(sent): Form<Sent>,
) -> Answer {
    permissions::require_writing(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    let done = match revision(signed.locale, &sent) {
        Ok(revision) => super::revise(&signed.actor, &mut tx, signed.locale, id, &revision).await,
        Err(error) => Err(error),
    };
    web::acted(
        signed.locale,
        tx,
        done,
        |_| format!("/programmes/{id}/versions"),
        |errors| page(&ctx, &signed, id, Some(sent), errors),
    )
    .await
}

fn revision(l: Locale, sent: &Sent) -> Result<Revision> {
    let mut kept = Vec::new();
    for (place, text) in sent.kept_place.iter().zip(&sent.kept) {
        kept.push((place.parse().map_err(|_| Error::NotFound)?, text.clone()));
    }
    let base = sent.base.parse().unwrap_or_default();
    Ok(Revision { base, new: read(l, sent)?, kept, said: sent.said.clone() })
}

/// A version in the history.
struct Told {
    title: String,
    by: String,
    said: String,
    changes: Vec<Line>,
}

#[derive(Template)]
#[template(path = "programme/versions.html")]
struct History {
    page: Page,
    id: ProgrammeId,
    programme: String,
    versions: Vec<Told>,
    revises: bool,
}

async fn history(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<ProgrammeId>) -> Answer {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let all = super::versions(&signed.actor, &mut tx, id).await?;
    let persons: Vec<_> = all.iter().map(|one| one.by).collect();
    let names = people::names(&signed.actor, &mut tx, &persons).await?;
    let mut versions = Vec::new();
    let mut before: Option<&Version> = None;
    for one in &all {
        let on = fmt::date_year(l, clock::civil_date(one.at, tx.zone()));
        let name = names.get(&one.by).cloned().unwrap_or_default();
        versions.push(Told {
            title: words::version_number(l, one.programme.version),
            by: words::version_by(l, name, on),
            said: one.said.clone(),
            changes: before
                .map(|before| lines(l, &changes(&before.programme, &one.programme)))
                .unwrap_or_default(),
        });
        before = Some(one);
    }
    versions.reverse();
    let last = all.last().ok_or(Error::NotFound)?;
    let (programme, revises) = (last.programme.title.clone(), !last.programme.retired);
    let page = Page::of(&signed, words::versions_title(l)).at(Place::Programmes);
    web::html(&History { page, id, programme, versions, revises })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(of: &[&str]) -> Vec<String> {
        of.iter().map(|one| (*one).to_owned()).collect()
    }

    #[test]
    fn of_two_who_revise_at_once_nothing_is_lost() {
        let base = Sent {
            title: "Brazing".into(),
            about: "One\nTwo".into(),
            course: words(&["a", "b"]),
            kept_place: words(&["0", "1", "2"]),
            kept: words(&["Day", "Does it", "Shows it"]),
            base: "1".into(),
            ..Sent::default()
        };
        let theirs = Sent {
            title: "Brazing at work".into(),
            about: "One\nTwo".into(),
            course: words(&["b", "c"]),
            kept_place: words(&["0", "1", "7"]),
            kept: words(&["A day", "Does it alone", "Teaches it"]),
            base: "2".into(),
            ..Sent::default()
        };
        let mine = Sent {
            about: "One\r\nTwo".into(),
            course: words(&["a", "b", "d"]),
            kept: words(&["Day", "Does it twice", "Shows it"]),
            practice: "Checks it".into(),
            ..base.clone()
        };
        let both = merged(mine, &base, &theirs);
        assert_eq!((both.title.as_str(), both.about.as_str()), ("Brazing at work", "One\nTwo"));
        assert_eq!(both.course, words(&["b", "d", "c"]));
        assert_eq!(both.kept_place, words(&["0", "1", "7"]));
        assert_eq!(both.kept, words(&["A day", "Does it twice", "Teaches it"]), "what I wrote stays mine");
        assert_eq!((both.practice.as_str(), both.base.as_str()), ("Checks it", "2"));
    }
}
