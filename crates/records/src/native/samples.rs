//! One statement of each kind: what the documents show, and what other programs must be able to read.

use kernel::{PersonId, Uuid};
use wire_xapi::{Component, LanguageMap, Statement};

use super::Vocabulary;
use super::kinds::{Kind, Recommendation};
use super::place::Attempt;
use super::question::{Given, How, Question};

fn id(number: u128) -> Uuid {
    uuid::Builder::from_custom_bytes((0x0192_0000_0000_7000_8000_0000_0000_0000 + number).to_be_bytes())
        .into_uuid()
}

fn texts(en: &str, de: &str) -> LanguageMap {
    LanguageMap::of("en", en).and("de", de)
}

fn question(key: &str, text: LanguageMap, how: How) -> Question {
    Question { lesson: id(2), key: key.to_owned(), text, how }
}

fn given(response: &[&str], right: bool) -> Given {
    let response = response.iter().map(|&r| r.to_owned()).collect();
    Given { response, right, points: None, took_ms: Some(8_400) }
}

pub(super) fn all(words: &Vocabulary) -> Vec<(Kind, Statement)> {
    let course = words.course(id(1), texts("Brazing, first steps", "Löten, erste Schritte"));
    let lesson = words.lesson(id(2), texts("Read the joint", "Die Lötstelle lesen"));
    let part = words.part(
        id(2),
        "a-good-joint",
        texts("A good joint closes all the way round", "Eine gute Lötstelle schließt rundum"),
    );
    let attempt = Attempt {
        registration: id(10),
        course: course.clone(),
        lesson: Some(lesson.clone()),
        version: id(3),
        language: "en".to_owned(),
    };
    let person = || words.person(PersonId(id(20)));
    let lead = words.person(PersonId(id(21)));
    let choices = || {
        vec![
            Component::new("heat", texts("Heat it again", "Noch einmal erhitzen")),
            Component::new("tag", texts("Tag the unit", "Das Gerät kennzeichnen")),
            Component::new("call", texts("Call your lead", "Die Leitung rufen")),
        ]
    };
    let ids = |all: &[&str]| all.iter().map(|&i| i.to_owned()).collect::<Vec<_>>();
    let dull = texts("You see a dull stretch. What do you do?", "Sie sehen eine matte Stelle. Was tun Sie?");
    let one = question("dull", dull.clone(), How::One { choices: choices(), right: ids(&["tag"]) });
    let several =
        question("both", dull.clone(), How::Several { choices: choices(), right: ids(&["tag", "call"]) });
    let order =
        question("order", dull, How::Order { choices: choices(), right: ids(&["tag", "call", "heat"]) });
    let metal = texts("Which metal fills the joint?", "Welches Metall füllt die Lötstelle?");
    let accepted = ids(&["silver", "silver alloy"]);
    let text = question("metal", metal, How::Text { accepted, case_matters: false });
    let it = Recommendation {
        person: person(),
        course: course.clone(),
        reason: "You start on line two on Monday".into(),
    };
    let partly = Given { points: Some((1, 2)), ..given(&["tag", "heat"], false) };
    vec![
        (Kind::Initialized, words.initialized(person(), &attempt)),
        (Kind::Experienced, words.experienced(person(), &attempt, part, Some(95_000))),
        (Kind::Answered, words.answered(person(), &attempt, &one, &given(&["tag"], true))),
        (Kind::Answered, words.answered(person(), &attempt, &several, &partly)),
        (Kind::Answered, words.answered(person(), &attempt, &order, &given(&["tag", "call", "heat"], true))),
        (Kind::Answered, words.answered(person(), &attempt, &text, &given(&["Silver"], true))),
        (Kind::Progressed, words.progressed(person(), &attempt, course.clone(), 40)),
        (Kind::Completed, words.completed(person(), &attempt, lesson.clone(), Some(241_000))),
        (Kind::Passed, words.passed(person(), &attempt, lesson.clone(), (3, 4))),
        (Kind::Failed, words.failed(person(), &attempt, lesson, (1, 4))),
        (Kind::Recommended, words.recommended(lead, &it)),
        (Kind::Accepted, words.accepted(person(), course.clone(), id(30))),
        (Kind::Postponed, words.postponed(person(), course.clone(), id(30), "After the audit")),
        (Kind::Declined, words.declined(person(), course, id(30), "I took it last year")),
    ]
}
