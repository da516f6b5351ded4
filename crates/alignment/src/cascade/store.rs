//! SQL of cascades and their templates.

use jiff::civil::Date;
use kernel::text::one_line;
use kernel::{Actor, Error, Result, Row, Tx, params};
use people::UnitId;

use super::{Cascade, New, Step, Template};
use crate::ids::{CascadeId, SlotId, TemplateId};
use crate::slot::Tier;

kernel::statements! {
    /// A new template.
    ADD_TEMPLATE = "INSERT INTO alignment_templates (id, name, made_by, made_at) VALUES ($1, $2, $3, $4)";
    /// A step of it.
    ADD_STEP = "INSERT INTO alignment_steps (template_id, place, tier, title, minutes, after_days, days)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// Templates in use.
    TEMPLATES = "SELECT id, name FROM alignment_templates WHERE retired_at IS NULL ORDER BY name, id LIMIT 100";
    /// One in use.
    TEMPLATE = "SELECT id, name FROM alignment_templates WHERE id = $1 AND retired_at IS NULL";
    /// Its steps.
    STEPS = "SELECT tier, title, minutes, after_days, days FROM alignment_steps WHERE template_id = $1 ORDER BY place";
    /// Takes it out of use.
    RETIRE = "UPDATE alignment_templates SET retired_at = $2 WHERE id = $1 AND retired_at IS NULL";
    /// A new cascade.
    ADD = "INSERT INTO alignment_cascades (id, template_id, objective_id, first_on, started_by, started_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    /// Puts a slot into one.
    PUT = "UPDATE alignment_slots SET cascade_id = $2 WHERE id = $1";
    /// Every one.
    ALL = "SELECT c.id, t.name, c.objective_id, o.name, c.first_on
        FROM alignment_cascades AS c
        JOIN alignment_templates AS t ON t.id = c.template_id
        JOIN alignment_objectives AS o ON o.id = c.objective_id
        ORDER BY c.started_at DESC, c.id
        LIMIT 100";
    /// One.
    FIND = "SELECT c.id, t.name, c.objective_id, o.name, c.first_on
        FROM alignment_cascades AS c
        JOIN alignment_templates AS t ON t.id = c.template_id
        JOIN alignment_objectives AS o ON o.id = c.objective_id
        WHERE c.id = $1";
    /// A unit and those above it, with their names.
    UP = "SELECT t.ancestor_id, u.name FROM people_unit_tree_v1 AS t JOIN people_unit_v1 AS u ON u.unit_id = t.unit_id
        WHERE t.unit_id = $1 ORDER BY t.ancestor_id";
    /// Moves one.
    MOVE = "UPDATE alignment_cascades SET first_on = $2 WHERE id = $1";
}

pub(super) async fn add_template(
    actor: &Actor,
    tx: &mut Tx,
    id: TemplateId,
    name: &str,
    steps: &[Step],
) -> Result<()> {
    let now = tx.now();
    tx.execute(&ADD_TEMPLATE, params![id, name, actor.person_id(), now]).await?;
    for (place, step) in (0i64..).zip(steps) {
        let title = one_line(&step.title);
        let row = params![id, place, step.tier.name(), title, step.minutes, step.after_days, step.days];
        tx.execute(&ADD_STEP, row).await?;
    }
    Ok(())
}

pub(super) async fn templates(tx: &mut Tx) -> Result<Vec<Template>> {
    let mut templates = Vec::new();
    for row in tx.all(&TEMPLATES, params![]).await? {
        templates.push(read_template(tx, &row).await?);
    }
    Ok(templates)
}

pub(super) async fn template(tx: &mut Tx, id: TemplateId) -> Result<Option<Template>> {
    match tx.optional(&TEMPLATE, params![id]).await? {
        Some(row) => read_template(tx, &row).await.map(Some),
        None => Ok(None),
    }
}

async fn read_template(tx: &mut Tx, row: &Row) -> Result<Template> {
    let id: TemplateId = row.get(0)?;
    let step = |row: &Row| {
        let tier: String = row.get(0)?;
        Ok(Step {
            tier: Tier::parse(&tier).ok_or_else(|| Error::internal(format!("{tier} is no tier")))?,
            title: row.get(1)?,
            minutes: row.get(2)?,
            after_days: row.get(3)?,
            days: row.get(4)?,
        })
    };
    let steps = tx.all(&STEPS, params![id]).await?.iter().map(step).collect::<Result<_>>()?;
    Ok(Template { id, name: row.get(1)?, steps })
}

pub(super) async fn retire(tx: &mut Tx, id: TemplateId) -> Result<u64> {
    let now = tx.now();
    tx.execute(&RETIRE, params![id, now]).await
}

pub(super) async fn add(actor: &Actor, tx: &mut Tx, id: CascadeId, new: &New) -> Result<()> {
    let now = tx.now();
    let row = params![id, new.template, new.objective, new.first, actor.person_id(), now];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn put(tx: &mut Tx, id: CascadeId, slot: SlotId) -> Result<()> {
    tx.execute(&PUT, params![slot, id]).await.map(drop)
}

pub(super) async fn all(tx: &mut Tx) -> Result<Vec<Cascade>> {
    tx.all(&ALL, params![]).await?.iter().map(read).collect()
}

pub(super) async fn find(tx: &mut Tx, id: CascadeId) -> Result<Option<Cascade>> {
    tx.optional(&FIND, params![id]).await?.as_ref().map(read).transpose()
}

/// The name of a unit that stands below another of them.
pub(super) async fn below_another(tx: &mut Tx, units: &[UnitId]) -> Result<Option<String>> {
    for unit in units {
        for row in tx.all(&UP, params![*unit]).await? {
            let above: UnitId = row.get(0)?;
            if above != *unit && units.contains(&above) {
                return row.get(1).map(Some);
            }
        }
    }
    Ok(None)
}

pub(super) async fn move_to(tx: &mut Tx, id: CascadeId, first: Date) -> Result<()> {
    tx.execute(&MOVE, params![id, first]).await.map(drop)
}

fn read(row: &Row) -> Result<Cascade> {
    Ok(Cascade {
        id: row.get(0)?,
        template: row.get(1)?,
        objective: row.get(2)?,
        objective_name: row.get(3)?,
        first: row.get(4)?,
    })
}
