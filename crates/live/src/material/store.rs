//! SQL of materials and of what people have done of them.

use kernel::{Actor, PersonId, Result, Row, Tx, params};

use super::{Material, New, Readiness};
use crate::ids::{ClassId, MaterialId};
use crate::session::Session;

kernel::statements! {
    /// New, at the end.
    ADD = "INSERT INTO live_materials (id, class_id, title, link, minutes, needed, place, added_by, added_at)
        SELECT $1, $2, $3, $4, $5, $6, COALESCE(MAX(place), 0) + 1, $7, $8 FROM live_materials WHERE class_id = $2";
    /// Of which class it is.
    CLASS = "SELECT class_id FROM live_materials WHERE id = $1 AND removed_at IS NULL";
    /// Away.
    REMOVE = "UPDATE live_materials SET removed_at = $2 WHERE id = $1";
    /// Those of a class, with what a person has done.
    OF_CLASS = "SELECT m.id, m.class_id, m.title, m.link, m.minutes, m.needed, d.done_at
        FROM live_materials AS m
        LEFT JOIN live_prepared AS d ON d.material_id = m.id AND d.person_id = $2
        WHERE m.class_id = $1 AND m.removed_at IS NULL
        ORDER BY m.place, m.id
        LIMIT 100";
    /// Done.
    DONE = "INSERT INTO live_prepared (material_id, person_id, done_at) VALUES ($1, $2, $3)
        ON CONFLICT (material_id, person_id) DO NOTHING";
    /// Not done after all.
    NOT_DONE = "DELETE FROM live_prepared WHERE material_id = $1 AND person_id = $2";
    /// How much there is to do before a session of a class.
    NEEDED = "SELECT COUNT(*) FROM live_materials WHERE class_id = $1 AND needed AND removed_at IS NULL";
    /// How much of it each person of a session has done.
    READINESS = "SELECT s.person_id, COUNT(*)
        FROM live_seats AS s
        JOIN live_prepared AS d ON d.person_id = s.person_id
        JOIN live_materials AS m ON m.id = d.material_id
        WHERE s.session_id = $1 AND s.state IN ('booked', 'attended', 'missed')
            AND m.class_id = $2 AND m.needed AND m.removed_at IS NULL
        GROUP BY s.person_id
        ORDER BY s.person_id";
}

pub(super) async fn add(tx: &mut Tx, actor: &Actor, id: MaterialId, class: ClassId, new: &New) -> Result<()> {
    let now = tx.now();
    let (title, link) = (new.title.trim(), new.link.trim());
    let row = params![id, class, title, link, new.minutes, new.needed, actor.person_id(), now];
    tx.execute(&ADD, row).await?;
    Ok(())
}

pub(super) async fn class(tx: &mut Tx, id: MaterialId) -> Result<ClassId> {
    tx.one(&CLASS, params![id]).await?.get(0)
}

pub(super) async fn remove(tx: &mut Tx, id: MaterialId) -> Result<()> {
    let now = tx.now();
    tx.execute(&REMOVE, params![id, now]).await?;
    Ok(())
}

pub(crate) async fn of_class(tx: &mut Tx, class: ClassId, person: Option<PersonId>) -> Result<Vec<Material>> {
    tx.all(&OF_CLASS, params![class, person]).await?.iter().map(read).collect()
}

/// Whether anything changed.
pub(super) async fn set_done(tx: &mut Tx, id: MaterialId, person: PersonId, done: bool) -> Result<bool> {
    let now = tx.now();
    let changed = match done {
        true => tx.execute(&DONE, params![id, person, now]).await?,
        false => tx.execute(&NOT_DONE, params![id, person]).await?,
    };
    Ok(changed > 0)
}

pub(super) async fn readiness(tx: &mut Tx, session: &Session) -> Result<Readiness> {
    let needed = tx.one(&NEEDED, params![session.class]).await?.get(0)?;
    let rows = tx.all(&READINESS, params![session.id, session.class]).await?;
    let done = rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect::<Result<_>>()?;
    Ok(Readiness { needed, done })
}

fn read(row: &Row) -> Result<Material> {
    let mut c = row.columns();
    Ok(Material {
        id: c.next()?,
        class: c.next()?,
        title: c.next()?,
        link: c.next()?,
        minutes: c.next()?,
        needed: c.next()?,
        done_at: c.next()?,
    })
}
