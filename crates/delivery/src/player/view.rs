//! A question as the player shows it: what is chosen, what is said about it, whether it is settled. Pure: the same
//! question and the same answers always show the same.

use content::question::{self, Answer, Kind, Marking, Question, Verdict};
use content::text;
use kernel::i18n::Html;
use kernel::i18n::{Locale, Speaks};

use crate::words;

/// One block of a part, as shown.
pub enum Shown {
    /// Safe HTML.
    Text(Html),
    /// A picture.
    Picture(Picture),
    /// A question.
    Question(Box<QuestionView>),
}

/// A picture, as shown.
pub struct Picture {
    /// Its file.
    pub sha256: String,
    /// What to say to a person who can't see it.
    pub alt: String,
    /// What stands under it.
    pub caption: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// What is said beside one choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    None,
    /// Chosen, and right.
    Yes,
    /// Chosen, and wrong.
    NotThisOne,
    /// Shown after the second wrong answer.
    ThisIsTheOne,
    /// One of several, shown after the second wrong answer.
    Belongs,
    /// An order's step in its place.
    InPlace,
    /// An order's step elsewhere.
    NotInPlace,
}

impl Mark {
    /// The class beside `opt`, with its space.
    pub fn class(&self) -> &'static str {
        match self {
            Self::None => "",
            Self::Yes | Self::ThisIsTheOne | Self::Belongs | Self::InPlace => " is-right",
            Self::NotThisOne | Self::NotInPlace => " is-wrong",
        }
    }

    /// Whether it is good news.
    pub fn is_right(&self) -> bool {
        self.class() == " is-right"
    }

    /// The word with its shape.
    pub fn status(&self, l: impl Speaks) -> Html {
        let l = l.locale();
        let word = match self {
            Self::None => return Html::default(),
            Self::Yes => words::player_yes(l),
            Self::NotThisOne => words::player_not_this_one(l),
            Self::ThisIsTheOne => words::player_this_is_the_one(l),
            Self::Belongs => words::player_belongs(l),
            Self::InPlace => words::player_in_place(l),
            Self::NotInPlace => words::player_not_in_place(l),
        };
        let (class, icon) = if self.is_right() { ("ok", ui::icon::CHECK) } else { ("no", ui::icon::CLOSE) };
        Html::trusted(format!("<span class=\"st {class}\">{icon}{}</span>", Html::text(word)))
    }
}

/// One choice, as shown.
pub struct OptionView {
    /// Its place in the question.
    pub value: usize,
    /// What the person reads.
    pub text: Html,
    /// The same without markup.
    pub plain: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// What is said beside it.
    pub mark: Mark,
    /// What the author says to a person who chose it.
    pub feedback: Option<Html>,
}

/// How a question is answered, as shown.
pub enum Input {
    /// One or several choices.
    Choices {
        /// Whether several may be chosen.
        several: bool,
        /// The choices.
        options: Vec<OptionView>,
    },
    /// Steps, in the person's order.
    Order(Vec<OptionView>),
    /// A short text.
    Text {
        /// What the person wrote.
        value: String,
        /// What is said about it.
        mark: Mark,
    },
}

/// A question, as shown.
pub struct QuestionView {
    /// Its number in the part.
    pub number: usize,
    /// The id of its form on the page.
    pub form: String,
    /// Its key: what the form names.
    pub key: String,
    /// Which attempt the next answer is, from 1.
    pub attempt: usize,
    /// What is asked.
    pub stem: Html,
    /// What is said about the answer as a whole.
    pub says: Option<String>,
    /// How it is answered.
    pub input: Input,
    /// What the author says about the answer as a whole.
    pub feedback: Vec<Html>,
    /// What comes of it.
    pub next: Option<ui::Why>,
    /// When the answer was kept.
    pub kept: Option<String>,
    /// Whether there is nothing more to answer.
    pub settled: bool,
    /// The words of the button, while there is something to answer.
    pub button: &'static str,
}

/// What the player knows about one question and one person.
pub struct History {
    /// The answers so far, oldest first.
    pub answers: Vec<Answer>,
    /// The order under way, or what was typed and not yet checked.
    pub draft: Option<Answer>,
    /// When the last answer was kept, as a clock shows it.
    pub kept: Option<String>,
    /// A number that is the same for this person and question each time; mixes the steps of an order.
    pub seed: u64,
}

/// Whether nothing more is to be answered: right, or wrong twice.
pub fn settled(question: &Question, answers: &[Answer]) -> bool {
    let attempt = u32::try_from(answers.len()).unwrap_or(u32::MAX);
    answers.last().is_some_and(|last| question::mark(question, last).shows_the_right_one(attempt))
}

/// The question as the player shows it. `unanswered` is true when an empty answer was sent.
pub fn view(
    l: Locale,
    number: usize,
    key: &str,
    question: &Question,
    history: &History,
    unanswered: bool,
) -> QuestionView {
    let last = history.answers.last();
    let marking = last.map(|answer| question::mark(question, answer));
    let settled = settled(question, &history.answers);
    let changed = history.draft.is_some() && !settled;
    let marking = marking.filter(|_| !changed);
    let shown = if settled { last } else { history.draft.as_ref().or(last) };
    let right = marking.as_ref().is_some_and(|m| m.verdict == Verdict::Right);
    let input = match question.kind {
        Kind::One | Kind::Several => choices(question, shown, marking.as_ref(), settled),
        Kind::Order => order(question, shown, marking.as_ref(), settled, history.seed),
        Kind::Text => typed(shown, marking.as_ref()),
    };
    let feedback = marking.iter().flat_map(|m| &m.feedback).map(|html| Html::trusted(html.clone())).collect();
    QuestionView {
        number,
        form: format!("q{number}"),
        key: key.to_owned(),
        attempt: history.answers.len() + 1,
        stem: Html::trusted(question.stem.clone()),
        says: says(l, question, marking.as_ref(), settled, unanswered),
        input,
        feedback,
        next: (settled && !right).then(|| ui::Why::next(l, words::player_next_time(l))),
        kept: kept(l, question, history),
        settled,
        button: button(l, question, history),
    }
}

fn kept(l: Locale, question: &Question, history: &History) -> Option<String> {
    match (&history.kept, question.kind) {
        (Some(time), _) if !history.answers.is_empty() => Some(words::player_kept_at(l, time)),
        (_, Kind::Order) => Some(words::player_order_kept(l).to_owned()),
        _ => None,
    }
}

fn button(l: Locale, question: &Question, history: &History) -> &'static str {
    match (question.kind, history.answers.is_empty()) {
        (Kind::Order, _) => words::player_check_order(l),
        (_, true) => words::player_check(l),
        (Kind::One, false) => words::player_choose_again(l),
        (_, false) => words::player_check_again(l),
    }
}

fn says(
    l: Locale,
    question: &Question,
    marking: Option<&Marking>,
    settled: bool,
    unanswered: bool,
) -> Option<String> {
    if unanswered {
        return Some(words::player_nothing_chosen(l).to_owned());
    }
    let marking = marking?;
    let right = marking.verdict == Verdict::Right;
    match question.kind {
        Kind::Several if !right && !settled => {
            let of = question.choices.iter().filter(|choice| choice.right).count();
            let found = marking.choices.iter().filter(|mark| mark.chosen && mark.right).count();
            let wrong = marking.choices.iter().filter(|mark| mark.chosen && !mark.right).count();
            Some(match wrong {
                0 => words::player_partly_missing(l, found, of),
                _ => words::player_partly(l, found, of, wrong),
            })
        }
        Kind::Order if !right && !settled => {
            let placed = marking.choices.iter().filter(|mark| mark.right).count();
            Some(words::player_order_partly(l, placed, question.choices.len()))
        }
        Kind::Order | Kind::Several if right => Some(words::player_right(l).to_owned()),
        Kind::Text if settled && !right => {
            let answer = question.accepted.first().and_then(|accepted| accepted.texts.first());
            answer.map(|answer| words::player_right_answer(l, answer))
        }
        _ => None,
    }
}

fn choices(question: &Question, shown: Option<&Answer>, marking: Option<&Marking>, settled: bool) -> Input {
    let chosen: &[usize] = match shown {
        Some(Answer::Choices(chosen)) => chosen,
        _ => &[],
    };
    let several = question.kind == Kind::Several;
    let options = question.choices.iter().enumerate().map(|(value, choice)| {
        let is_chosen = chosen.contains(&value);
        let marked = marking.and_then(|m| m.choices.get(value)).filter(|mark| mark.chosen || settled);
        let mark = match marked {
            None => Mark::None,
            Some(mark) if mark.chosen && choice.right => Mark::Yes,
            Some(mark) if mark.chosen => Mark::NotThisOne,
            Some(_) if choice.right && several => Mark::Belongs,
            Some(_) if choice.right => Mark::ThisIsTheOne,
            Some(_) => Mark::None,
        };
        let feedback = marked.and_then(|mark| mark.feedback.clone()).map(Html::trusted);
        option(value, &choice.text, is_chosen, mark, feedback)
    });
    Input::Choices { several, options: options.collect() }
}

fn order(
    question: &Question,
    shown: Option<&Answer>,
    marking: Option<&Marking>,
    settled: bool,
    seed: u64,
) -> Input {
    let count = question.choices.len();
    let right: Vec<usize> = (0..count).collect();
    let order = match shown {
        _ if settled => right,
        Some(Answer::Order(order)) if is_order(order, count) => order.clone(),
        _ => mixed(count, seed),
    };
    let steps = order.iter().enumerate().map(|(place, value)| {
        let mark = match marking {
            Some(_) if settled => Mark::InPlace,
            Some(_) if place == *value => Mark::InPlace,
            Some(_) => Mark::NotInPlace,
            None => Mark::None,
        };
        option(*value, &question.choices[*value].text, false, mark, None)
    });
    Input::Order(steps.collect())
}

fn typed(shown: Option<&Answer>, marking: Option<&Marking>) -> Input {
    let value = match shown {
        Some(Answer::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let mark = match marking.map(|m| m.verdict) {
        None => Mark::None,
        Some(Verdict::Right) => Mark::Yes,
        Some(_) => Mark::NotThisOne,
    };
    Input::Text { value, mark }
}

fn option(value: usize, html: &str, chosen: bool, mark: Mark, feedback: Option<Html>) -> OptionView {
    OptionView {
        value,
        text: Html::trusted(html.to_owned()),
        plain: text::plain(html),
        chosen,
        mark,
        feedback,
    }
}

/// Whether it names every step once.
pub fn is_order(order: &[usize], count: usize) -> bool {
    order.len() == count && (0..count).all(|at| order.contains(&at))
}

/// The steps in an order that is not the right one, the same each time for one seed.
pub fn mixed(count: usize, seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut state = seed | 1;
    for at in (1..count).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let pick = usize::try_from(state >> 33).unwrap_or(0) % (at + 1);
        order.swap(at, pick);
    }
    if count > 1 && order.iter().enumerate().all(|(at, value)| at == *value) {
        order.rotate_left(1);
    }
    order
}

#[cfg(test)]
mod tests;
