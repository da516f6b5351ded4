//! One statement of each kind: what the documents show, and what other programs must be able to read.

use kernel::{PersonId, Uuid};
use wire_xapi::{Component, Interaction, InteractionKind, LanguageMap, Statement};

use super::Vocabulary;
use super::kinds::{Attendance, Given, Kind, Recommendation};
use super::place::{Attempt, Step};

fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0000 + number)
}

fn texts(en: &str, de: &str) -> LanguageMap {
    LanguageMap::of("en", en).and("de", de)
}

fn how(kind: InteractionKind, correct: &[&str]) -> Interaction {
    let choices = match kind {
        InteractionKind::FillIn => Vec::new(),
        _ => vec![
            Component::new("choice-1", texts("Heat it again", "Noch einmal erhitzen")),
            Component::new("choice-2", texts("Tag the unit", "Das Gerät kennzeichnen")),
            Component::new("choice-3", texts("Call your lead", "Die Leitung rufen")),
        ],
    };
    let correct = Some(correct.iter().map(|&c| c.to_owned()).collect());
    Interaction { correct, choices, ..Interaction::new(kind) }
}

fn given(response: &str, scaled: f64) -> Given {
    Given { response: response.to_owned(), right: scaled >= 1.0, scaled: Some(scaled), took_ms: Some(8_400) }
}

pub(super) fn all(words: &Vocabulary) -> Vec<(Kind, Statement)> {
    let course = words.course(id(1), texts("Brazing, first steps", "Löten, erste Schritte"));
    let lesson = words.lesson(id(1), "read-the-joint", texts("Read the joint", "Die Lötstelle lesen"));
    let heading = texts("A good joint closes all the way round", "Eine gute Lötstelle schließt rundum");
    let step = Step {
        part: words.part(id(1), "read-the-joint/a-good-joint", heading),
        lesson: lesson.clone(),
        digest: "5f2a9c".to_owned(),
    };
    let attempt = Attempt { registration: id(10), course: course.clone(), language: "en".to_owned() };
    let person = || words.person(PersonId(id(20)));
    let lead = words.person(PersonId(id(21)));
    let answered = |number: u8, text: LanguageMap, how: Interaction, given: Given| {
        let key = format!("read-the-joint/a-good-joint/{number}");
        let question = words.question(id(1), &key, text, how);
        (Kind::Answered, words.answered(person(), &attempt, &step, question, &given))
    };
    let dull =
        || texts("You see a dull stretch. What do you do?", "Sie sehen eine matte Stelle. Was tun Sie?");
    let metal = texts("Which metal fills the joint?", "Welches Metall füllt die Lötstelle?");
    let (choice, order) = (InteractionKind::Choice, InteractionKind::Sequencing);
    let right_order = "choice-2[,]choice-3[,]choice-1";
    let reason = "You start on line two on Monday".to_owned();
    let it = Recommendation { person: person(), course: course.clone(), reason };
    let class = words.class(id(2), texts("Hard conversations", "Schwierige Gespräche"));
    let attendance = Attendance {
        attempt: Attempt { registration: id(11), course: class, language: "en".to_owned() },
        session: words.session(id(3), texts("Hard conversations", "Schwierige Gespräche")),
        instructor: Some(words.person(PersonId(id(21)))),
        minutes: Some(85),
    };
    vec![
        (Kind::Initialized, words.initialized(person(), &attempt)),
        (Kind::Experienced, words.experienced(person(), &attempt, &step)),
        answered(1, dull(), how(choice, &["choice-2"]), given("choice-2", 1.0)),
        answered(2, dull(), how(choice, &["choice-2[,]choice-3"]), given("choice-2[,]choice-1", 0.5)),
        answered(3, dull(), how(order, &[right_order]), given(right_order, 1.0)),
        answered(4, metal, how(InteractionKind::FillIn, &["silver", "silver alloy"]), given("Silver", 1.0)),
        (Kind::Completed, words.completed_part(person(), &attempt, &step, Some(95_000))),
        (Kind::Completed, words.completed(person(), &attempt, lesson.clone(), Some(241_000))),
        (Kind::Completed, words.completed(person(), &attempt, course.clone(), None)),
        (Kind::Progressed, words.progressed(person(), &attempt, course.clone(), 40)),
        (Kind::Passed, words.passed(person(), &attempt, lesson.clone(), (3, 4))),
        (Kind::Failed, words.failed(person(), &attempt, lesson, (1, 4))),
        (Kind::Attended, words.attended(person(), &attendance)),
        (Kind::Recommended, words.recommended(lead, &it)),
        (Kind::Accepted, words.accepted(person(), course.clone(), id(30))),
        (Kind::Postponed, words.postponed(person(), course.clone(), id(30), "After the audit")),
        (Kind::Declined, words.declined(person(), course, id(30), "I took it last year")),
    ]
}
