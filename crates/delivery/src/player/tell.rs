//! How questions and answers stand in statements: interaction components, correct responses and responses in the
//! formats of xAPI (Data, 2.4.4.1), and back. Choices are named by their place in the base language, so that an
//! answer means the same in every language.

use content::question::{Answer, Kind, Question};
use content::text;
use wire_xapi::{Component, Interaction, InteractionKind, LanguageMap};

/// Between the items of a list in a response.
const ITEM: &str = "[,]";

/// The question as readers of statements see it.
pub fn interaction(question: &Question, language: &str) -> Interaction {
    let kind = match question.kind {
        Kind::One | Kind::Several => InteractionKind::Choice,
        Kind::Order => InteractionKind::Sequencing,
        Kind::Text => InteractionKind::FillIn,
    };
    let mut interaction = Interaction::new(kind);
    interaction.correct = Some(correct(question));
    interaction.choices = question
        .choices
        .iter()
        .enumerate()
        .map(|(at, choice)| {
            let words = LanguageMap::of(language, text::plain(&choice.text).as_str());
            Component::new(name(at), words)
        })
        .collect();
    interaction
}

fn correct(question: &Question) -> Vec<String> {
    let places = |keep: &dyn Fn(usize) -> bool| {
        let names: Vec<_> = (0..question.choices.len()).filter(|at| keep(*at)).map(name).collect();
        names.join(ITEM)
    };
    match question.kind {
        Kind::One | Kind::Several => vec![places(&|at| question.choices[at].right)],
        Kind::Order => vec![places(&|_| true)],
        Kind::Text => question.accepted.iter().flat_map(|accepted| accepted.texts.clone()).collect(),
    }
}

/// The answer as a statement's response.
pub fn response(answer: &Answer) -> String {
    match answer {
        Answer::Choices(places) | Answer::Order(places) => {
            places.iter().map(|at| name(*at)).collect::<Vec<_>>().join(ITEM)
        }
        Answer::Text(text) => text.clone(),
    }
}

/// The answer that a response tells.
pub fn answer(kind: Kind, response: &str) -> Answer {
    let places = || response.split(ITEM).filter_map(place).collect();
    match kind {
        Kind::One | Kind::Several => Answer::Choices(places()),
        Kind::Order => Answer::Order(places()),
        Kind::Text => Answer::Text(response.to_owned()),
    }
}

fn name(at: usize) -> String {
    format!("choice-{}", at + 1)
}

fn place(name: &str) -> Option<usize> {
    name.strip_prefix("choice-")?.parse::<usize>().ok()?.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_comes_back_from_its_response() {
        for (kind, given) in [
            (Kind::One, Answer::Choices(vec![2])),
            (Kind::Several, Answer::Choices(vec![0, 2])),
            (Kind::Order, Answer::Order(vec![2, 0, 1])),
            (Kind::Text, Answer::Text("2 bar".into())),
        ] {
            assert_eq!(answer(kind, &response(&given)), given);
        }
        assert_eq!(response(&Answer::Choices(vec![0, 2])), "choice-1[,]choice-3");
        assert_eq!(answer(Kind::Several, ""), Answer::Choices(vec![]));
    }
}
