//! Who answers is told once when a campaign begins, and reminded when its day is near: by itself once, by a People leader
//! at most once a day. A reminder goes to who leads the team by then.

use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Ctx, Error, Notice, PersonId, Result, Tx, Uuid, fmt};

use super::{CHANGED, Campaign, require_open, store};
use crate::ids::CampaignId;
use crate::{permissions, words};

/// The notice that a team is asked, and the one that it has said nothing.
const ASKED: &str = "alignment.campaign_asked";
const REMINDED: &str = "alignment.campaign_reminded";
/// So many days before the last one, who said nothing is reminded.
const DAYS_BEFORE: i64 = 4;

/// Which of the two is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Asked,
    Reminded,
}

/// Tells people, each once, in their language.
pub(super) async fn tell(
    tx: &mut Tx,
    campaign: &Campaign,
    whom: impl IntoIterator<Item = PersonId>,
    word: Word,
) -> Result<()> {
    let whom: std::collections::BTreeSet<PersonId> = whom.into_iter().collect();
    let day = tx.today().since(jiff::civil::date(2000, 1, 1)).map_err(Error::internal)?.get_days();
    for person in whom {
        let Some(l) = crate::need::store::language(tx, person).await? else { continue };
        // One subject for each day: a second reminder is another notice.
        let subject = match word {
            Word::Asked => campaign.id.0,
            Word::Reminded => Uuid::from_u128(campaign.id.0.as_u128() ^ u128::from(day.unsigned_abs())),
        };
        let notice = Notice {
            person,
            kind: if word == Word::Asked { ASKED } else { REMINDED },
            subject,
            title: title(l, campaign, word),
            why: words::campaign_notice_why(l, fmt::day(l, campaign.answer_by)),
            path: "/needs".into(),
        };
        tx.notice(&notice).await?;
    }
    Ok(())
}

fn title(l: Locale, campaign: &Campaign, word: Word) -> String {
    let days = campaign.window.name(l);
    match word {
        Word::Asked => words::campaign_asked_title(l, days),
        Word::Reminded => words::campaign_reminded_title(l, days),
    }
}

/// Reminds every team that has said nothing and was not reminded today.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning; [`Error::Conflict`] when it is closed, or nobody is left to remind
/// today.
pub async fn remind(actor: &Actor, tx: &mut Tx, l: Locale, id: CampaignId) -> Result<()> {
    permissions::require_leading(actor)?;
    let campaign = store::find(tx, id).await?.ok_or(Error::NotFound)?;
    require_open(l, &campaign)?;
    if !again(tx, &campaign).await? {
        return Err(Error::conflict_said(words::campaign_reminded_already(l)));
    }
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

/// Whether anybody was reminded.
async fn again(tx: &mut Tx, campaign: &Campaign) -> Result<bool> {
    store::hand_on(tx, campaign.id).await?;
    let whom = store::silent(tx, campaign.id).await?;
    if whom.is_empty() {
        return Ok(false);
    }
    store::reminded(tx, campaign.id).await?;
    tell(tx, campaign, whom, Word::Reminded).await?;
    Ok(true)
}

/// Reminds once, some days before the last one.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let today = civil_date(ctx.clock().now(), &ctx.config.time_zone);
        let until = today.checked_add(jiff::Span::new().days(DAYS_BEFORE)).map_err(Error::internal)?;
        let mut tx = ctx.db.write().await?;
        for campaign in store::near(&mut tx, today, until).await? {
            again(&mut tx, &campaign).await?;
        }
        tx.commit().await
    })
}
