//! SQL of what takes people away.

use alignment::hooks::Away;
use jiff::civil::Date;
use kernel::{PersonId, Result, Row, Statement, Tx, params};

use crate::ids::RequestId;

pub(super) async fn away_of(tx: &mut Tx, people: &[PersonId], days: (Date, Date)) -> Result<Vec<Away>> {
    let mut values = params![days.0, days.1];
    let mut who = Vec::new();
    for person in people {
        values.extend(params![*person]);
        who.push(format!("${}", values.len()));
    }
    let text = format!(
        "SELECT person_id, away_from, away_until, title, id FROM requests_requests
        WHERE approved_at IS NOT NULL AND cancelled_at IS NULL AND class_id IS NULL
            AND away_from <= $2 AND away_until >= $1 AND person_id IN ({})
        ORDER BY away_from, id",
        who.join(", ")
    );
    let read = |row: &Row| {
        let id: RequestId = row.get(4)?;
        let (person, from, until, title) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
        Ok(Away { person, from, until, title, path: format!("/requests/{id}") })
    };
    tx.all(&Statement::built("AWAY_OF", text), values).await?.iter().map(read).collect()
}
