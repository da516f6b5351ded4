//! The SQL of lists of statements: built from the filters, every value a parameter. The rarest filter leads through
//! its index, in the order of the list and with its limit; the others are checked row by row.

use kernel::{Result, Statement, Tx, Uuid, Value};

use crate::query::Query;
use crate::statement_store::{StoredRow, read};

pub(crate) async fn list(tx: &mut Tx, query: &Query) -> Result<Vec<StoredRow>> {
    let (statement, params) = built(query);
    read(tx, &statement, params).await
}

/// A filter by a term: the columns in which it may stand, and whether the related rows count that are not near.
struct Filter {
    term: Uuid,
    columns: &'static [&'static str],
    broad: bool,
}

fn filters(query: &Query) -> Vec<Filter> {
    let filter = |term: Option<Uuid>, columns, broad| term.map(|term| Filter { term, columns, broad });
    let agent: &[&str] =
        if query.related_agents { &["actor", "object", "authority"] } else { &["actor", "object"] };
    // In order of how few statements each lets through.
    let all = [
        filter(query.registration, &["registration"], false),
        filter(query.agent, agent, query.related_agents),
        filter(query.activity, &["object"], query.related_activities),
        filter(query.verb, &["verb"], false),
    ];
    all.into_iter().flatten().collect()
}

#[derive(Default)]
struct Params(Vec<Value>);

impl Params {
    fn add(&mut self, value: impl Into<Value>) -> String {
        self.0.push(value.into());
        format!("${}", self.0.len())
    }
}

fn built(query: &Query) -> (Statement, Vec<Value>) {
    let mut params = Params::default();
    let voided = if query.voided { "s.voided_at IS NOT NULL" } else { "s.voided_at IS NULL" };
    let mut rest = vec![voided.to_owned()];
    if let Some(authority) = query.authority {
        rest.push(format!("s.authority = {}", params.add(authority)));
    }
    if let Some(since) = query.since {
        rest.push(format!("s.stored_at > {}", params.add(since)));
    }
    if let Some(until) = query.until {
        rest.push(format!("s.stored_at <= {}", params.add(until)));
    }
    if let Some(from) = query.from {
        let side = if query.ascending { ">" } else { "<" };
        rest.push(format!("s.stored_at {side} {}", params.add(from)));
    }
    let mut filters = filters(query).into_iter();
    let lead = filters.next();
    for filter in filters {
        let term = params.add(filter.term);
        let mut ways: Vec<String> = filter.columns.iter().map(|c| format!("s.{c} = {term}")).collect();
        let near = if filter.broad { "TRUE, FALSE" } else { "TRUE" };
        ways.push(format!(
            "EXISTS (SELECT 1 FROM records_related AS r \
             WHERE r.term = {term} AND r.near IN ({near}) AND r.stored_at = s.stored_at)"
        ));
        rest.push(format!("({})", ways.join(" OR ")));
    }
    let rest = rest.join(" AND ");
    let order = if query.ascending { "ASC" } else { "DESC" };
    // One more than wanted tells whether there is a next page.
    let limit = params.add(i64::from(query.limit) + 1);
    let head = "SELECT s.id, s.stored_at, s.person_id, s.voided_at, s.raw";
    let Some(lead) = lead else {
        let text = format!(
            "{head} FROM records_statements AS s WHERE {rest} ORDER BY s.stored_at {order} LIMIT {limit}"
        );
        return (Statement::built("LIST", text), params.0);
    };
    let term = params.add(lead.term);
    let end = format!("{rest} ORDER BY s.stored_at {order} LIMIT {limit}");
    let mut ways: Vec<String> = lead
        .columns
        .iter()
        .map(|c| format!("SELECT s.stored_at FROM records_statements AS s WHERE s.{c} = {term} AND {end}"))
        .collect();
    let end = end.replace("ORDER BY s.stored_at", "ORDER BY r.stored_at");
    // One way each, so that each is read in the order of the list.
    for near in if lead.broad { &["TRUE", "FALSE"][..] } else { &["TRUE"] } {
        ways.push(format!(
            "SELECT s.stored_at FROM records_related AS r JOIN records_statements AS s ON s.stored_at = r.stored_at \
             WHERE r.term = {term} AND r.near = {near} AND {end}"
        ));
    }
    let ways: Vec<String> = ways
        .iter()
        .enumerate()
        .map(|(n, way)| format!("SELECT w{n}.stored_at FROM ({way}) AS w{n}"))
        .collect();
    // What was found is at most a few pages and leads to its statements one by one. The sum keeps PostgreSQL from walking
    // every statement in the order of the list instead: at a million that takes seconds.
    let text = format!(
        "{head} FROM ({}) AS found JOIN records_statements AS s ON s.stored_at = found.stored_at \
         ORDER BY found.stored_at + 0 {order} LIMIT {limit}",
        ways.join(" UNION ")
    );
    (Statement::built("LIST", text), params.0)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use kernel::Kind;

    use super::*;

    /// Every combination of one leading filter, the other side of it, an order and a span.
    fn queries() -> Vec<Query> {
        let term = || Some(Uuid::from_u128(7));
        let bare = Query { limit: 50, ..Query::default() };
        let leads = [
            bare.clone(),
            Query { agent: term(), ..bare.clone() },
            Query { agent: term(), related_agents: true, ..bare.clone() },
            Query { activity: term(), ..bare.clone() },
            Query { activity: term(), related_activities: true, ..bare.clone() },
            Query { verb: term(), ..bare.clone() },
            Query { registration: term(), ..bare.clone() },
            Query { agent: term(), verb: term(), activity: term(), registration: term(), ..bare },
        ];
        let at = Some(Timestamp::UNIX_EPOCH);
        let mut all = Vec::new();
        for lead in leads {
            for (ascending, since, until) in [(false, None, None), (true, at, None), (false, at, at)] {
                all.push(Query { ascending, since, until, ..lead.clone() });
            }
        }
        all
    }

    fn is_led(query: &Query) -> bool {
        !filters(query).is_empty()
    }

    testkit::both! {
        async fn every_list_is_read_through_an_index(db: TestDb) {
            let ctx = db.open(vec![crate::room()]).await;
            let mut tx = ctx.db.write().await.unwrap();
            let sqlite = ctx.db.kind() == Kind::Sqlite;
            if !sqlite {
                // Of empty tables every way costs the same: only where there is no index at all is one walked now.
                tx.execute(&Statement::built("NO_WALKS", "SET enable_seqscan = off".into()), vec![]).await.unwrap();
            }
            for query in queries() {
                let (list, params) = built(&query);
                let explain = if sqlite { "EXPLAIN QUERY PLAN" } else { "EXPLAIN" };
                let plan = Statement::built("PLAN", format!("{explain} {}", list.sqlite));
                let rows = tx.all(&plan, params).await.unwrap();
                let lines = rows.iter().map(|row| row.get::<String>(if sqlite { 3 } else { 0 }).unwrap());
                for line in lines {
                    let walked = if sqlite {
                        // The list of everything is the order in which statements stand.
                        is_led(&query) && (line.starts_with("SCAN s") || line.starts_with("SCAN r"))
                    } else {
                        line.contains("Seq Scan")
                    };
                    assert!(!walked, "{query:?}: {line}");
                }
            }
        }
    }
}
