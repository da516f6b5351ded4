//! What people are told: that they are in a programme, that somebody waits to be seen practising, that a certificate ends.

use jiff::Span;
use kernel::{BoxFuture, Ctx, Error, Notice, PersonId, Result, Tx, Uuid, fmt};

use crate::cohort::{self, Cohort};
use crate::member::Way;
use crate::{certificate, words};

/// So many days before its end, a person is told about a certificate.
pub(crate) const DAYS_BEFORE: i64 = 60;

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// To a member: somebody brought them in.
    Joined,
    /// To an observer: a member practises now.
    Practises,
    /// To a member: their cohort goes on in another version.
    Moved,
}

/// Tells a person about a member's way, once, in their own language.
pub(crate) async fn tell(
    tx: &mut Tx,
    person: PersonId,
    member: Uuid,
    programme: &str,
    said: Said,
) -> Result<()> {
    let Some(l) = certificate::store::language(tx, person).await? else { return Ok(()) };
    let (kind, title, why) = match said {
        Said::Joined => {
            ("programmes.joined", words::notice_joined(l, programme), words::notice_joined_why(l))
        }
        Said::Practises => {
            ("programmes.practises", words::notice_practises(l, programme), words::notice_practises_why(l))
        }
        Said::Moved => ("programmes.moved", words::notice_moved(l, programme), words::notice_moved_why(l)),
    };
    let notice = Notice {
        person,
        kind,
        subject: member,
        title,
        why: why.to_owned(),
        path: format!("/members/{member}"),
    };
    tx.notice(&notice).await
}

/// Tells a member that their cohort has other days, and which.
pub(crate) async fn tell_days(tx: &mut Tx, way: &Way, programme: &str, cohort: &Cohort) -> Result<()> {
    let Some(l) = certificate::store::language(tx, way.member.person).await? else { return Ok(()) };
    let notice = Notice {
        person: way.member.person,
        kind: "programmes.days",
        // Every change is told.
        subject: tx.id(),
        title: words::notice_days(l, programme),
        why: cohort::pages::sentence(l, cohort),
        path: format!("/members/{}", way.member.id),
    };
    tx.notice(&notice).await
}

/// Tells people whose certificates end soon and were not renewed, once each.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let mut tx = ctx.db.write().await?;
        let today = tx.today();
        let until = today.checked_add(Span::new().days(DAYS_BEFORE)).map_err(Error::internal)?;
        for one in certificate::store::ending(&mut tx, today, until).await? {
            certificate::store::reminded(&mut tx, one.id).await?;
            let Some(l) = certificate::store::language(&mut tx, one.person).await? else { continue };
            let Some(last) = one.expires_on.and_then(|end| end.yesterday().ok()) else { continue };
            let notice = Notice {
                person: one.person,
                kind: "programmes.ending",
                subject: one.id.0,
                title: words::notice_ending(l, one.title.as_str(), fmt::date_year(l, last)),
                why: words::notice_ending_why(l).to_owned(),
                path: format!("/certificates/{}", one.id),
            };
            tx.notice(&notice).await?;
        }
        tx.commit().await
    })
}
