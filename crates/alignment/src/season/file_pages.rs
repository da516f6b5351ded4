//! `/seasons/file`: a calendar file in, its days beside what is entered, and those that somebody chose.

use askama::Template;
use axum::extract::{DefaultBodyLimit, Multipart, State};
use axum::routing::post;
use axum_extra::extract::Form;
use kernel::{Ctx, Error, Result, Tx};
use serde::Deserialize;
use ui::Page;
use ui::web::{self, Answer, Fields, Routes, Signed, Upload};

use super::file::{self, Entered, Entry, MOST_BYTES, Proposal, What};
use super::pages::{Sent, page, place_of};
use super::{Kind, Season};
use crate::ids::SeasonId;
use crate::words;

/// A file with a little room for the form around it.
const MOST_BODY: usize = MOST_BYTES + (64 << 10);

/// The routes.
pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/seasons/file", post(read).layer(DefaultBodyLimit::max(MOST_BODY)))
        .route("/seasons/entries", post(enter))
}

/// An entry of the file.
struct Line {
    /// What is sent when it is chosen.
    value: String,
    name: String,
    days: String,
    about: Option<String>,
    is_chosen: bool,
    is_there: bool,
}

/// A season that is no longer in its file.
struct Gone {
    id: SeasonId,
    name: String,
    days: String,
}

#[derive(Template)]
#[template(path = "season/file.html")]
struct View {
    page: Page,
    lead: String,
    lines: Vec<Line>,
    gone: Vec<Gone>,
    left: Option<String>,
    problems: Vec<String>,
    kind: String,
    place: String,
    fresh: bool,
}

async fn read(signed: Signed, State(ctx): State<Ctx>, form: Multipart) -> Answer {
    let l = signed.locale;
    let mut sent = Sent::default();
    let done = async {
        let upload =
            Upload::read(form, "file", words::season_file_large(l), words::season_file_none(l)).await?;
        sent = Sent { kind: upload.text("of_kind"), place: upload.text("of_place"), ..Sent::default() };
        let missing = || Error::invalid_said("file", words::season_file_missing(l));
        let (_, bytes) = upload.file.ok_or_else(missing)?;
        let mut tx = ctx.db.read().await?;
        let place = place_of(&sent.place)?;
        let proposal = file::read(&signed.actor, &mut tx, l, &bytes, place).await?;
        view(&signed, &mut tx, &sent, proposal)
    };
    match done.await {
        Ok(view) => web::html(&view),
        Err(error) => {
            web::refused(l, error, |errors| page(&ctx, &signed, Sent::default(), sent, errors)).await
        }
    }
}

fn view(signed: &Signed, tx: &mut Tx, sent: &Sent, proposal: Proposal) -> Result<View> {
    let l = signed.locale;
    let today = tx.today();
    let was = |season: &Season| words::season_was(l, &season.name, season.days(l, today));
    let line = |(entry, what): (Entry, What)| -> Result<Line> {
        let about = match &what {
            What::New => None,
            What::Changed(season) => Some(was(season)),
            What::There => Some(words::season_there(l).to_owned()),
            What::LeftOut => Some(words::season_left_out_before(l).to_owned()),
        };
        Ok(Line {
            value: serde_json::to_string(&entry).map_err(Error::internal)?,
            days: super::days(l, (entry.from, entry.until), today),
            name: entry.name,
            about,
            is_chosen: matches!(what, What::New | What::Changed(_)),
            is_there: what == What::There,
        })
    };
    let lines: Vec<Line> = proposal.entries.into_iter().map(line).collect::<Result<_>>()?;
    let gone = proposal.gone.into_iter();
    let gone = gone.map(|season| Gone { id: season.id, days: season.days(l, today), name: season.name });
    let problems = proposal.problems.iter();
    Ok(View {
        lead: words::season_file_lead(l, lines.len()),
        fresh: lines.iter().any(|line| !line.is_there),
        lines,
        gone: gone.collect(),
        left: (proposal.left > 0).then(|| words::season_file_left(l, proposal.left)),
        problems: problems.map(|(line, why)| words::season_file_line(l, *line, why)).collect(),
        kind: sent.kind.clone(),
        place: sent.place.clone(),
        page: Page::of(signed, words::season_file_title(l)).at(crate::slot::pages::place(signed)),
    })
}

/// What was chosen.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    kind: String,
    place: String,
    entry: Vec<String>,
    end: Vec<SeasonId>,
}

async fn enter(signed: Signed, State(ctx): State<Ctx>, Form(chosen): Form<Chosen>) -> Answer {
    let sent = Sent { kind: chosen.kind.clone(), place: chosen.place.clone(), ..Sent::default() };
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, &chosen).await;
    let back = |errors: Fields| page(&ctx, &signed, Sent::default(), sent, errors);
    web::acted(signed.locale, tx, done, |_| "/seasons", back).await
}

async fn try_to(signed: &Signed, tx: &mut Tx, chosen: &Chosen) -> Result<Entered> {
    let l = signed.locale;
    let unread = |_| Error::invalid_said("file", words::season_file_none(l));
    let entries: Vec<Entry> = chosen
        .entry
        .iter()
        .map(|entry| serde_json::from_str(entry).map_err(unread))
        .collect::<Result<_>>()?;
    if entries.is_empty() && chosen.end.is_empty() {
        return Err(Error::invalid_said("file", words::season_file_nothing(l)));
    }
    let kind = Kind::parse(&chosen.kind).unwrap_or(Kind::Holiday);
    let to = (kind, place_of(&chosen.place)?);
    file::enter(&signed.actor, tx, l, to, &entries, &chosen.end).await
}
