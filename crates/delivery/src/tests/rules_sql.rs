//! What the tests of rules look up.

use kernel::Statement as Sql;

pub(super) static MEMBERS: Sql = Sql::both(
    "MEMBERS",
    "tests",
    "SELECT p.number FROM delivery_rule_members AS m JOIN people_scope_v1 AS p ON p.person_id = m.person_id
    WHERE m.rule_id = $1 AND m.until_at IS NULL ORDER BY p.number",
);
pub(super) static MEMBERS_IN_ALL: Sql = Sql::both(
    "MEMBERS_IN_ALL",
    "tests",
    "SELECT COUNT(*) FROM delivery_rule_members WHERE rule_id = $1 AND until_at IS NULL",
);
pub(super) static ASKED: Sql = Sql::both(
    "ASKED",
    "tests",
    "SELECT p.number, COUNT(*) FROM delivery_duties AS d JOIN people_scope_v1 AS p ON p.person_id = d.person_id
    WHERE d.course_id = $1 AND d.ended_at IS NULL GROUP BY p.number ORDER BY p.number",
);
pub(super) static OPEN: Sql = Sql::both(
    "OPEN",
    "tests",
    "SELECT person_id FROM delivery_duties WHERE course_id = $1 AND ended_at IS NULL ORDER BY person_id",
);
pub(super) static OPEN_DUTIES: Sql = Sql::both(
    "OPEN_DUTIES",
    "tests",
    "SELECT person_id, course_id FROM delivery_duties WHERE done_at IS NULL AND ended_at IS NULL
    ORDER BY person_id, course_id, cycle",
);
