//! Writes a question back in our Markdown form, so that what came from another format can be edited.

use crate::question::{Kind, Question};

/// The question as a `::: question` block, ending in a line end. Reading it gives the same question.
#[must_use]
pub fn write_question(question: &Question) -> String {
    let mut out = format!("::: question {}\n{}\n", question.kind.word(), question.stem);
    said(&mut out, "", question.feedback.as_deref());
    for (at, choice) in question.choices.iter().enumerate() {
        let mark = match (question.kind, choice.right) {
            (Kind::One, true) => "- (x)".to_owned(),
            (Kind::One, false) => "- ( )".to_owned(),
            (Kind::Several, true) => "- [x]".to_owned(),
            (Kind::Several, false) => "- [ ]".to_owned(),
            (Kind::Order | Kind::Text, _) => format!("{}.", at + 1),
        };
        out.push_str(&format!("{mark} {}\n", choice.text.replace('\n', "\n  ")));
        said(&mut out, "  ", choice.feedback.as_deref());
    }
    for accepted in &question.accepted {
        let texts: Vec<String> =
            accepted.texts.iter().map(|t| t.replace('\\', "\\\\").replace('|', "\\|")).collect();
        out.push_str(&format!("{} {}\n", if accepted.loose { "~=" } else { "=" }, texts.join(" | ")));
        said(&mut out, "  ", accepted.feedback.as_deref());
    }
    out.push_str(":::\n");
    out
}

fn said(out: &mut String, indent: &str, feedback: Option<&str>) {
    for line in feedback.into_iter().flat_map(|text| text.split('\n')) {
        out.push_str(format!("{indent}> {line}").trim_end());
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::markdown::{Node, Page};
    use crate::question::{Accepted, Choice};

    prop_compose! {
        fn prose()(words in "[a-zA-Zäßع学]{1,8}( [a-zA-Z0-9äßع学*.,?]{1,8}){0,4}") -> String { words }
    }

    prop_compose! {
        fn any_choice()(text in prose(), right: bool, feedback in proptest::option::of(prose())) -> Choice {
            Choice { text, right, feedback }
        }
    }

    prop_compose! {
        fn any_accepted()(texts in proptest::collection::vec("[a-z|\\\\]{0,3}[a-z]", 1..3), loose: bool,
            feedback in proptest::option::of(prose())) -> Accepted {
            Accepted { texts, loose, feedback }
        }
    }

    prop_compose! {
        fn any_question()(kind in prop_oneof![Just(Kind::One), Just(Kind::Several), Just(Kind::Order), Just(Kind::Text)],
            stem in prose(), mut choices in proptest::collection::vec(any_choice(), 2..6),
            accepted in proptest::collection::vec(any_accepted(), 1..3), feedback in proptest::option::of(prose())) -> Question {
            let right = choices.iter().position(|c| c.right).unwrap_or(0);
            for (at, choice) in choices.iter_mut().enumerate() {
                choice.right = match kind { Kind::One => at == right, Kind::Order => true, _ => choice.right || at == 0 };
            }
            let (choices, accepted) = if kind == Kind::Text { (vec![], accepted) } else { (choices, vec![]) };
            Question { kind, stem, choices, accepted, feedback }
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(question in any_question()) {
            let page = Page::read(&write_question(&question));
            prop_assert!(page.faults.is_empty(), "{:?}\n{}", page.faults, write_question(&question));
            prop_assert_eq!(page.nodes, vec![Node::Question(question)]);
        }
    }
}
