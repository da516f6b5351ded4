//! The days of a cohort: whoever leads it changes them, everybody on the way in it is told, and whoever has not come as far by
//! a day is shown as late. Nothing ends by being late.

use axum::extract::{Path, State};
use axum_extra::extract::Form;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, Result, Tx};
use serde::Deserialize;
use ui::web::{self, Answer, Signed};

use super::{CHANGED, Cohort, pages, store};
use crate::ids::CohortId;
use crate::notice;
use crate::path::{Phase, Stage};
use crate::programme::revision::store::at;
use crate::{member, permissions, words};

/// The days of a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// Until when the courses are done.
    pub before: Date,
    /// The day of the class.
    pub live: Date,
    /// Until when practice is seen.
    pub practice: Date,
}

impl Days {
    /// Checks that they follow one another and that the last is not over.
    pub(super) fn check(self, l: Locale, today: Date) -> Result<()> {
        if self.live < self.before {
            return Err(Error::invalid_said("live_on", words::days_order(l)));
        }
        if self.practice < self.live {
            return Err(Error::invalid_said("practice_on", words::days_order(l)));
        }
        if self.practice < today {
            return Err(Error::invalid_said("practice_on", words::days_over(l)));
        }
        Ok(())
    }
}

impl Cohort {
    /// Its days.
    pub fn days(&self) -> Days {
        Days { before: self.before_on, live: self.live_on, practice: self.practice_on }
    }

    /// The day by which somebody at a stage was to be further; nothing where they are in time.
    pub fn late_since(&self, stage: Stage, today: Date) -> Option<Date> {
        let by = match stage {
            Stage::In(Phase::Before) => self.before_on,
            Stage::In(Phase::Live) => self.live_on,
            Stage::In(Phase::Practice) | Stage::Capstone => self.practice_on,
            Stage::Complete => return None,
        };
        (by < today).then_some(by)
    }
}

/// Changes the days of a cohort; everybody in it who is not complete is told. The same days change nothing.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the cohort; [`Error::Invalid`] with the field when the days do not follow one
/// another or the last is over.
pub async fn set(actor: &Actor, tx: &mut Tx, l: Locale, id: CohortId, days: Days) -> Result<()> {
    let cohort = store::hold(tx, id).await?;
    permissions::require_leading(actor, &cohort)?;
    days.check(l, tx.today())?;
    if days == cohort.days() {
        return Ok(());
    }
    store::set_days(tx, id, days).await?;
    let title = at(tx, cohort.programme, cohort.version).await?.title;
    let moved = store::find(tx, id).await?;
    for member in member::store::all_of(tx, id).await? {
        let way = member::way(&Actor::system("a cohort has other days"), tx, member).await?;
        let own = actor.person_id() == Some(way.member.person);
        if way.path().stage() != Stage::Complete && !own {
            notice::tell_days(tx, &way, &title, &moved).await?;
        }
    }
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

/// What the form of the days sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    pub before_on: String,
    pub live_on: String,
    pub practice_on: String,
}

impl Sent {
    pub(super) fn of(cohort: &Cohort) -> Self {
        Self {
            before_on: cohort.before_on.to_string(),
            live_on: cohort.live_on.to_string(),
            practice_on: cohort.practice_on.to_string(),
        }
    }

    pub(super) fn days(&self, l: Locale) -> Result<Days> {
        Ok(Days {
            before: web::day(l, "before_on", &self.before_on)?,
            live: web::day(l, "live_on", &self.live_on)?,
            practice: web::day(l, "practice_on", &self.practice_on)?,
        })
    }
}

pub(super) async fn change(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<CohortId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    permissions::require_leading(&signed.actor, &store::find(&mut tx, id).await?)?;
    let done = match sent.days(signed.locale) {
        Ok(days) => set(&signed.actor, &mut tx, signed.locale, id, days).await,
        Err(error) => Err(error),
    };
    web::acted(
        signed.locale,
        tx,
        done,
        |()| format!("/cohorts/{id}"),
        |errors| pages::page_with_days(&ctx, &signed, id, sent, errors),
    )
    .await
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::{PersonId, Uuid};

    use super::*;
    use crate::ids::ProgrammeId;

    #[test]
    fn who_is_not_as_far_as_the_day_asks_is_late() {
        let cohort = Cohort {
            id: CohortId(Uuid::nil()),
            programme: ProgrammeId(Uuid::nil()),
            version: 1,
            name: "Spring".into(),
            before_on: date(2027, 3, 1),
            live_on: date(2027, 3, 8),
            practice_on: date(2027, 4, 30),
            lead: PersonId(Uuid::nil()),
            open: true,
            capstone: None,
        };
        let late = |stage, day| cohort.late_since(stage, day);
        assert_eq!(late(Stage::In(Phase::Before), date(2027, 3, 1)), None, "the day itself is in time");
        assert_eq!(late(Stage::In(Phase::Before), date(2027, 3, 2)), Some(date(2027, 3, 1)));
        assert_eq!(late(Stage::In(Phase::Live), date(2027, 3, 8)), None);
        assert_eq!(late(Stage::In(Phase::Live), date(2027, 3, 9)), Some(date(2027, 3, 8)));
        assert_eq!(late(Stage::In(Phase::Practice), date(2027, 4, 30)), None);
        assert_eq!(late(Stage::Capstone, date(2027, 5, 1)), Some(date(2027, 4, 30)));
        assert_eq!(late(Stage::Complete, date(2028, 1, 1)), None);
    }
}
