//! What the sourcing desk tells of options, without a database.

use super::*;

fn need() -> Need {
    Need {
        topic: "Reading wiring diagrams".into(),
        people: 7,
        minutes: Some(90),
        money: Some(70_000),
        measure: Measure::parse("EUR").unwrap(),
        by: None,
    }
}

fn henrik(teaches: Rating) -> Expert {
    let (path, name) = ("/people/y".into(), "Henrik".into());
    Expert { path, name, topic: Some("Wiring".into()), fee: Some(4_000), teaches }
}

#[test]
fn options_can_be_compared_and_what_is_not_known_is_nothing() {
    let need = need();
    let nothing = need.choices(&Known::default());
    assert_eq!(nothing.len(), 5);
    assert!(nothing.iter().all(|one| one.total.is_none() && need.affords(one).is_none()));
    let known = Known {
        course: Some(("/learn/x".into(), "Wiring".into(), 20, 4)),
        class: Some(("/classes/z".into(), "Diagrams".into(), Some(9_000), 90)),
        expert: Some(henrik(Rating::default())),
        offer: Some(Offer { fixed: 60_000, per_head: 1_500, elsewhere: 12_000, measure: need.measure }),
        asked_at: Some(1),
        ..Known::default()
    };
    let some = need.choices(&known);
    let [guide, expert, catalogue, class, outside] = some.as_slice() else { panic!("{some:?}") };
    assert_eq!(
        (guide.total, guide.minutes, guide.effect),
        (Some(0), Some(140), Effect::Unknown),
        "four are too few"
    );
    assert_eq!(expert.minutes, Some(720), "who teaches is away too");
    assert_eq!((expert.total, need.each(expert)), (Some(4_000), Some(572)));
    assert_eq!((catalogue.total, catalogue.minutes), (Some(63_000), Some(630)));
    assert_eq!(
        (class.total, need.each(class), need.affords(class)),
        (Some(70_500), Some(10_072), Some(false))
    );
    assert_eq!((outside.total, need.each(outside)), (Some(84_000), Some(12_000)));
    let asked = need.choices(&Known { asked_at: Some(9_000), ..Known::default() });
    assert_eq!((asked[4].total, need.affords(&asked[4])), (Some(63_000), Some(true)));
}

#[test]
fn what_is_known_of_the_effect_and_the_days_is_told_and_nothing_else() {
    let today = jiff::civil::date(2026, 11, 18);
    let need = Need { by: Some(jiff::civil::date(2026, 12, 2)), ..need() };
    let known = Known {
        course: Some(("/learn/x".into(), "Wiring".into(), 20, 5)),
        class: Some(("/classes/z".into(), "Diagrams".into(), None, 90)),
        expert: Some(henrik(Rating::default())),
        ..Known::default()
    };
    let told = |known: &Known| -> Vec<(Effect, When, Option<bool>)> {
        let choices = need.choices(known);
        choices.iter().map(|one| (one.effect, one.when, need.in_time(one, today))).collect()
    };
    let bare = told(&known);
    assert_eq!(bare[0], (Effect::Finished(5), When::Now, Some(true)));
    assert_eq!(bare[1], (Effect::Unknown, When::Unknown, None));
    assert_eq!(bare[2], (Effect::Unknown, When::NoDates, Some(false)));
    assert_eq!(bare[4], (Effect::Unknown, When::Unknown, None));
    let few = effect::Effect { used: Rating { yes: 4, of: 4 }, ..effect::Effect::default() };
    assert_eq!(told(&Known { effect: few, ..known.clone() })[2].0, Effect::Unknown, "four are too few");
    let came = effect::Effect { used: Rating { yes: 4, of: 5 }, ..few };
    let dates = Dates { first: today, sessions: 1, seats: 6 };
    let lead = |days| Some(Lead { days, of: 5 });
    let teaches = Rating { yes: 5, of: 5 };
    let expert = Some(henrik(teaches));
    let all =
        Known { effect: came, dates: Some(dates), expert, planned: lead(15), decided: lead(3), ..known };
    let all = told(&all);
    assert_eq!(all[1].0, Effect::Teaches(teaches));
    assert_eq!(all[1].2, Some(false), "fifteen days are one too many");
    assert_eq!(all[2], (Effect::Class(came), When::Dates(dates), Some(false)), "seven do not fit in six");
    assert_eq!((all[3].0, all[3].2), (Effect::Unknown, Some(false)));
    assert_eq!(all[4].2, None, "decided in time is not yet there");
    let open = Need { by: None, ..need.clone() };
    assert!(open.choices(&Known::default()).iter().all(|one| open.in_time(one, today).is_none()));
}

#[test]
fn a_need_that_can_not_be_is_refused_with_its_field() {
    let today = jiff::civil::date(2026, 11, 18);
    let field = |need: Need| match checked(Locale::En, need, today) {
        Err(Error::Invalid(fields)) => fields.into_iter().map(|field| field.name.to_string()).collect(),
        other => format!("{other:?}"),
    };
    assert!(checked(Locale::En, need(), today).is_ok());
    assert_eq!(field(Need { topic: " ! ".into(), ..need() }), "topic");
    assert_eq!(field(Need { people: 0, ..need() }), "people");
    assert_eq!(field(Need { people: -1, ..need() }), "people");
    assert_eq!(field(Need { minutes: Some(0), ..need() }), "minutes");
    assert_eq!(field(Need { by: Some(today.yesterday().unwrap()), ..need() }), "by");
}
