//! The guards of a feed: what stops a file before anything is applied.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use kernel::{Ctx, Error, Result, digits};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Page, Place};

use crate::feed::guards::Guards;
use crate::ids::FeedId;
use crate::run::import;
use crate::words;

#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Asked {
    leavers: String,
    people: String,
    share: String,
    rows: String,
    changes: String,
}

#[derive(Template)]
#[template(path = "people/import/guards.html")]
struct Show {
    page: Page,
    feed: FeedId,
    name: String,
    form: Asked,
    errors: Fields,
}

async fn view(ctx: &Ctx, signed: &Signed, id: FeedId, form: Option<Asked>, errors: Fields) -> Result<Show> {
    let feed = import::feed(&signed.actor, &mut ctx.db.read().await?, id).await?;
    let g = &feed.guards;
    let form = form.unwrap_or_else(|| Asked {
        leavers: g.leavers.to_string(),
        people: g.small_people.to_string(),
        share: format!("{}.{}", g.leavers_permille / 10, g.leavers_permille % 10),
        rows: g.rows_down_percent.to_string(),
        changes: g.changes_percent.map(|p| p.to_string()).unwrap_or_default(),
    });
    let page = Page::of(signed, words::people_guards_title(signed, &feed.name)).at(Place::Imports);
    Ok(Show { page, feed: id, name: feed.name, form, errors })
}

/// The limits of a feed.
pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<FeedId>) -> Answer {
    web::html(&view(&ctx, &signed, id, None, Fields::default()).await?)
}

/// Other limits.
pub(super) async fn set(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<FeedId>,
    Form(form): Form<Asked>,
) -> Answer {
    let outcome = match limits(&form) {
        Ok(guards) => import::set_guards(&ctx, &signed.actor, id, guards).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(()) => web::see_other("/people/imports"),
        Err(error) => {
            web::refused(&signed, error, |errors| view(&ctx, &signed, id, Some(form), errors)).await
        }
    }
}

fn limits(form: &Asked) -> Result<Guards> {
    let whole = |name: &str, text: &str, most: u32| -> Result<u32> {
        let number = digits::whole(text).filter(|n| *n <= most);
        number.ok_or_else(|| Error::invalid(name, move |l| words::people_guards_whole(l, most)))
    };
    let share = form.share.trim().replace(',', ".").parse::<f64>().ok().filter(|s| (0.0..=100.0).contains(s));
    let share = share.ok_or_else(|| Error::invalid("share", words::people_guards_part))?;
    Ok(Guards {
        leavers: whole("leavers", &form.leavers, 1_000_000)?,
        small_people: whole("people", &form.people, 1_000_000)?,
        leavers_permille: (share * 10.0).round() as u32,
        rows_down_percent: whole("rows", &form.rows, 100)?,
        changes_percent: match form.changes.trim() {
            "" => None,
            text => Some(whole("changes", text, 100)?),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_read_as_people_write_them() {
        let form = |share: &str, changes: &str| Asked {
            leavers: " 25".into(),
            people: "1000".into(),
            share: share.into(),
            rows: "20".into(),
            changes: changes.into(),
        };
        assert_eq!(limits(&form("2,5", "")).unwrap(), Guards::default());
        assert_eq!(limits(&form("2.5", "30")).unwrap().changes_percent, Some(30));
        assert!(limits(&form("two", "")).is_err() && limits(&form("2", "130")).is_err());
    }
}
