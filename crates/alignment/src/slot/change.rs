//! Changing what a slot says: its title and note, its minutes, whom it is for, and until when content is to be decided.
//!
//! Its days, its objective and its content have acts of their own. Who was asked into a session of its content, or has a seat
//! there, stays: a slot sets time aside and never moves a seat.

use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, Result, Tx};

use super::{New, count, filling, history, store};
use crate::ids::SlotId;
use crate::words;

/// Changes a slot; of `new`, its days, its objective and what it answers stay as they are. People are counted again.
///
/// # Errors
/// [`Error::NotFound`] unless the actor plans there; [`Error::Invalid`] with the field: for those whom the actor does not plan
/// for, too, and for a day to decide by where it is decided.
pub async fn change(actor: &Actor, tx: &mut Tx, l: Locale, id: SlotId, new: &New) -> Result<()> {
    let slot = super::held(actor, tx, id).await?;
    match super::require_planning(actor, tx, new.unit, new.group).await {
        Err(Error::NotFound) => {
            let field = if new.group.is_some() { "group" } else { "units" };
            return Err(Error::invalid_said(field, words::slot_elsewhere(l)));
        }
        allowed => allowed?,
    }
    let title = one_line(&new.title);
    let new = New { from: slot.from, until: slot.until, ..new.clone() };
    super::check(l, &title, &new)?;
    if new.decide_by.is_some() && is_decided(tx, &slot).await? {
        return Err(Error::invalid_said("decide_by", words::slot_decided_already(l)));
    }
    let before = history::before(tx, &slot).await?;
    store::change(tx, id, &title, &new).await?;
    count::count(tx, id).await?;
    super::changed(actor, tx, &before).await
}

/// Whether there is nothing to decide any more: it has content, or stands as it is.
pub(super) async fn is_decided(tx: &mut Tx, slot: &super::Slot) -> Result<bool> {
    Ok(slot.booked || filling::chosen(tx, slot).await?.is_some())
}
