//! What the player shows for an answer.

use content::question::Choice;
use proptest::prelude::*;

use super::*;

fn question(kind: Kind, right: &[bool]) -> Question {
    let choice = |(at, right): (usize, &bool)| Choice {
        text: format!("c{at}"),
        right: *right,
        feedback: Some(format!("f{at}")),
    };
    let choices = right.iter().enumerate().map(choice).collect();
    Question { kind, stem: "What?".into(), choices, accepted: vec![], feedback: None }
}

fn shown(question: &Question, answers: Vec<Answer>) -> QuestionView {
    let history = History { answers, draft: None, kept: Some("14:06".into()), seed: 7 };
    view(Locale::En, 1, "p/1", question, &history, false)
}

fn marks(view: &QuestionView) -> Vec<Mark> {
    match &view.input {
        Input::Choices { options, .. } | Input::Order(options) => options.iter().map(|o| o.mark).collect(),
        Input::Text { mark, .. } => vec![*mark],
    }
}

#[test]
fn the_first_wrong_answer_does_not_show_the_right_one_and_the_second_does() {
    let asked = question(Kind::One, &[false, true, false]);
    let once = shown(&asked, vec![Answer::Choices(vec![0])]);
    assert_eq!(marks(&once), [Mark::NotThisOne, Mark::None, Mark::None]);
    assert!(!once.settled && once.next.is_none());
    assert_eq!(once.button, "Choose again");
    let twice = shown(&asked, vec![Answer::Choices(vec![0]), Answer::Choices(vec![2])]);
    assert_eq!(marks(&twice), [Mark::None, Mark::ThisIsTheOne, Mark::NotThisOne]);
    assert!(twice.settled && twice.next.is_some());
    assert_eq!(twice.kept.as_deref(), Some("Answer kept at 14:06."));
}

#[test]
fn a_partly_right_answer_says_how_much_was_found() {
    let asked = question(Kind::Several, &[true, true, false, true]);
    let once = shown(&asked, vec![Answer::Choices(vec![0, 1, 2])]);
    assert_eq!(marks(&once), [Mark::Yes, Mark::Yes, Mark::NotThisOne, Mark::None]);
    let says = once.says.unwrap();
    assert_eq!(says, "2 of 3 found, 1 does not belong. Change it and try again.");
}

#[test]
fn a_right_answer_settles_the_question_at_once() {
    let asked = question(Kind::One, &[false, true]);
    let once = shown(&asked, vec![Answer::Choices(vec![1])]);
    assert!(once.settled);
    assert_eq!(marks(&once), [Mark::None, Mark::Yes]);
}

proptest! {
    #[test]
    fn a_mixed_order_names_every_step_and_is_never_the_right_one(count in 2usize..20, seed: u64) {
        let order = mixed(count, seed);
        prop_assert!(is_order(&order, count));
        prop_assert_ne!(order, (0..count).collect::<Vec<_>>());
    }
}
