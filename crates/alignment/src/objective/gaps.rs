//! What a stipend could be used for: certificates that end, objectives for which the reader's team has nothing planned, and
//! those about which the reader has done nothing.

use funds::hooks::Suggested;
use kernel::{BoxFuture, Result, Tx, fmt};
use ui::web::Signed;

use crate::gap::team::{self, Short};
use crate::gap::{self, Gap, Known};
use crate::words;

/// Most lines.
const MOST: usize = 5;

/// Answers `funds`: the hook that `server` registers.
pub fn gaps<'a>(signed: &'a Signed, tx: &'a mut Tx) -> BoxFuture<'a, Result<Vec<Suggested>>> {
    Box::pin(async move {
        let (me, l) = (signed.actor.require_person()?, signed.locale);
        let own = gap::of(&signed.actor, tx, me).await?;
        let (ending, aims): (Vec<Gap>, Vec<Gap>) =
            own.into_iter().partition(|gap| matches!(gap.known, Known::Ending(_)));
        let unplanned = |one| match one {
            Short::Unplanned { objective, minutes, topics } => Some((objective, minutes, topics)),
            Short::Ending { .. } => None,
        };
        let short: Vec<_> = team::of(tx, me).await?.into_iter().filter_map(unplanned).collect();
        // Where nothing is planned for the whole team, that is said once.
        let aims = aims.into_iter().filter(|aim| !short.iter().any(|(name, ..)| *name == aim.name));
        let aims: Vec<Suggested> = aims.map(|aim| own_gap(l, &aim)).collect();
        let mut all: Vec<Suggested> = ending.iter().map(|gap| own_gap(l, gap)).collect();
        all.extend(short.into_iter().map(|(name, minutes, topics)| Suggested {
            why: words::gap_why(l, name.as_str(), fmt::minutes(l, minutes)),
            title: if topics.is_empty() { name } else { topics },
        }));
        all.extend(aims);
        all.truncate(MOST);
        Ok(all)
    })
}

fn own_gap(l: kernel::i18n::Locale, gap: &Gap) -> Suggested {
    Suggested { title: gap.title(), why: gap.why(l) }
}
