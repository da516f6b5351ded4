//! The money and paid minutes of a programme: its budgets, and the answers that lower rooms ask for by their hooks. A seat in a
//! class that is a step of it draws on these budgets first. Leaves out how the ledger keeps them (`funds`).

use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, PersonId, Result, Tx, Uuid};

use super::store;
use crate::ids::ProgrammeId;
use crate::words;

/// A budget as the page of its programme tells it.
pub(super) struct Line {
    pub href: String,
    pub name: String,
    pub says: String,
    pub closed: bool,
    pub over: Option<String>,
}

/// The budgets of a programme that the actor may see.
pub(super) async fn lines(actor: &Actor, tx: &mut Tx, l: Locale, id: ProgrammeId) -> Result<Vec<Line>> {
    let found = funds::budget::of_programme(actor, tx, id.0).await?;
    let line = |one: funds::Budget| {
        let (b, print) = (one.balance, |amount: i64| one.print(l, amount));
        Line {
            href: format!("/budgets/{}", one.id),
            says: words::budget_says(
                l,
                print(b.left()),
                print(b.given),
                print(b.planned),
                print(b.committed),
                print(b.spent),
            ),
            closed: one.closed_at.is_some(),
            over: (one.overrun() > 0).then(|| words::budget_overrun(l, print(one.overrun()))),
            name: one.name,
        }
    };
    Ok(found.into_iter().map(line).collect())
}

/// Answers `live`: the programmes of which a class is a step, those that a person goes through or all.
pub fn of_class<'a>(
    tx: &'a mut Tx,
    class: live::ClassId,
    person: Option<PersonId>,
) -> BoxFuture<'a, Result<Vec<Uuid>>> {
    Box::pin(async move { store::of_class(tx, class.0, person).await })
}

/// Answers `live`: the titles of the programmes for which a person is in a class.
pub fn titles_of<'a>(
    tx: &'a mut Tx,
    class: live::ClassId,
    person: PersonId,
) -> BoxFuture<'a, Result<Vec<String>>> {
    Box::pin(async move {
        let theirs = store::of_class(tx, class.0, Some(person)).await?;
        let known = store::titles(tx).await?.into_iter();
        Ok(known.filter(|(id, ..)| theirs.contains(id)).map(|(_, title, _)| title).collect())
    })
}

/// Answers `funds`: every programme by its title.
pub fn titles<'a>(tx: &'a mut Tx) -> BoxFuture<'a, Result<Vec<funds::hooks::Programme>>> {
    Box::pin(async move {
        let known = store::titles(tx).await?.into_iter();
        Ok(known.map(|(id, title, in_use)| funds::hooks::Programme { id, title, in_use }).collect())
    })
}
