//! What the small company has for each kind of parameter.

use kernel::{Ctx, PersonId, Statement, Tx, params, statements};
use uuid::Uuid;

use super::cast::Named;

statements! {
    ADDRESS = "SELECT email FROM people_scope_v1 WHERE email IS NOT NULL ORDER BY email LIMIT 1";
    LETTERS = "SELECT html_body FROM kernel_messages ORDER BY id";
    EVERYBODY = "SELECT person_id, number, manager_id FROM people_scope_v1 WHERE number IS NOT NULL ORDER BY number, person_id";
    MANAGER = "SELECT manager_id FROM people_scope_v1 WHERE person_id = $1 AND manager_id IS NOT NULL ORDER BY person_id";
    SIGN_IN = "SELECT id FROM identity_sign_ins WHERE person_id = $1 AND ended_at IS NULL ORDER BY created_at DESC, id DESC LIMIT 1";
    MESSAGE = "SELECT id FROM kernel_messages WHERE person_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1";
    DUTY = "SELECT id FROM delivery_duties WHERE person_id = $1 AND ended_at IS NULL ORDER BY opened_at, id LIMIT 1";
    RECOMMENDATION = "SELECT id FROM delivery_recommendations WHERE to_id = $1 AND answered_at IS NULL AND withdrawn_at IS NULL ORDER BY id LIMIT 1";
    SPOTLIGHT = "SELECT id FROM delivery_spotlights ORDER BY CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END, id LIMIT 1";
    BUDGET = "SELECT id FROM funds_budgets WHERE closed_at IS NULL AND name LIKE 'Line 3,%' ORDER BY name, id LIMIT 1";
    STIPEND = "SELECT id FROM funds_stipends ORDER BY CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END, id LIMIT 1";
    GRANT = "SELECT budget_id FROM funds_grants WHERE person_id = $1 AND settled_at IS NULL ORDER BY from_on DESC, budget_id LIMIT 1";
    CLAIM = "SELECT id FROM funds_claims WHERE person_id = $1 AND paid_at IS NULL AND refused_at IS NULL AND withdrawn_at IS NULL AND receipt_sha256 IS NOT NULL ORDER BY id LIMIT 1";
    OBJECTIVE = "SELECT id FROM alignment_objectives WHERE tier = 'organisation' ORDER BY CASE WHEN closed_at IS NULL THEN 0 ELSE 1 END, name, id LIMIT 1";
    NEED = "SELECT id FROM alignment_needs WHERE raised_by = $1 AND answered_at IS NULL AND withdrawn_at IS NULL ORDER BY raised_at DESC, id DESC LIMIT 1";
    SLOT = "SELECT id FROM alignment_slots WHERE dropped_at IS NULL AND unit_id IS NULL AND group_id IS NULL ORDER BY from_on, id LIMIT 1";
    SEASON = "SELECT id FROM alignment_seasons WHERE ended_at IS NULL ORDER BY from_on, id LIMIT 1";
    SEASON_RULE = "SELECT id FROM alignment_season_rules WHERE ended_at IS NULL ORDER BY id LIMIT 1";
    LEFT_OUT = "SELECT s.id FROM alignment_seasons AS s JOIN alignment_season_rules AS r ON r.id = s.rule_id WHERE s.ended_at IS NOT NULL AND r.ended_at IS NULL ORDER BY s.id LIMIT 1";
    YEAR = "SELECT id FROM alignment_seasons WHERE ended_at IS NULL AND rule_id IS NOT NULL ORDER BY from_on, id LIMIT 1";
    CLASS = "SELECT id FROM live_classes WHERE retired_at IS NULL ORDER BY title, id LIMIT 1";
    SESSION = "SELECT id FROM live_sessions WHERE called_off_at IS NULL AND closed_at IS NULL ORDER BY starts_at NULLS LAST, id LIMIT 1";
    SEAT = "SELECT id FROM live_seats WHERE person_id = $1 ORDER BY id LIMIT 1";
    BOOKABLE = "SELECT id FROM live_sessions WHERE called_off_at IS NULL AND closed_at IS NULL AND starts_at IS NOT NULL ORDER BY starts_at DESC, id LIMIT 1";
    MATERIAL = "SELECT id FROM live_materials WHERE removed_at IS NULL ORDER BY place, id LIMIT 1";
    ATTENDING = "SELECT s.session_id FROM live_seats AS s JOIN live_sessions AS n ON n.id = s.session_id WHERE s.person_id = $1 AND s.state IN ('asked', 'waiting', 'offered', 'booked') AND n.called_off_at IS NULL AND n.closed_at IS NULL ORDER BY CASE WHEN s.state = 'booked' THEN 0 ELSE 1 END, n.starts_at, s.id LIMIT 1";
    REQUEST = "SELECT id FROM requests_requests WHERE person_id = $1 AND approved_at IS NULL AND refused_at IS NULL AND withdrawn_at IS NULL AND returned_at IS NULL ORDER BY id DESC LIMIT 1";
    WISH = "SELECT id FROM requests_wishes WHERE person_id = $1 AND ended_at IS NULL ORDER BY id DESC LIMIT 1";
    DEMAND = "SELECT id FROM requests_demands WHERE answered_at IS NULL ORDER BY id DESC LIMIT 1";
    DELEGATION = "SELECT id FROM requests_delegations ORDER BY id DESC LIMIT 1";
    GROUP = "SELECT id FROM alignment_groups WHERE closed_at IS NULL ORDER BY CASE WHEN sensitive THEN 1 ELSE 0 END, id LIMIT 1";
    CAMPAIGN = "SELECT id FROM alignment_campaigns WHERE closed_at IS NULL ORDER BY id LIMIT 1";
    LAUNCH = "SELECT id FROM alignment_launches WHERE retired_at IS NULL ORDER BY id LIMIT 1";
    THEME = "SELECT id FROM alignment_themes ORDER BY id LIMIT 1";
    TEMPLATE = "SELECT id FROM alignment_templates WHERE retired_at IS NULL ORDER BY id LIMIT 1";
    CASCADE = "SELECT id FROM alignment_cascades ORDER BY id LIMIT 1";
    LED_UNIT = "SELECT unit_id FROM people_scope_v1 WHERE unit_id IS NOT NULL AND manager_id IS NOT NULL ORDER BY unit_id LIMIT 1";
    ENGAGEMENT = "SELECT id FROM live_engagements WHERE person_id = $1 AND state = 'asked' ORDER BY asked_at, id LIMIT 1";
    MEMBER = "SELECT m.id FROM programmes_members AS m JOIN programmes_cohorts AS k ON k.id = m.cohort_id WHERE m.person_id = $1 AND m.ended_at IS NULL AND k.name = 'Of one' AND NOT EXISTS (SELECT 1 FROM programmes_marks AS a WHERE a.member_id = m.id) ORDER BY m.id LIMIT 1";
    CERTIFICATE = "SELECT id FROM programmes_certificates WHERE person_id = $1 AND revoked_at IS NULL ORDER BY id LIMIT 1";
    PROGRAMME = "SELECT id FROM programmes_programmes WHERE is_open AND retired_at IS NULL AND title = 'A programme' ORDER BY id LIMIT 1";
    COHORT = "SELECT id FROM programmes_cohorts WHERE name = 'The table' ORDER BY id LIMIT 1";
    COURSE = "SELECT course_id FROM content_live_v1 ORDER BY title, course_id LIMIT 1";
    RUN = "SELECT id FROM people_runs ORDER BY read_at DESC, id DESC LIMIT 1";
    FEED = "SELECT id FROM people_feeds ORDER BY id LIMIT 1";
    IMPORT = "SELECT id FROM content_imports ORDER BY imported_at DESC, id LIMIT 1";
    STATEMENT = "SELECT id FROM records_statements ORDER BY stored_at LIMIT 1";
    REFUSAL = "SELECT id FROM records_refusals ORDER BY last_at DESC, id DESC LIMIT 1";
    PICTURE = "SELECT sha256 FROM content_files ORDER BY sha256 LIMIT 1";
    PART = "SELECT p.part_key FROM content_live_v1 AS v JOIN content_part_v1 AS p ON p.version_id = v.version_id WHERE v.course_id = $1 ORDER BY p.place, p.part_key LIMIT 1";
}

/// Everybody at work with their manager, by number.
pub(super) async fn everybody(tx: &mut Tx) -> Vec<(Named, Option<PersonId>)> {
    let rows = tx.all(&EVERYBODY, params![]).await.unwrap();
    let read = |row: &kernel::Row| {
        let named = Named { person: row.get(0).unwrap(), number: row.get(1).unwrap() };
        (named, row.get(2).unwrap())
    };
    rows.iter().map(read).collect()
}

/// The first of a kind, as it stands in an address.
pub(super) async fn first(ctx: &Ctx, statement: &Statement, of: Option<PersonId>) -> Option<String> {
    let mut tx = ctx.db.read().await.unwrap();
    let given = of.map_or_else(Vec::new, |person| params![person]);
    let row = tx.optional(statement, given).await.unwrap()?;
    if statement.name == PICTURE.name {
        return row.get(0).unwrap();
    }
    Some(row.get::<Uuid>(0).unwrap().to_string())
}

pub(super) async fn newest_sign_in(ctx: &Ctx, of: PersonId) -> Option<String> {
    first(ctx, &SIGN_IN, Some(of)).await
}

/// The first part of a live course.
pub(super) async fn part(ctx: &Ctx, course: &str) -> Option<String> {
    let course: Uuid = course.parse().unwrap();
    let mut tx = ctx.db.read().await.unwrap();
    tx.optional(&PART, params![course]).await.unwrap()?.get(0).unwrap()
}

/// Every letter as its markup.
pub(super) async fn letters(ctx: &Ctx) -> Vec<String> {
    let rows = ctx.db.read().await.unwrap().all(&LETTERS, params![]).await.unwrap();
    rows.iter().map(|row| row.get(0).unwrap()).collect()
}

/// The address of somebody at work.
pub(super) async fn address(ctx: &Ctx) -> String {
    ctx.db.read().await.unwrap().one(&ADDRESS, params![]).await.unwrap().get(0).unwrap()
}
