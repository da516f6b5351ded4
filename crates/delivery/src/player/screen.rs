//! The player's screens as templates: a part, coming back, the end of a lesson.

use askama::Template;
use content::block::Block;
use content::language::Language;
use content::reading::wish::{self, Offer, Wish};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::fmt;
use kernel::i18n::Html;
use kernel::i18n::Locale;
use kernel::{Ctx, Result, Tx};
use ui::Page;

use super::seat::Seat;
use super::store;
use super::view::{self, History, Input, Picture, QuestionView, Shown};
use crate::today::next::Next;
use crate::words;

/// How far one is in a lesson.
pub struct Place {
    /// The part, from 1.
    pub part: usize,
    /// How many there are.
    pub of: usize,
    /// How many are done.
    pub done: usize,
    /// Whole minutes left; 0 under one.
    pub minutes_left: u32,
}

/// The one button.
pub enum Act {
    /// Checks the answer in a form.
    Check(String),
    /// Goes on.
    GoOn,
}

/// A part.
pub struct PartView {
    /// The lesson's title.
    pub lesson: String,
    /// The part's heading.
    pub title: String,
    /// The version's number.
    pub version: u32,
    /// Who reviewed it, and when.
    pub reviewed: String,
    /// Language and direction, where they differ from the page's.
    pub lang_attributes: Html,
    /// The same of the lesson's title, which may be there in other languages than the part.
    pub title_attributes: Html,
    /// The language it is shown in.
    pub language: Language,
    /// The languages that it can be read in.
    pub languages: Vec<Offer>,
    /// Says that the part is in another language.
    pub language_note: Option<String>,
    /// The blocks.
    pub blocks: Vec<Shown>,
    /// The one button.
    pub act: Act,
    /// Its words.
    pub act_label: &'static str,
}

impl PartView {
    /// Whether a question on it is an order.
    pub fn has_order(&self) -> bool {
        self.blocks.iter().any(|block| match block {
            Shown::Question(question) => matches!(question.input, Input::Order(_)) && !question.settled,
            _ => false,
        })
    }
}

#[derive(Template)]
#[template(path = "player/part.html")]
pub(super) struct PartScreen {
    pub page: Page,
    pub place: Place,
    pub part: PartView,
}

/// Coming back to a lesson.
pub struct Resume {
    /// The lesson's title.
    pub lesson: String,
    /// Its language and direction, where they differ from the page's.
    pub title_attributes: Html,
    /// When one stopped, and what is kept.
    pub stopped: String,
    /// Says that there is a newer version.
    pub newer: Option<String>,
    /// The words of the button.
    pub act: String,
    /// Where to go on.
    pub here: String,
    /// Where it begins.
    pub start: String,
}

#[derive(Template)]
#[template(path = "player/resume.html")]
pub(super) struct ResumeScreen {
    pub page: Page,
    pub place: Place,
    pub resume: Resume,
}

/// The end of a lesson.
pub struct Done {
    /// Minutes of the lesson.
    pub minutes: u32,
    /// Finished, and how.
    pub says: String,
    /// Whether the headline is what one can do now.
    pub can: bool,
    /// What to take along.
    pub headline: String,
    /// When it was kept, and what it is part of.
    pub kept: String,
    /// Where to read it again.
    pub start: String,
    /// What comes next.
    pub next: Option<Next>,
}

#[derive(Template)]
#[template(path = "player/done.html")]
pub(super) struct DoneScreen {
    pub page: Page,
    pub place: Place,
    pub done: Done,
}

/// The zone in which a person reads times.
pub(super) async fn zone(ctx: &Ctx, tx: &mut Tx, seat: &Seat) -> Result<TimeZone> {
    let named = store::zone(tx, seat.person).await?;
    let named = named.as_deref().unwrap_or(&ctx.config.time_zone);
    Ok(TimeZone::get(named).unwrap_or(TimeZone::UTC))
}

impl Place {
    pub(super) fn of(seat: &Seat) -> Result<Self> {
        let (at, of) = seat.place()?;
        let parts = &seat.lesson()?.parts;
        let left: u32 =
            parts.iter().filter(|part| !seat.done.contains(&part.key)).map(|part| part.seconds).sum();
        let done = parts.iter().filter(|part| seat.done.contains(&part.key)).count();
        let minutes_left = if left < 60 { 0 } else { content::block::minutes(left) };
        Ok(Self { part: at + 1, of, done, minutes_left })
    }
}

/// The part as a template shows it. `empty` is the number of a question to which nothing was chosen.
pub(super) fn part(
    l: Locale,
    seat: &Seat,
    wish: &Wish,
    zone: &TimeZone,
    reviewed: String,
    empty: Option<usize>,
) -> Result<PartView> {
    let mut questions = Vec::new();
    for (number, question) in seat.part.questions() {
        let given = seat.given(number);
        let key = seat.question_key(number);
        let draft = seat.drafts.get(&key).map(|response| super::tell::answer(question.kind, response));
        let history = History {
            answers: seat.answered(number, question.kind),
            draft,
            kept: given.last().map(|given| fmt::clock(l, given.at, zone)),
            seed: seed(seat, &key),
        };
        questions.push(view::view(l, number, &key, question, &history, empty == Some(number)));
    }
    let open = questions.iter().find(|question| !question.settled);
    let (act, act_label) = match open {
        Some(question) => (Act::Check(question.form.clone()), question.button),
        None if seat.next()?.is_none() => (Act::GoOn, words::player_finish(l)),
        None => (Act::GoOn, words::player_go_on(l)),
    };
    let blocks = shown(&seat.part.blocks, questions);
    let lang_attributes = attributes(l, &seat.part.language);
    let wanted = wish.chosen.as_ref().map_or(l.code(), Language::primary);
    let missing =
        seat.part.language.primary() != wanted && seat.outline.version.language == seat.part.language;
    let language_note = missing.then(|| words::player_other_language(l, seat.part.language.name()));
    let lesson = &seat.lesson()?.title;
    let here = content::reading::part_path(seat.course, &seat.part.key);
    Ok(PartView {
        lesson: lesson.text.clone(),
        title_attributes: attributes(l, &lesson.language),
        languages: wish::offers(&seat.outline, &here, &seat.part.language),
        language: seat.part.language.clone(),
        title: seat.part.title.clone(),
        version: seat.outline.version.number,
        reviewed,
        lang_attributes,
        language_note,
        blocks,
        act,
        act_label,
    })
}

fn shown(blocks: &[Block], questions: Vec<QuestionView>) -> Vec<Shown> {
    let mut questions = questions.into_iter();
    blocks
        .iter()
        .filter_map(|block| {
            Some(match block {
                Block::Text { html } => Shown::Text(Html::trusted(html.clone())),
                Block::Picture { sha256, alt, caption, width, height } => Shown::Picture(Picture {
                    sha256: sha256.clone(),
                    alt: alt.clone(),
                    caption: caption.clone(),
                    width: *width,
                    height: *height,
                }),
                Block::Question(_) => Shown::Question(Box::new(questions.next()?)),
            })
        })
        .collect()
}

fn attributes(l: Locale, language: &Language) -> Html {
    if language.as_str() == l.code() {
        return Html::default();
    }
    let (tag, dir) = (Html::text(language.as_str()), language.direction());
    Html::trusted(format!(" lang=\"{tag}\" dir=\"{dir}\""))
}

fn seed(seat: &Seat, key: &str) -> u64 {
    let person = seat.person.0.as_u128();
    key.bytes().fold(u64::try_from(person & u128::from(u64::MAX)).unwrap_or(7), |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Coming back.
pub(super) fn resume(
    l: Locale,
    seat: &Seat,
    last: Timestamp,
    zone: &TimeZone,
    newer: bool,
) -> Result<Resume> {
    let lesson = seat.lesson()?;
    let kept =
        seat.answers.keys().filter(|key| lesson.parts.iter().any(|part| key.starts_with(&part.key))).count();
    let minutes = Place::of(seat)?.minutes_left.max(1);
    let path = |key: &str| content::reading::part_path(seat.course, key);
    let version = seat.outline.version.number;
    Ok(Resume {
        lesson: lesson.title.text.clone(),
        title_attributes: attributes(l, &lesson.title.language),
        stopped: words::player_stopped(l, fmt::instant(l, last, zone), kept),
        newer: newer.then(|| words::player_newer(l, version.to_string())),
        act: words::player_act_go_on(l, minutes),
        here: path(&seat.part.key),
        start: path(lesson.parts.first().map_or(&seat.part.key, |part| &part.key)),
    })
}

/// The end.
pub(super) fn done(
    l: Locale,
    seat: &Seat,
    at: Timestamp,
    zone: &TimeZone,
    next: Option<Next>,
) -> Result<Done> {
    let lesson = seat.lesson()?;
    let (asked, right) = seat.first_tries()?;
    let says = match asked {
        0 => words::player_finished(l).to_owned(),
        _ => words::player_finished_right(l, right, asked),
    };
    let time = fmt::clock(l, at, zone);
    let lessons = seat.outline.lessons().count();
    let finished = seat
        .outline
        .lessons()
        .filter(|lesson| lesson.parts.iter().all(|part| seat.done.contains(&part.key)))
        .count();
    let course = seat.outline.title.text.as_str();
    let kept = match lessons {
        1 => words::player_kept_finished(l, time),
        all if all == finished => words::player_kept_course_done(l, time, course),
        all => words::player_kept_course(l, time, course, finished, all),
    };
    let objective = seat.outline.version.objective.as_str();
    let speaks = seat.outline.version.language.primary() == l.code();
    let can = lessons == 1 && !objective.is_empty() && speaks;
    let headline = match can {
        true => objective.to_owned(),
        false => words::player_finished_title(l, &lesson.title.text),
    };
    let path = |key: &str| content::reading::part_path(seat.course, key);
    Ok(Done {
        minutes: lesson.minutes,
        says,
        can,
        headline,
        kept,
        start: path(lesson.parts.first().map_or(&seat.part.key, |part| &part.key)),
        next,
    })
}

/// Words for who reviewed a version.
pub(super) fn reviewed(l: Locale, name: Option<String>, at: Option<Timestamp>, zone: &TimeZone) -> String {
    match (name, at) {
        (Some(name), Some(at)) => {
            words::player_reviewed(l, fmt::date_year(l, at.to_zoned(zone.clone()).date()), name)
        }
        _ => String::new(),
    }
}
