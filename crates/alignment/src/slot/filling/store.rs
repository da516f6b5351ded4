//! SQL of what fills slots and is no course.

use jiff::civil::Date;
use kernel::{Result, Row, Tx, params};
use live::ClassId;
use programmes::ProgrammeId;

use super::Content;
use crate::ids::SlotId;

kernel::statements! {
    /// What fills a slot.
    OF = "SELECT class_id, programme_id FROM alignment_contents WHERE slot_id = $1";
    /// It is filled by something else.
    CLEAR = "DELETE FROM alignment_contents WHERE slot_id = $1";
    /// It is filled by this.
    SET = "INSERT INTO alignment_contents (slot_id, class_id, programme_id) VALUES ($1, $2, $3)";
    /// The title of a programme in use.
    PROGRAMME = "SELECT title FROM programmes_programme_v1 WHERE programme_id = $1";
    /// Programmes in use, with what they are for.
    PROGRAMMES = "SELECT programme_id, title, about FROM programmes_programme_v1 ORDER BY title, programme_id LIMIT 500";
}

/// Something that could fill a slot.
pub(crate) struct Offer {
    /// What.
    pub content: Content,
    /// Its title.
    pub title: String,
    /// What else it says about itself.
    pub speaks: String,
    /// How long it is, where that is one figure.
    pub minutes: Option<i64>,
    /// A day of it within the slot.
    pub on: Option<Date>,
}

pub(super) async fn of(tx: &mut Tx, id: SlotId) -> Result<Option<Content>> {
    let Some(row) = tx.optional(&OF, params![id]).await? else { return Ok(None) };
    let (class, programme): (Option<ClassId>, Option<ProgrammeId>) = (row.get(0)?, row.get(1)?);
    Ok(class.map(Content::Class).or(programme.map(Content::Programme)))
}

pub(super) async fn set(
    tx: &mut Tx,
    id: SlotId,
    class: Option<ClassId>,
    programme: Option<ProgrammeId>,
) -> Result<()> {
    tx.execute(&CLEAR, params![id]).await?;
    if class.is_some() || programme.is_some() {
        tx.execute(&SET, params![id, class, programme]).await?;
    }
    Ok(())
}

pub(super) async fn programme(tx: &mut Tx, id: ProgrammeId) -> Result<Option<String>> {
    tx.optional(&PROGRAMME, params![id]).await?.map(|row| row.get(0)).transpose()
}

pub(super) async fn programmes(tx: &mut Tx) -> Result<Vec<Offer>> {
    let read = |row: &Row| {
        let mut c = row.columns();
        let content = Content::Programme(c.next()?);
        Ok(Offer { content, title: c.next()?, speaks: c.next()?, minutes: None, on: None })
    };
    tx.all(&PROGRAMMES, params![]).await?.iter().map(read).collect()
}
