//! What waits for a People leader beside the loom: requests whose turn it is at them, and demands for which a class of its own
//! pays and that nobody answered yet.

use alignment::hooks::Open;
use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, PersonId, Result, Role, Tx};

use crate::demand::pages;
use crate::request::tell;
use crate::{demand, request, words};

/// Answers `alignment`: the hook that `server` registers.
pub fn waiting<'a>(actor: &'a Actor, tx: &'a mut Tx, l: Locale) -> BoxFuture<'a, Result<Vec<Open>>> {
    Box::pin(async move {
        let mut open = requests(actor, tx, l).await?;
        if actor.has(Role::PeopleLeader) {
            let pays = demand::all(actor, tx).await?.into_iter().filter(|one| one.pays() == Some(true));
            open.extend(pays.map(|one| Open {
                about: words::open_demand(l, pages::people(l, one.people), pages::price(l, &one)),
                act: words::open_decide(l),
                path: format!("/demand/{}", one.id),
                title: one.title,
                due: None,
            }));
        }
        Ok(open)
    })
}

/// The requests whose turn it is at the actor.
pub(crate) async fn requests(actor: &Actor, tx: &mut Tx, l: Locale) -> Result<Vec<Open>> {
    let requests = request::waiting(actor, tx).await?;
    let persons: Vec<PersonId> = requests.iter().map(|(request, _)| request.person).collect();
    let names = people::names(actor, tx, &persons).await?;
    let asked = |(request, due): (request::Request, _)| {
        let who = names.get(&request.person).cloned().unwrap_or_default();
        let about = match request.print(l) {
            Some(price) => words::open_request_price(l, who, price),
            None => words::open_request(l, who),
        };
        let path = tell::path(request.id);
        Open { title: request.title, about, act: words::open_decide(l), path, due: Some(due) }
    };
    Ok(requests.into_iter().map(asked).collect())
}
