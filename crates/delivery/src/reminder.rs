//! Reminders: once a day, what came up since yesterday goes into one message, each line with its reason. People without
//! an address get none; Today tells them. Leaves out how a message is sent (`kernel::mail`).

mod letter;
mod store;

use jiff::ToSpan;
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::{BoxFuture, Ctx, Error, Notice, PersonId, Result};

use crate::words;

/// Tells before a day that something is due.
const BEFORE_DAYS: i64 = 3;
/// Rows at a time, so that no transaction is long.
const CHUNK: usize = 400;

/// Gathers what came up and sends each person at most one message.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        gather(ctx).await?;
        send(ctx).await
    })
}

/// Turns open duties that came up into notices; the same one never twice.
pub async fn gather(ctx: &Ctx) -> Result<()> {
    let now = ctx.clock().now();
    let today = civil_date(now, &ctx.config.time_zone);
    let soon = today.checked_add(BEFORE_DAYS.days()).map_err(Error::internal)?;
    let yesterday = today.yesterday().map_err(Error::internal)?;
    let mut tx = ctx.db.read().await?;
    let rows = store::came_up(&mut tx, soon, yesterday).await?;
    drop(tx);
    for chunk in rows.chunks(CHUNK) {
        let mut tx = ctx.db.write().await?;
        for row in chunk {
            tx.notice(&notice(ctx, today, row)).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

fn notice(ctx: &Ctx, today: jiff::civil::Date, row: &store::Row) -> Notice {
    let l = locale(ctx, row.language.as_deref());
    let (kind, title) = match row.due_on {
        Some(day) if day < today => ("delivery.overdue", words::mail_notice_overdue_title(l, &row.title)),
        Some(day) if today.until(day).is_ok_and(|span| i64::from(span.get_days()) <= BEFORE_DAYS) => {
            ("delivery.due", words::mail_notice_due_title(l, &row.title, kernel::fmt::due(l, day, today)))
        }
        _ => ("delivery.new", words::mail_notice_new_title(l, &row.title)),
    };
    let path = content::reading::course_path(row.course);
    Notice { person: row.person, kind, subject: row.duty.0, title, why: row.reason.clone(), path }
}

/// Sends each person for whom something waits the one message of their day.
pub async fn send(ctx: &Ctx) -> Result<()> {
    let persons = ctx.db.read().await?.persons_with_notices().await?;
    for person in persons {
        send_to(ctx, person).await?;
    }
    Ok(())
}

async fn send_to(ctx: &Ctx, person: PersonId) -> Result<()> {
    let mut tx = ctx.db.write().await?;
    let Some(known) = store::address(&mut tx, person).await? else { return Ok(()) };
    let notices = tx.waiting_notices(person).await?;
    if notices.is_empty() {
        return Ok(());
    }
    let zone = known.zone.as_deref().unwrap_or(&ctx.config.time_zone);
    let day = civil_date(tx.now(), zone);
    let l = locale(ctx, known.language.as_deref());
    let mail = letter::write(ctx, l, person, &known.name, &known.email, &notices);
    if let Some(message) = tx.post_unsolicited(&mail, day).await? {
        let ids: Vec<_> = notices.iter().map(|(id, ..)| *id).collect();
        tx.told(&ids, message).await?;
        tx.commit().await?;
    }
    Ok(())
}

fn locale(ctx: &Ctx, language: Option<&str>) -> Locale {
    let theirs = language.and_then(Locale::parse);
    theirs.unwrap_or_else(|| ctx.config.locale())
}
