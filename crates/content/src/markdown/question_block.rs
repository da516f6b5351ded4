//! `::: question KIND … :::` blocks: lifted out of the page before the Markdown is read, so that they
//! follow their own grammar, and put back where a placeholder stands.

use comrak::nodes::{AstNode, NodeValue};
use serde::{Deserialize, Serialize};

use crate::question::{Accepted, Choice, Fault, Kind, Question};

/// A question that could not be read, and where it starts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockFault {
    /// Line of the page, counted from 1.
    pub line: u32,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong with a question block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// No `:::` ends it.
    NotClosed,
    /// The word after `question` is not one, several, order or text.
    UnknownKind,
    /// It can be read and cannot be asked.
    Question(Fault),
}

const MARK: &str = "guildhall-question";

/// Takes the question blocks out of `body`; each leaves a placeholder and as many lines as it had.
pub(super) fn lift(body: &str, _skipped: u32) -> (String, Vec<Question>, Vec<BlockFault>) {
    let mut out = String::with_capacity(body.len());
    let (mut questions, mut faults) = (Vec::new(), Vec::new());
    let mut fence: Option<String> = None;
    let lines: Vec<&str> = body.split('\n').collect();
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        fence = next_fence(fence, line);
        let Some(kind) = opening(line).filter(|_| fence.is_none()) else {
            // Nobody writes our mark: it would stand for somebody else's question.
            out.push_str(&line.replace(MARK, "question"));
            out.push('\n');
            at += 1;
            continue;
        };
        let from = u32::try_from(at).unwrap_or(0) + 1;
        let length = lines[at + 1..].iter().position(|line| line.trim() == ":::");
        let Some(length) = length else {
            faults.push(BlockFault { line: from, kind: FaultKind::NotClosed });
            at += 1;
            out.push('\n');
            continue;
        };
        let read = read(kind, &lines[at + 1..at + 1 + length]);
        out.push_str("\n<!-- ");
        match read {
            Ok(question) => {
                out.push_str(&format!("{MARK} {} -->\n", questions.len()));
                questions.push(question);
            }
            Err(kind) => {
                out.push_str("-->\n");
                faults.push(BlockFault { line: from, kind });
            }
        }
        // The first two lines are written; a block has at least these two.
        out.push_str(&"\n".repeat(length));
        at += length + 2;
    }
    (out, questions, faults)
}

/// The question that a node stands for.
pub(super) fn placeholder<'a>(node: &'a AstNode<'a>) -> Option<usize> {
    let NodeValue::HtmlBlock(block) = &node.data.borrow().value else { return None };
    let inside = block.literal.trim().strip_prefix("<!-- ")?.strip_suffix(" -->")?;
    inside.strip_prefix(MARK)?.trim().parse().ok()
}

fn opening(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(":::")?.trim_start_matches(':').trim();
    let mut words = rest.split_whitespace();
    (words.next() == Some("question")).then(|| words.next().unwrap_or_default())
}

fn next_fence(fence: Option<String>, line: &str) -> Option<String> {
    let trimmed = line.trim_start();
    let mark: String = trimmed.chars().take_while(|c| *c == '`' || *c == '~').collect();
    match fence {
        Some(open) if mark.starts_with(&open) && trimmed.trim_end() == mark => None,
        Some(open) => Some(open),
        None if mark.len() >= 3 && line.len() - trimmed.len() < 4 => Some(mark),
        None => None,
    }
}

/// What the last line belonged to, so that feedback and continued lines find their owner.
enum Owner {
    Stem,
    Choice,
    Accepted,
}

fn read(kind: &str, lines: &[&str]) -> Result<Question, FaultKind> {
    let kind = Kind::parse(kind).ok_or(FaultKind::UnknownKind)?;
    let mut question =
        Question { kind, stem: String::new(), choices: vec![], accepted: vec![], feedback: None };
    let mut owner = Owner::Stem;
    for line in lines {
        let trimmed = line.trim();
        if let Some(said) = trimmed.strip_prefix('>') {
            let feedback = match owner {
                Owner::Stem => &mut question.feedback,
                Owner::Choice => match question.choices.last_mut() {
                    Some(choice) => &mut choice.feedback,
                    None => continue,
                },
                Owner::Accepted => match question.accepted.last_mut() {
                    Some(accepted) => &mut accepted.feedback,
                    None => continue,
                },
            };
            append(feedback.get_or_insert_default(), said.strip_prefix(' ').unwrap_or(said));
        } else if let Some(choice) = choice(kind, trimmed) {
            question.choices.push(choice);
            owner = Owner::Choice;
        } else if let Some(accepted) = (kind == Kind::Text).then(|| accepted(trimmed)).flatten() {
            question.accepted.push(accepted);
            owner = Owner::Accepted;
        } else {
            match (&owner, question.choices.last_mut()) {
                (Owner::Stem, _) => append(&mut question.stem, line.trim_end()),
                (Owner::Choice, Some(choice)) if !trimmed.is_empty() => append(&mut choice.text, trimmed),
                _ => {}
            }
        }
    }
    trim(&mut question);
    question.check().map_err(FaultKind::Question)?;
    Ok(question)
}

fn append(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

fn trim(question: &mut Question) {
    question.stem = question.stem.trim().to_owned();
    let kept = |said: Option<String>| said.map(|s| s.trim().to_owned()).filter(|s| !s.is_empty());
    question.feedback = kept(question.feedback.take());
    for choice in &mut question.choices {
        choice.text = choice.text.trim().to_owned();
        choice.feedback = kept(choice.feedback.take());
    }
    for accepted in &mut question.accepted {
        accepted.feedback = kept(accepted.feedback.take());
    }
}

fn choice(kind: Kind, line: &str) -> Option<Choice> {
    let (text, right) = match kind {
        Kind::One => boxed(line, ["( )", "(x)", "(X)"])?,
        Kind::Several => boxed(line, ["[ ]", "[x]", "[X]"])?,
        Kind::Order => {
            let (number, text) = line.split_once(['.', ')'])?;
            (!number.is_empty() && number.len() < 3 && number.bytes().all(|b| b.is_ascii_digit()))
                .then(|| text.strip_prefix(' ').map(|text| (text, true)))??
        }
        Kind::Text => return None,
    };
    Some(Choice { text: text.trim().to_owned(), right, feedback: None })
}

fn boxed<'a>(line: &'a str, [open, small, big]: [&str; 3]) -> Option<(&'a str, bool)> {
    let rest = line.strip_prefix(['-', '*', '+'])?.trim_start();
    let right = rest.strip_prefix(small).or_else(|| rest.strip_prefix(big)).map(|text| (text, true));
    right.or_else(|| rest.strip_prefix(open).map(|text| (text, false)))
}

fn accepted(line: &str) -> Option<Accepted> {
    let (rest, loose) = match line.strip_prefix("~=") {
        Some(rest) => (rest, true),
        None => (line.strip_prefix('=')?, false),
    };
    let mut texts = vec![String::new()];
    let mut escaped = false;
    for c in rest.chars() {
        match c {
            '\\' if !escaped => escaped = true,
            '|' if !escaped => texts.push(String::new()),
            c => {
                let last = texts.len() - 1;
                if escaped && !matches!(c, '|' | '\\') {
                    texts[last].push('\\');
                }
                texts[last].push(c);
                escaped = false;
            }
        }
    }
    let texts = texts.iter().map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()).collect();
    Some(Accepted { texts, loose, feedback: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(text: &str) -> Question {
        let (_, questions, faults) = lift(text, 0);
        assert!(faults.is_empty(), "{faults:?}");
        questions.into_iter().next().unwrap()
    }

    #[test]
    fn several_with_general_feedback() {
        let read = only(
            "::: question several\nWhich two?\n> Both cool the joint.\n- [x] Air\n- [ ] Oil\n- [x] Water\n:::\n",
        );
        assert_eq!(read.feedback.as_deref(), Some("Both cool the joint."));
        assert_eq!(read.choices.iter().map(|c| c.right).collect::<Vec<_>>(), [true, false, true]);
    }

    #[test]
    fn an_order_is_a_numbered_list() {
        let read = only(
            "::: question order\nPut in order\n1. Open\n2. Hold 90 seconds\n   on the low port\n3. Close\n:::",
        );
        assert_eq!(read.choices[1].text, "Hold 90 seconds\non the low port");
    }

    #[test]
    fn a_short_text_has_spellings() {
        let read =
            only("::: question text\nWhich gas?\n~= R290 | propane | a\\|b\n  > It sinks.\n= Exact\n:::");
        assert_eq!(read.accepted[0].texts, ["R290", "propane", "a|b"]);
        assert_eq!(read.accepted[0].feedback.as_deref(), Some("It sinks."));
        assert_eq!((read.accepted[0].loose, read.accepted[1].loose), (true, false));
    }

    #[test]
    fn each_fault_has_its_line_and_the_rest_stands() {
        let text = "a\n::: question one\nA?\n- ( ) b\n- ( ) c\n:::\n::: question riddle\n:::\n::: question one\n- (x) z\n";
        let (body, questions, faults) = lift(text, 0);
        assert!(questions.is_empty());
        let kinds: Vec<_> = faults.iter().map(|f| (f.line, f.kind.clone())).collect();
        assert_eq!(
            kinds,
            [
                (2, FaultKind::Question(Fault::NothingRight)),
                (7, FaultKind::UnknownKind),
                (9, FaultKind::NotClosed)
            ]
        );
        assert!(body.contains("- (x) z"));
        assert_eq!(body.matches('\n').count(), text.matches('\n').count() + 1, "lines keep their numbers");
    }
}
