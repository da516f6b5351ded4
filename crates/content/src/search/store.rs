//! SQL of search. The number of words decides the text of the statement; every word is a parameter.

use kernel::{Result, Statement, Tx, Value};

use super::Hit;
use crate::language::Language;

/// Parts of live courses that hold, for each word, one of its starts at the start of a word.
pub(super) async fn find(tx: &mut Tx, starts: &[Vec<String>]) -> Result<Vec<Hit>> {
    let mut number = 0;
    let conditions: Vec<String> = starts
        .iter()
        .map(|any| {
            let likes: Vec<String> = any
                .iter()
                .map(|_| {
                    number += 1;
                    format!("y.folded LIKE ${number}")
                })
                .collect();
            format!("AND ({})", likes.join(" OR "))
        })
        .collect();
    let text = format!(
        "SELECT l.course_id, l.title, l.kind, l.minutes, y.part_key, y.language, y.title, y.words
        FROM content_live_v1 l
        JOIN content_layers y ON y.version_id = l.version_id
        JOIN content_parts p ON p.version_id = y.version_id AND p.part_key = y.part_key
        WHERE TRUE {}
        ORDER BY l.title, p.place, y.language, l.course_id, y.part_key
        LIMIT 400",
        conditions.join(" ")
    );
    // Starts are letters and digits: nothing in them means something to LIKE.
    let params = starts.iter().flatten().map(|start| Value::from(format!("% {start}%"))).collect();
    let rows = tx.all(&Statement::built("FIND_WORDS", text), params).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            Ok(Hit {
                course: c.next()?,
                title: c.next()?,
                kind: c.next()?,
                minutes: c.next()?,
                part: c.next()?,
                language: Language::read_tag(&c.next::<String>()?)?,
                heading: c.next()?,
                around: c.next()?,
            })
        })
        .collect()
}
