//! SQL of what a line can choose from.

use kernel::{Result, Tx};

kernel::statements! {
    /// Grades in use.
    GRADES = "SELECT DISTINCT grade FROM people_current WHERE grade IS NOT NULL ORDER BY grade";
    /// Kinds of employment in use.
    EMPLOYMENTS = "SELECT DISTINCT employment FROM people_current WHERE employment IS NOT NULL ORDER BY employment";
}

pub(super) async fn grades(tx: &mut Tx) -> Result<Vec<String>> {
    tx.all(&GRADES, vec![]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn employments(tx: &mut Tx) -> Result<Vec<String>> {
    tx.all(&EMPLOYMENTS, vec![]).await?.iter().map(|row| row.get(0)).collect()
}
