//! Long leave is neutral: an open duty sleeps while its person is away, nothing gets overdue, and it wakes with as
//! many days left as it had. A duty that was late before the leave stays late.

use jiff::civil::Date;
use kernel::{PersonId, Result, Tx, params};

use super::leave_store as store;
use crate::calendar::{Calendar, Ends, days_after, days_between};
use crate::ids::DutyId;

/// Words in an employment that mean being away for long, in the languages of staff files we know.
const AWAY: [&str; 9] = [
    "leave",
    "sabbatical",
    "urlaub",
    "elternzeit",
    "mutterschutz",
    "freistellung",
    "congé",
    "إجازة",
    "اجازة",
];

/// Whether an employment means being away for long.
pub fn is_away(employment: &str) -> bool {
    let employment = employment.to_lowercase();
    AWAY.iter().any(|word| employment.contains(word))
}

/// Puts to sleep and wakes what has to be. Gives how many slept in and how many woke.
pub async fn follow(tx: &mut Tx, calendar: &Calendar) -> Result<(usize, usize)> {
    let mut slept = 0;
    let mut away = Vec::new();
    for row in tx.all(&store::EMPLOYMENTS, vec![]).await? {
        let employment: String = row.get(0)?;
        if is_away(&employment) {
            away.push(employment);
        }
    }
    let now = tx.now();
    for employment in &away {
        let done = tx.execute(&store::SLEEP, params![now, calendar.today, employment]).await?;
        slept += usize::try_from(done).unwrap_or(usize::MAX);
    }
    let mut ends = Ends::default();
    let mut woken = 0;
    for row in tx.all(&store::ASLEEP, vec![]).await? {
        let mut c = row.columns();
        let (duty, _person): (DutyId, PersonId) = (c.next()?, c.next()?);
        let (since, employment): (Date, Option<String>) = (c.next()?, c.next()?);
        let zone = c.next::<Option<String>>()?.unwrap_or_else(|| calendar.zone.clone());
        if employment.as_ref().is_some_and(|employment| away.contains(employment)) {
            continue;
        }
        wake(tx, calendar, duty, since, &zone, &mut ends).await?;
        woken += 1;
    }
    Ok((slept, woken))
}

async fn wake(
    tx: &mut Tx,
    calendar: &Calendar,
    duty: DutyId,
    since: Date,
    zone: &str,
    ends: &mut Ends,
) -> Result<()> {
    let days = days_between(since, calendar.today).max(0);
    for row in tx.all(&store::SOURCES, params![duty]).await? {
        let mut c = row.columns();
        let (kind, source): (String, kernel::Uuid) = (c.next()?, c.next()?);
        let due_on: Date = c.next()?;
        if due_on >= since {
            let due = ends.due(days_after(due_on, days), zone);
            tx.execute(&store::MOVE, params![duty, kind, source, due.on, due.at]).await?;
        }
    }
    let now = tx.now();
    tx.execute(&store::WAKE, params![duty, now]).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leave_is_known_by_its_words() {
        assert!(is_away("On leave") && is_away("ELTERNZEIT") && is_away("Unpaid leave"));
        assert!(!is_away("Full time") && !is_away("Agency, under 5 days"));
    }
}
