//! Whoever owes an answer is reminded once on the working day before its day, and once on the one after it. From three working
//! days on, whoever leads them sees it as late, and may answer in their place.

use jiff::civil::Date;
use kernel::clock::civil_date;
use kernel::{Actor, BoxFuture, Ctx, Notice, PersonId, Result, Role, Tx, fmt};

use super::{Need, handed, store, working_days_after};
use crate::words;

const HOUSE: Actor = Actor::system("an answer is owed");
/// The three notices: before the day, after it, and to whoever leads who owes it.
const SOON: &str = "alignment.need_soon";
const LATE: &str = "alignment.need_late";
const ABOVE: &str = "alignment.need_above";
/// So many working days after its day an answer is seen from above.
pub(super) const LATE_DAYS: u32 = 3;

/// Tells each day who owes what, the same never twice; what people owe who left is handed on first.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let today = civil_date(ctx.clock().now(), &ctx.config.time_zone);
        let until = working_days_after(today, 1);
        let mut tx = ctx.db.write().await?;
        for person in store::owing(&mut tx).await? {
            handed::leave(&mut tx, person).await?;
        }
        for need in store::due(&mut tx, until).await? {
            tell(&mut tx, &need, today).await?;
        }
        tx.commit().await
    })
}

async fn tell(tx: &mut Tx, need: &Need, today: Date) -> Result<()> {
    let kind = if today < need.answer_by {
        SOON
    } else if working_days_after(need.answer_by, 1) <= today {
        LATE
    } else {
        return Ok(());
    };
    for person in answering(tx, need.answers, need.raised_by).await? {
        if kind == LATE {
            tx.withdraw_notice(person, SOON, need.id.0).await?;
        }
        say(tx, person, kind, need).await?;
    }
    match need.answers {
        Some(owes) if is_late(need.answer_by, today) => {
            for above in store::above(tx, owes).await?.into_iter().filter(|above| *above != need.raised_by) {
                say(tx, above, ABOVE, need).await?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

async fn say(tx: &mut Tx, person: PersonId, kind: &'static str, need: &Need) -> Result<()> {
    let Some(l) = store::language(tx, person).await? else { return Ok(()) };
    let (what, day) = (need.title.as_str(), fmt::day(l, need.answer_by));
    let (title, why) = match kind {
        SOON => (words::need_soon_title(l, what), words::need_soon_why(l, day)),
        LATE => (words::need_late_title(l, what), words::need_late_why(l, day)),
        _ => {
            let owes: Vec<PersonId> = need.answers.into_iter().collect();
            let name = people::names(&HOUSE, tx, &owes).await?.into_values().next().unwrap_or_default();
            (words::need_above_title(l, what), words::need_above_why(l, name, day))
        }
    };
    let notice = Notice { person, kind, subject: need.id.0, title, why, path: "/needs".into() };
    tx.notice(&notice).await
}

/// Whoever owes an answer: somebody, or every People leader. Not who raised it.
pub(super) async fn answering(
    tx: &mut Tx,
    owes: Option<PersonId>,
    raised_by: PersonId,
) -> Result<Vec<PersonId>> {
    let mut all = match owes {
        Some(owes) => vec![owes],
        None => {
            let holders = identity::role::holders(&HOUSE, tx, Role::PeopleLeader).await?;
            holders.into_iter().map(|(person, _)| person).collect()
        }
    };
    all.retain(|person| *person != raised_by);
    Ok(all)
}

/// It is answered, taken back, or somebody else's: what was not told yet is not told.
pub(super) async fn withdraw(tx: &mut Tx, need: &Need, next: Option<PersonId>) -> Result<()> {
    let mut told = answering(tx, need.answers, need.raised_by).await?;
    // Of somebody who left nobody knows any more who led them.
    told.extend(next);
    if let Some(owes) = need.answers {
        told.extend(store::above(tx, owes).await?);
    }
    for person in told {
        for kind in [SOON, LATE, ABOVE] {
            tx.withdraw_notice(person, kind, need.id.0).await?;
        }
    }
    Ok(())
}

/// Whether an answer is so late that whoever leads who owes it sees it.
pub(super) fn is_late(by: Date, today: Date) -> bool {
    working_days_after(by, LATE_DAYS) <= today
}

/// The last day of those by which an answer was owed that is late on a day.
pub(super) fn late_since(today: Date) -> Date {
    let mut day = today;
    while !is_late(day, today) {
        match day.yesterday() {
            Ok(before) => day = before,
            Err(_) => break,
        }
    }
    day
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_answer_is_late_after_three_working_days() {
        // A Thursday.
        let by = date(2026, 11, 26);
        let late: Vec<i8> = (26..=30)
            .chain(1..=3)
            .filter(|day| {
                let month = if *day < 26 { 12 } else { 11 };
                is_late(by, date(2026, month, *day))
            })
            .collect();
        assert_eq!(late, [1, 2, 3], "Friday, Monday, and Tuesday the first");
    }

    #[test]
    fn the_days_that_are_late_are_those_up_to_one() {
        for at in 0..30 {
            let today = date(2026, 11, 19).checked_add(at.days()).unwrap();
            let since = late_since(today);
            assert!(is_late(since, today) && !is_late(since.tomorrow().unwrap(), today), "{today}");
        }
    }
}
