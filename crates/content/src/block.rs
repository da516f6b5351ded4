//! What a part is made of, in one language: text, pictures, questions.

use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::question::Question;
use crate::text;

/// One block. Every HTML in it is safe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "lowercase")]
pub enum Block {
    /// Paragraphs, lists, tables, quotations, headings of level 3 and below.
    Text {
        /// Safe HTML.
        html: String,
    },
    /// A picture.
    Picture {
        /// Which file, by its content: served at `/files/{sha256}`.
        sha256: String,
        /// What to say to a person who cannot see it.
        alt: String,
        /// What stands under it, plain text; may be empty.
        caption: String,
        /// Pixels.
        width: u32,
        /// Pixels.
        height: u32,
    },
    /// A question; its texts are safe HTML.
    Question(Question),
}

impl Block {
    /// Every word of it as plain text.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Block::Text { html } => text::plain(html),
            Block::Picture { alt, caption, .. } if caption.is_empty() => alt.clone(),
            Block::Picture { caption, .. } => caption.clone(),
            Block::Question(question) => text::plain(&question.words()),
        }
    }

    /// Seconds it takes: reading; a look at a picture; and half a minute to think about a question.
    #[must_use]
    pub fn seconds(&self, language: &Language) -> u32 {
        let reading = text::seconds_to_read(&self.words(), language);
        reading
            + match self {
                Block::Text { .. } => 0,
                Block::Picture { .. } => 8,
                Block::Question(_) => 30,
            }
    }
}

/// Seconds as whole minutes, at least one.
#[must_use]
pub fn minutes(seconds: u32) -> u32 {
    seconds.saturating_add(30) / 60 + u32::from(seconds < 30)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_rounded_and_never_none() {
        assert_eq!([0, 29, 30, 89, 90, 240].map(minutes), [1, 1, 1, 1, 2, 4]);
    }
}
