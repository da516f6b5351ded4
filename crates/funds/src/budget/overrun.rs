//! Where more is promised and paid than was set: by how much, and for what and whom. Only a budget that warns comes so far; a
//! restrictive one refuses before. Leaves out stipends, which are always restrictive.

use kernel::{Actor, PersonId, Result, Tx};

use super::{Budget, Scope, store};
use crate::line;

/// Things named for one budget at most.
const MOST: usize = 10;

/// A budget of which more is promised and paid than was set.
#[derive(Clone, Debug)]
pub struct Overrun {
    /// The budget.
    pub budget: Budget,
    /// By how much, in its measure.
    pub by: i64,
    /// What went beyond: the newest things first, until they make up the difference.
    pub causes: Vec<Cause>,
}

/// Something that went beyond what was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// What it is.
    pub title: String,
    /// For whom, where it is for one person.
    pub person: Option<PersonId>,
    /// What is promised and paid for it.
    pub amount: i64,
}

/// The overruns of the budgets that the actor may see, the budget by name.
///
/// # Errors
/// [`kernel::Error::NotFound`] when nobody is signed in.
pub async fn overruns(actor: &Actor, tx: &mut Tx) -> Result<Vec<Overrun>> {
    let mut found = Vec::new();
    for budget in store::all(tx, actor).await? {
        let by = budget.overrun();
        if by == 0 || budget.is_of_person() || budget.scope == Scope::Rounding {
            continue;
        }
        let lines = line::store::newest_used(tx, budget.id, MOST).await?;
        let causes =
            beyond(by, lines.into_iter().map(|one| (one.title, one.person, one.committed + one.spent)));
        found.push(Overrun { budget, by, causes });
    }
    Ok(found)
}

/// The newest uses until they make up the difference.
fn beyond(by: i64, newest: impl Iterator<Item = (String, Option<PersonId>, i64)>) -> Vec<Cause> {
    let mut left = by;
    let mut causes = Vec::new();
    for (title, person, amount) in newest {
        if left <= 0 {
            break;
        }
        left = left.saturating_sub(amount);
        causes.push(Cause { title, person, amount });
    }
    causes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_uses_make_up_the_difference() {
        let used = |amounts: &[i64]| {
            amounts.iter().map(|amount| (format!("{amount}"), None, *amount)).collect::<Vec<_>>()
        };
        let titles = |by, amounts: &[i64]| {
            beyond(by, used(amounts).into_iter()).into_iter().map(|one| one.title).collect::<Vec<_>>()
        };
        assert_eq!(titles(50, &[30, 30, 40]), ["30", "30"]);
        assert_eq!(titles(30, &[30, 30]), ["30"]);
        assert_eq!(titles(1, &[]), [""; 0]);
    }
}
