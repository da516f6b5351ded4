//! The page of coverage.

use axum::extract::State;
use axum::routing::get;
use kernel::{Ctx, fmt};
use ui::web::{self, Answer, Routes, Signed};
use ui::{Html, Page, Place};

use super::{Coverage, Row, Shown, coverage};
use crate::words;

#[derive(askama::Template)]
#[template(path = "coverage/show.html")]
struct Show {
    page: Page,
    lead: Html,
    tables: Vec<Table>,
    covered: Coverage,
}

struct Table {
    id: &'static str,
    title: &'static str,
    of: &'static str,
    heat: Html,
    rows: Vec<(String, Row)>,
}

/// Where coverage stands.
pub fn routes() -> Routes {
    Routes::new().route("/coverage", get(show))
}

/// `GET /coverage`
pub async fn show(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let covered = coverage(&signed.actor, &mut ctx.db.read().await?).await?;
    let page = Page::of(&signed, words::coverage_title(&signed)).at(Place::Coverage);
    let by_unit =
        table(&page, "units", words::coverage_by_unit(&page), words::coverage_unit(&page), &covered.units);
    let by_site =
        table(&page, "sites", words::coverage_by_site(&page), words::coverage_site(&page), &covered.sites);
    web::html(&Show { lead: lead(&page, &covered), tables: vec![by_unit, by_site], covered, page })
}

fn lead(page: &Page, covered: &Coverage) -> Html {
    match covered.totals {
        _ if covered.people == 0 => Html::text(words::coverage_none(page)),
        _ if covered.too_few => Html::text(words::coverage_too_few(page)),
        [Shown::Count(done), _, Shown::Count(late)] => {
            words::coverage_lead_html(page, done, covered.people, late)
        }
        _ => words::coverage_lead_few_html(page, covered.people),
    }
}

fn table(page: &Page, id: &'static str, title: &'static str, of: &'static str, rows: &[Row]) -> Table {
    let rows: Vec<_> = rows.iter().map(|row| (name(page, row), row.clone())).collect();
    let share = |row: &Row, cell: Shown| match cell {
        Shown::Count(count) if row.people > 0 => u8::try_from(100 * count / row.people).ok(),
        _ => None,
    };
    let heat = ui::chart::Heat {
        columns: vec![words::coverage_due(page).into(), words::coverage_late(page).into()],
        rows: rows
            .iter()
            .map(|(name, row)| (name.clone(), vec![share(row, row.cells[1]), share(row, row.cells[2])]))
            .collect(),
    };
    let worst = rows.iter().filter_map(|(name, row)| Some((share(row, row.cells[2])?, name)));
    let label = match worst.filter(|(share, _)| *share > 0).max_by_key(|(share, _)| *share) {
        Some((share, name)) => {
            words::coverage_heat(page, name.as_str(), fmt::percent(page, f64::from(share)))
        }
        None => words::coverage_heat_level(page).to_owned(),
    };
    Table { id, title, of, heat: heat.show(page, label), rows }
}

fn name(page: &Page, row: &Row) -> String {
    match row {
        Row { others: true, .. } => words::coverage_others(page).to_owned(),
        Row { name, .. } if name.is_empty() => words::coverage_nowhere(page).to_owned(),
        Row { name, .. } => name.clone(),
    }
}

/// A count, or the dashed cell.
fn cell(page: &Page, shown: &Shown) -> Html {
    match shown {
        Shown::Count(count) => Html::text(&fmt::number(page, *count)),
        Shown::Hidden => {
            Html::trusted(format!("<span class=\"few\">{}</span>", Html::text(words::coverage_few(page))))
        }
    }
}
