//! Coverage as a People leader reads it, and as somebody reads it who wants to know more than it says.

use std::collections::BTreeSet;

use serde_json::Value;

use super::door;
use super::page::{between, rows};
use super::stage::Stage;

/// One line: its name, how many people, and the counts done, due, late where they are shown.
struct Line {
    name: String,
    people: i64,
    counts: [Option<i64>; 3],
}

struct Table {
    lines: Vec<Line>,
    together: Line,
}

fn line(cells: &[String]) -> Line {
    let number = |text: &String| text.replace(',', "").parse::<i64>().ok();
    let counts = [number(&cells[2]), number(&cells[3]), number(&cells[4])];
    for (count, cell) in counts.iter().zip(&cells[2..]) {
        assert!(count.is_some() || cell == "not shown", "{cell}");
    }
    Line { name: cells[0].clone(), people: number(&cells[1]).unwrap(), counts }
}

fn table(page: &str, id: &str) -> Table {
    let section = between(page, &format!("id=\"{id}\""), "</section>");
    let lines = rows(section, "tbody").iter().map(|cells| line(cells)).collect();
    Table { lines, together: line(&rows(section, "tfoot")[0]) }
}

/// Hidden counts as edges of a graph. Its nodes are the sums that a reader knows: each line's people, and each column
/// of each table, which is its total. A total that is hidden ties the columns of both tables together. A count
/// follows from what is shown exactly when nothing but its edge connects its two ends.
#[derive(Default)]
struct Unknown {
    edges: BTreeSet<(String, String)>,
}

impl Unknown {
    fn of(tables: &[(&str, &Table)]) -> Self {
        let mut unknown = Self::default();
        for (id, table) in tables {
            for line in &table.lines {
                for state in (0..3).filter(|state| line.counts[*state].is_none()) {
                    unknown.edges.insert((format!("{id}/{}", line.name), format!("{id}:{state}")));
                }
            }
        }
        let (one, other) = (tables[0].0, tables[1].0);
        for state in (0..3).filter(|state| tables[0].1.together.counts[*state].is_none()) {
            unknown.edges.insert((format!("{one}:{state}"), format!("{other}:{state}")));
        }
        unknown
    }

    /// The counts that can be worked out.
    fn given_away(&self) -> Vec<&(String, String)> {
        self.edges.iter().filter(|edge| !self.connected_without(edge)).collect()
    }

    fn connected_without(&self, edge: &(String, String)) -> bool {
        let mut reached = BTreeSet::from([edge.0.as_str()]);
        loop {
            let mut more = Vec::new();
            for (one, other) in self.edges.iter().filter(|it| *it != edge) {
                match (reached.contains(one.as_str()), reached.contains(other.as_str())) {
                    (true, false) => more.push(other.as_str()),
                    (false, true) => more.push(one.as_str()),
                    _ => {}
                }
            }
            if more.is_empty() {
                return reached.contains(edge.1.as_str());
            }
            reached.extend(more);
        }
    }
}

/// Who comes in by mail sees coverage: whole units are there with the people that others counted, small counts are
/// not, and they cannot be worked out.
pub(super) async fn leader_sees_coverage(stage: &Stage, expected: &[Value]) {
    let mut leader = door::by_mail(stage, "cleo@brackwater.example").await;
    let page = leader.get("/coverage").await.expect(200).text();
    let (units, sites) = (table(&page, "units"), table(&page, "sites"));
    assert_eq!(units.together.people, stage.everybody_counted() + 1, "both departments, and Ada");
    let mut seen = 0;
    for (unit, size) in expected.iter().flat_map(|one| one["sizes"].as_object().unwrap()) {
        if let Some(line) = units.lines.iter().find(|line| line.name == *unit) {
            assert_eq!(line.people, size.as_i64().unwrap(), "{unit}");
            seen += 1;
        }
    }
    assert!(seen > 8, "{seen} units");
    // In these two a few people came in autumn and are not late, while the others are.
    for one in expected {
        let line = units.lines.iter().find(|line| line.name == one["unit"].as_str().unwrap()).unwrap();
        assert!(line.people >= 5 && line.counts[1].is_none() && line.counts[2].is_none(), "{}", line.name);
    }
    for shown in [&units, &sites] {
        for line in shown.lines.iter().chain([&shown.together]) {
            assert!(!(1..5).contains(&line.people), "{}", line.name);
            assert!(line.counts.iter().flatten().all(|count| !(1..5).contains(count)), "{}", line.name);
        }
        assert_eq!(shown.together.counts, units.together.counts);
    }
    let unknown = Unknown::of(&[("units", &units), ("sites", &sites)]);
    assert!(unknown.given_away().is_empty(), "{:?} follow from the rest of {page}", unknown.given_away());
    let mut person = door::with_cookie(stage, stage.ada).await;
    person.get("/coverage").await.expect(404);
}

#[test]
fn a_count_that_follows_from_the_others_is_found() {
    let line = |name: &str, counts| Line { name: name.into(), people: 20, counts };
    let sites = Table { lines: vec![], together: line("all", [Some(1), Some(1), Some(1)]) };
    let lonely = Table {
        lines: vec![line("A", [None, Some(9), Some(9)]), line("B", [Some(5), Some(6), Some(9)])],
        together: line("all", [Some(7), Some(15), Some(18)]),
    };
    assert_eq!(Unknown::of(&[("units", &lonely), ("sites", &sites)]).given_away().len(), 1);
    let square = Table {
        lines: vec![line("A", [None, None, Some(9)]), line("B", [None, None, Some(9)])],
        together: line("all", [Some(7), Some(15), Some(18)]),
    };
    assert!(Unknown::of(&[("units", &square), ("sites", &sites)]).given_away().is_empty());
}
