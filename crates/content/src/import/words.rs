//! Findings of an import as sentences, in the language of whoever reads the report.

use kernel::i18n::Speaks;

use super::finding::What;
use super::report::Side;
use crate::folder::ArchiveFault;
use crate::markdown::FaultKind;
use crate::picture::PictureFault;
use crate::question::Fault;
use crate::words as w;

impl What {
    /// One or two sentences: what happened, and what to do where something can be done.
    #[must_use]
    pub fn say(&self, l: impl Speaks + Copy) -> String {
        match self {
            What::HtmlLeftOut { tags } => w::content_found_elements(l, tags.join(", ")),
            What::Boxes { count } => w::content_found_boxes(l, *count),
            What::Attributes { count } => w::content_found_attributes(l, *count),
            What::DeadLink { target } => w::content_found_dead_link(l, target),
            What::DeadAnchor { target } => w::content_found_dead_anchor(l, target),
            What::BasePicture { target } => w::content_found_base_picture(l, target),
            What::Encoding { name } => w::content_found_encoding(l, name),
            What::Unreadables { count } => w::content_found_unreadables(l, *count),
            What::FrontMatter { keys } => w::content_found_front_matter(l, keys.join(", ")),
            What::Weights => w::content_found_weights(l).into(),
            What::PartCredit { answer } => w::content_found_part_credit(l, answer),
            What::AnyOtherFeedback => w::content_found_any_other(l).into(),
            What::TextAfterAnswers { text } => w::content_found_tail(l, text),
            What::MatchingSplit { into } => w::content_found_matching(l, *into),
            What::OverviewOnly => w::content_found_overview(l).into(),
            What::OnlyLinks { links } => w::content_found_only_links(l, links.join(", ")),
            What::CourseFile { message } => w::content_found_course_file(l, message),
            What::Archive { fault } => archive(l, fault),
            What::Block { fault: FaultKind::Question(fault) } | What::Question { fault } => {
                question(l, *fault).into()
            }
            other => plain(l, other).into(),
        }
    }
}

fn plain(l: impl Speaks, what: &What) -> &'static str {
    match what {
        What::Empty => w::content_found_empty(l),
        What::NoPage => w::content_found_no_page(l),
        What::NotInNavigation => w::content_found_not_in_navigation(l),
        What::PageMissing => w::content_found_page_missing(l),
        What::PictureUnused => w::content_found_picture_unused(l),
        What::Unopened => w::content_found_unopened(l),
        What::QuestionFormat => w::content_found_question_format(l),
        What::Picture { fault: PictureFault::Svg } => w::content_found_picture_svg(l),
        What::Picture { fault: PictureFault::UnknownType } => w::content_found_picture_type(l),
        What::Picture { fault: PictureFault::TooLarge } => w::content_found_picture_large(l),
        What::Picture { fault: PictureFault::Broken } => w::content_found_picture_broken(l),
        What::Block { fault: FaultKind::NotClosed } => w::content_found_block_open(l),
        What::Block { fault: FaultKind::UnknownKind } => w::content_found_block_kind(l),
        What::Essay => w::content_found_essay(l),
        What::Number => w::content_found_number(l),
        What::MatchingWithoutChoice => w::content_found_matching_same(l),
        What::Unreadable => w::content_found_unreadable(l),
        What::BraceNotClosed => w::content_found_brace(l),
        What::NoQuestionBefore => w::content_found_no_question(l),
        What::NoAnswerLine => w::content_found_no_answer_line(l),
        What::AnswerIsNoChoice => w::content_found_no_such_choice(l),
        What::NoBasePage => w::content_found_no_base_page(l),
        _ => w::content_found_file_type(l),
    }
}

fn question(l: impl Speaks, fault: Fault) -> &'static str {
    match fault {
        Fault::NoStem => w::content_found_no_stem(l),
        Fault::TooFewChoices => w::content_found_few_choices(l),
        Fault::TooManyChoices => w::content_found_many_choices(l),
        Fault::NothingRight => w::content_found_nothing_right(l),
        Fault::SeveralRight => w::content_found_several_right(l),
        Fault::EmptyChoice => w::content_found_empty_choice(l),
    }
}

fn archive(l: impl Speaks, fault: &ArchiveFault) -> String {
    match fault {
        ArchiveFault::Unreadable => w::content_found_zip_unreadable(l).into(),
        ArchiveFault::TooMany => w::content_found_zip_many(l).into(),
        ArchiveFault::TooLarge => w::content_found_zip_large(l).into(),
        ArchiveFault::Bomb => w::content_found_zip_bomb(l).into(),
        ArchiveFault::BadName(name) => w::content_found_zip_name(l, name),
        ArchiveFault::Twice(_) => w::content_found_zip_twice(l).into(),
        ArchiveFault::Locked(name) => w::content_found_zip_locked(l, name),
    }
}

impl Side {
    /// What became of the text of a heading without counterpart.
    #[must_use]
    pub fn say(self, l: impl Speaks) -> &'static str {
        match self {
            Side::Base => w::content_found_side_base(l),
            Side::Translation => w::content_found_side_translation(l),
            Side::Question => w::content_found_side_question(l),
        }
    }
}
