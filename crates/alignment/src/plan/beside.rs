//! What stands beside the loom: what waits for a decision, the budgets until the end of the period, and what desk and frontline get planned.

use std::collections::{BTreeMap, BTreeSet};

use funds::{Budget, Measure};
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Result, Tx, fmt};
use people::UnitId;
use ui::chart::Bar;

use super::view::Window;
use super::{FEWEST, Plan, store};
use crate::{hooks, words};

/// At most so many open acts stand there; the rest is a number.
const MOST_ACTS: usize = 5;

/// Something to decide, in words.
pub(super) struct Act {
    pub title: String,
    pub about: String,
    pub act: &'static str,
    pub path: String,
    pub due: String,
}

/// A bar with its sentence.
pub(super) struct Figure {
    pub title: String,
    pub bar: Bar,
    pub says: String,
}

/// Everything beside the loom.
pub(super) struct Beside {
    pub waiting: String,
    pub acts: Vec<Act>,
    pub budgets: Vec<Figure>,
    pub parity: Vec<Figure>,
    pub compared: Option<String>,
}

/// Makes it for a People leader.
pub(super) async fn of(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    (plan, window): (&Plan, Window),
) -> Result<Beside> {
    let today = tx.today();
    let open = hooks::waiting(actor, tx, l).await?;
    let waiting = words::decide_count(l, open.len());
    let acts = open.into_iter().take(MOST_ACTS).map(|one| Act {
        title: one.title,
        about: one.about,
        act: one.act,
        path: one.path,
        due: one.due.map(|due| fmt::due(l, due, today)).unwrap_or_default(),
    });
    let desk = store::desk(tx).await?;
    let parity = Parity::of(plan, &desk);
    let days = (today.min(window.from), window.until);
    let found = funds::budget::in_days(actor, tx, days).await?;
    Ok(Beside {
        waiting,
        acts: acts.collect(),
        budgets: budgets(l, days, &found),
        compared: parity.and_then(|parity| parity.says(l)),
        parity: parity.map(|parity| parity.figures(l)).unwrap_or_default(),
    })
}

/// Budgets together, each measure for itself; the one with most budgets first. What moved from one to another counts once, because
/// it is in the other now.
fn budgets(l: Locale, (from, until): (Date, Date), found: &[Budget]) -> Vec<Figure> {
    let mut sums: BTreeMap<&str, (usize, Measure, [i64; 4])> = BTreeMap::new();
    for budget in found.iter().filter(|budget| budget.measure.is_money()) {
        let (count, _, sum) = sums.entry(budget.measure.name()).or_insert((0, budget.measure, [0; 4]));
        let balance = budget.balance;
        *count += 1;
        for (sum, part) in
            sum.iter_mut().zip([balance.given, balance.spent, balance.committed, balance.left()])
        {
            *sum = sum.saturating_add(part);
        }
    }
    let mut sums: Vec<_> = sums.into_values().collect();
    sums.sort_by_key(|(count, ..)| std::cmp::Reverse(*count));
    let days = (fmt::date_year(l, from), fmt::date_year(l, until));
    let figure = |(count, measure, [given, spent, committed, left]): (usize, Measure, [i64; 4])| {
        let print = |amount: i64| measure.print(l, amount);
        let of = words::money_of(l, count, &days.0, &days.1);
        Figure {
            title: words::money_title(l, measure.name()),
            bar: ui::chart::bar(spent, given).committed(committed),
            says: format!(
                "{}. {of}",
                words::money_says(l, print(spent), print(committed), print(left), print(given))
            ),
        }
    };
    sums.into_iter().map(figure).collect()
}

/// What is planned for each person of desk and frontline teams, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parity {
    desk: i64,
    frontline: i64,
}

impl Parity {
    /// Of a plan whose desk teams are known; nothing where either has fewer than five people.
    fn of(plan: &Plan, desk: &BTreeSet<UnitId>) -> Option<Self> {
        let each = |at_desk: bool| {
            let mine =
                |at: &usize| plan.teams.get(*at).is_some_and(|team| desk.contains(&team.id) == at_desk);
            let teams: Vec<usize> = (0..plan.teams.len()).filter(mine).collect();
            let people: i64 = teams.iter().map(|at| plan.teams[*at].people).sum();
            let cells = plan.rows.iter().flat_map(|row| teams.iter().filter_map(|at| row.cells.get(*at)));
            let minutes: i64 = cells.map(|cell| cell.planned).sum();
            (people >= FEWEST).then(|| (minutes + people / 2) / people)
        };
        Some(Self { desk: each(true)?, frontline: each(false)? })
    }

    fn figures(self, l: Locale) -> Vec<Figure> {
        let most = self.desk.max(self.frontline).max(1);
        let figure = |title: &str, minutes: i64| Figure {
            title: title.into(),
            bar: ui::chart::bar(minutes, most),
            says: words::parity_each(l, fmt::minutes(l, minutes)),
        };
        vec![figure(words::parity_desk(l), self.desk), figure(words::parity_frontline(l), self.frontline)]
    }

    /// Who gets how many times as much, where it is a tenth more at least.
    fn says(self, l: Locale) -> Option<String> {
        let (more, less) = (self.desk.max(self.frontline), self.desk.min(self.frontline));
        if less == 0 || more * 10 < less * 11 {
            return None;
        }
        let times = fmt::decimal(l, more as f64 / less as f64, 1);
        let desk = self.desk > self.frontline;
        Some(if desk { words::parity_desk_more(l, times) } else { words::parity_frontline_more(l, times) })
    }
}

#[cfg(test)]
mod tests {
    use kernel::Uuid;

    use super::super::{Facts, Given, Team};
    use super::*;

    #[test]
    fn each_group_is_divided_by_its_own_people() {
        let unit = |number: u128| UnitId(Uuid::from_u128(number));
        let given = |team: u128, minutes: i64| Given {
            slot: crate::ids::SlotId(Uuid::from_u128(9)),
            title: "A slot".into(),
            aim: None,
            team: unit(team),
            minutes,
            future: false,
        };
        let facts = Facts {
            teams: vec![
                Team::of(unit(1), "Office".into(), 10),
                Team::of(unit(2), "Line".into(), 30),
                Team::of(unit(3), "Vans".into(), 10),
            ],
            given: vec![given(1, 600), given(2, 600), given(3, 200)],
            ..Facts::default()
        };
        let plan = Plan::of(&facts);
        let parity = Parity::of(&plan, &[unit(1)].into()).unwrap();
        assert_eq!(parity, Parity { desk: 60, frontline: 20 });
        assert!(parity.says(Locale::En).unwrap().contains('3'));
        assert_eq!(Parity { desk: 20, frontline: 21 }.says(Locale::En), None, "nearly the same");
        assert_eq!(Parity::of(&plan, &BTreeSet::new()), None, "nobody at a desk");
    }
}
