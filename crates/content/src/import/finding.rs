//! Everything that an import has to tell about a file, as values: `words` of a language make sentences
//! of them, tests compare them.

use serde::{Deserialize, Serialize};

use crate::folder::ArchiveFault;
use crate::markdown::FaultKind;
use crate::picture::PictureFault;
use crate::question::Fault;

/// What happened to a file or to a place in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum What {
    // Mapped with loss: it is there, something of it is not.
    /// Elements that no lesson may hold were left out.
    HtmlLeftOut {
        /// Names of elements.
        tags: Vec<String>,
    },
    /// Boxes became quotations.
    Boxes {
        /// How many.
        count: u32,
    },
    /// Attributes of links and texts were left out.
    Attributes {
        /// How many.
        count: u32,
    },
    /// A link to a page that is not in the course; the words stay.
    DeadLink {
        /// As written.
        target: String,
    },
    /// The place on a page that a link names is not there; the link leads to the page.
    DeadAnchor {
        /// As written.
        target: String,
    },
    /// A translation names its own picture, which is missing; the one of the base language is shown.
    BasePicture {
        /// As written.
        target: String,
    },
    /// The file was not UTF-8.
    Encoding {
        /// Its name.
        name: String,
    },
    /// Characters that cannot be read stand as a mark.
    Unreadables {
        /// How many.
        count: u32,
    },
    /// Front matter that is not used.
    FrontMatter {
        /// Keys.
        keys: Vec<String>,
    },
    /// The weights of answers were left out: each right one counts the same.
    Weights,
    /// An answer that earned a part of the points counts as wrong.
    PartCredit {
        /// The answer.
        answer: String,
    },
    /// What was said to any other answer was left out.
    AnyOtherFeedback,
    /// Text behind the answers was left out.
    TextAfterAnswers {
        /// The text.
        text: String,
    },
    /// A matching question became several with one choice each.
    MatchingSplit {
        /// How many.
        into: u32,
    },
    /// Only title and names of modules were taken from it.
    OverviewOnly,

    // Not mapped.
    /// The page holds nothing but links to forms on other servers.
    OnlyLinks {
        /// Where they lead.
        links: Vec<String>,
    },
    /// The page holds nothing.
    Empty,
    /// The file is no page of the course.
    NoPage,
    /// The page is not in the navigation.
    NotInNavigation,
    /// The navigation names a page that is not there.
    PageMissing,
    /// Nothing shows this picture.
    PictureUnused,
    /// A file of a type that no lesson can hold.
    FileType,
    /// The file is larger than allowed, or an archive inside an archive.
    Unopened,
    /// A question format that is not read.
    QuestionFormat,
    /// A picture that cannot be shown.
    Picture {
        /// Why.
        fault: PictureFault,
    },
    /// A question block that cannot be read.
    Block {
        /// Why.
        fault: FaultKind,
    },
    /// A question that cannot be asked.
    Question {
        /// Why.
        fault: Fault,
    },
    /// An essay: no one could mark it here.
    Essay,
    /// A question for a number.
    Number,
    /// A matching question where everything matches the same.
    MatchingWithoutChoice,
    /// Answers that cannot be read.
    Unreadable,
    /// The brace of the answers is not closed.
    BraceNotClosed,
    /// Choices or an answer without a question before them.
    NoQuestionBefore,
    /// A question without its `ANSWER:` line.
    NoAnswerLine,
    /// The answer names no choice.
    AnswerIsNoChoice,
    /// A translation of a page that the base language does not have.
    NoBasePage,
    /// The course description cannot be read.
    CourseFile {
        /// The parser's words.
        message: String,
    },
    /// The zip file was refused.
    Archive {
        /// Why.
        fault: ArchiveFault,
    },
}
