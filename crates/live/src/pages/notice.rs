//! What the forms of planning and moving ask about seasons: what was read of, whether dates are left out, and why a session is
//! held on days without classes.

use kernel::i18n::Locale;
use kernel::{Actor, Result, Tx, Uuid, fmt};
use ui::web::Fields;

use super::plan::Sent;
use crate::session::Session;
use crate::session::season::{self, Dated, Despite};
use crate::words;

/// What is asked.
pub(super) struct Notice {
    /// The seasons that are named on the page that is sent back.
    pub known: String,
    /// Whether no classes are held on some of the dates.
    pub forbids: bool,
    /// What leaving dates out means, where some are left.
    pub leave_out: Option<String>,
    /// What was answered.
    pub anyway: bool,
    pub leaves_out: bool,
    pub why: String,
}

impl Notice {
    /// What is asked about dates; nothing where no season was named.
    pub(super) fn of(l: Locale, found: &[Dated], sent: &Sent, errors: &Fields, moves: bool) -> Option<Self> {
        let named = errors.get("despite").is_some() || errors.get("despite_why").is_some();
        let mut known = ids(&sent.known);
        if !named && known.is_empty() {
            return None;
        }
        let seasons = || found.iter().flat_map(|date| &date.seasons);
        if named {
            known.extend(seasons().map(|season| season.id));
        }
        known.sort_unstable();
        known.dedup();
        let within = found.iter().filter(|date| !date.seasons.is_empty()).count();
        let rest = found.len() - within;
        seasons().next()?;
        let leave_out = || match moves {
            true => words::despite_leave_there(l, within, rest),
            false => words::despite_leave_out(l, within, rest),
        };
        Some(Self {
            known: known.iter().map(ToString::to_string).collect::<Vec<_>>().join(","),
            forbids: seasons().any(|season| season.forbids),
            leave_out: (rest > 0).then(leave_out),
            anyway: sent.despite == "yes",
            leaves_out: sent.leave_out == "yes",
            why: sent.despite_why.clone(),
        })
    }
}

/// What a form answers.
pub(super) fn answer(sent: &Sent) -> Despite {
    Despite {
        known: ids(&sent.known),
        anyway: sent.despite == "yes",
        why: sent.despite_why.clone(),
        leave_out: sent.leave_out == "yes",
    }
}

fn ids(text: &str) -> Vec<Uuid> {
    text.split(',').filter_map(|id| id.trim().parse().ok()).collect()
}

/// Why a session is held on days without classes, as sentences.
pub(super) async fn kept(actor: &Actor, tx: &mut Tx, l: Locale, session: &Session) -> Result<Vec<String>> {
    let kept = season::kept(tx, session).await?;
    let who: Vec<_> = kept.iter().filter_map(|one| one.by).collect();
    let names = people::names(actor, tx, &who).await?;
    let zone = tx.zone().to_owned();
    let said = |one: season::Kept| {
        let days = season::span(l, one.from, one.until);
        let name = one.by.and_then(|by| names.get(&by).cloned()).unwrap_or_default();
        let day = fmt::day_year(l, kernel::clock::civil_date(one.at, &zone));
        match name.is_empty() {
            true => words::despite_kept_nameless(l, one.name, days, one.why, day),
            false => words::despite_kept(l, one.name, days, one.why, name, day),
        }
    };
    Ok(kept.into_iter().map(said).collect())
}
