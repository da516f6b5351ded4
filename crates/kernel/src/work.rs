//! Does what is owed: deliveries of events, jobs, and what recurs. The server runs it all the time; tests run it
//! until nothing is left.

use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::{Notify, watch};
use tokio::time::MissedTickBehavior;
use uuid::Uuid;

use crate::ctx::Ctx;
use crate::error::{Error, Result};
use crate::event::Event;
use crate::job::{CLAIM, Job};
use crate::params;
use crate::room::{Every, Schedule, Turn};
use crate::store;
use crate::tx::Tx;

/// The longest pause between two tries.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(1);

impl Ctx {
    /// Does everything that is due now. Gives how many deliveries and jobs were done.
    pub async fn settle(&self) -> Result<usize> {
        let mut done = 0;
        loop {
            match self.settle_prompt().await? + self.settle_apart().await? {
                0 => return Ok(done),
                more => done += more,
            }
        }
    }

    /// What is due but long work. After each piece it is asked again what comes first.
    async fn settle_prompt(&self) -> Result<usize> {
        let mut done = 0;
        while self.do_one(Turn::First).await? || self.deliver_one().await? || self.do_one(Turn::Usual).await?
        {
            done += 1;
        }
        Ok(done)
    }

    async fn settle_apart(&self) -> Result<usize> {
        let mut done = 0;
        while self.do_one(Turn::Apart).await? {
            done += 1;
        }
        Ok(done)
    }

    /// Runs what recurs and is due.
    pub async fn tick(&self) -> Result<()> {
        let rooms = self.db.shared.rooms.clone();
        for schedule in rooms.iter().flat_map(|room| room.schedules).chain(crate::mail::SCHEDULES) {
            if self.claim_tick(schedule).await? {
                (schedule.tick)(self).await?;
            }
        }
        Ok(())
    }

    /// Works until the future `stop` ends: wakes when a commit left work, and at least every `pause`. Long work and what
    /// recurs go on beside it, so that a sign-in link does not wait for a large file. Where a pause passes without any work,
    /// the writer gives back the memory that the work before it took.
    pub async fn work(&self, pause: Duration, stop: impl Future<Output = ()>) {
        let (stopping, stopped) = watch::channel(false);
        let beside = Notify::new();
        let stop = async {
            stop.await;
            let _ = stopping.send(true);
        };
        tokio::join!(
            stop,
            self.work_promptly(pause, stopped.clone(), &beside),
            self.work_apart(pause, stopped, &beside)
        );
    }

    async fn work_promptly(&self, pause: Duration, mut stop: watch::Receiver<bool>, beside: &Notify) {
        let wake = self.db.wake();
        let mut rested = false;
        loop {
            if let Err(error) = self.settle_prompt().await {
                tracing::error!(%error, "work failed");
            }
            tokio::select! {
                () = over(&mut stop) => return,
                () = wake.notified() => {
                    rested = false;
                    beside.notify_one();
                }
                () = tokio::time::sleep(pause) => {
                    if !rested {
                        self.db.rest();
                        rested = true;
                    }
                }
            }
        }
    }

    async fn work_apart(&self, pause: Duration, mut stop: watch::Receiver<bool>, woken: &Notify) {
        let mut pauses = tokio::time::interval(pause);
        pauses.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                () = over(&mut stop) => return,
                () = woken.notified() => {}
                _ = pauses.tick() => {
                    if let Err(error) = self.tick().await {
                        tracing::error!(%error, "what recurs failed");
                    }
                }
            }
            if let Err(error) = self.settle_apart().await {
                tracing::error!(%error, "long work failed");
            }
        }
    }

    async fn deliver_one(&self) -> Result<bool> {
        let mut tx = self.db.read().await?;
        let now = tx.now();
        // A cheap look before the one writer is asked for.
        if tx.optional(&store::ANY_DELIVERY, params![now]).await?.is_none() {
            return Ok(false);
        }
        drop(tx);
        let mut tx = self.db.write().await?;
        let until = now.checked_add(CLAIM).map_err(Error::internal)?;
        let Some(row) = tx.optional(&store::CLAIM_DELIVERY, params![now, until]).await? else {
            return Ok(false);
        };
        let mut c = row.columns();
        let (delivery, event): (Uuid, Uuid) = (c.next()?, c.next()?);
        let (name, attempts): (String, i64) = (c.next()?, c.next()?);
        tx.commit().await?;
        if let Err(error) = self.react(delivery, event, &name).await {
            tracing::error!(%error, subscriber = name, attempts, "a reaction failed; it is tried again");
            let mut tx = self.db.write().await?;
            let again = tx.now().checked_add(pause(attempts)).map_err(Error::internal)?;
            tx.execute(&store::DELIVERY_FAILED, params![delivery, again, error.to_string()]).await?;
            tx.commit().await?;
        }
        Ok(true)
    }

    async fn react(&self, delivery: Uuid, event: Uuid, name: &str) -> Result<()> {
        let rooms = self.db.shared.rooms.clone();
        let subscriber = rooms.iter().flat_map(|room| room.subscribers).find(|s| s.name == name);
        let mut tx = self.db.write().await?;
        let row = tx.one(&store::READ_EVENT, params![event]).await?;
        let mut c = row.columns();
        let event =
            Event { id: c.next()?, kind: c.next()?, at: c.next()?, person: c.next()?, payload: c.next()? };
        let now = tx.now();
        if tx.execute(&store::DELIVERY_DONE, params![delivery, now]).await? == 0 {
            return Ok(());
        }
        if let Some(subscriber) = subscriber {
            (subscriber.react)(self, &mut tx, &event).await?;
        }
        tx.commit().await
    }

    async fn do_one(&self, turn: Turn) -> Result<bool> {
        let mut tx = self.db.read().await?;
        let now = tx.now();
        if tx.optional(&store::ANY_JOB, params![now, turn.code()]).await?.is_none() {
            return Ok(false);
        }
        drop(tx);
        let mut tx = self.db.write().await?;
        let until = now.checked_add(CLAIM).map_err(Error::internal)?;
        let claimed = tx.optional(&store::CLAIM_JOB, params![now, until, turn.code()]).await?;
        let Some(row) = claimed else { return Ok(false) };
        let mut c = row.columns();
        let job = Job { id: c.next()?, kind: c.next()?, payload: c.next()?, attempts: c.next::<i64>()? - 1 };
        tx.commit().await?;
        let kind = self.db.shared.job_kind(&job.kind);
        let outcome = match kind {
            Some(kind) => (kind.run)(self, &job).await,
            None => Err(Error::internal(format!("no room does {}", job.kind))),
        };
        let mut tx = self.db.write().await?;
        let now = tx.now();
        match outcome {
            Ok(()) => tx.execute(&store::JOB_DONE, params![job.id, now]).await?,
            Err(error) => {
                let last = job.attempts + 1 >= kind.map_or(1, |kind| kind.tries);
                tracing::error!(%error, kind = job.kind, attempts = job.attempts + 1, last, "a job failed");
                let again = now.checked_add(pause(job.attempts + 1)).map_err(Error::internal)?;
                let given_up = last.then_some(now);
                tx.execute(&store::JOB_FAILED, params![job.id, again, given_up, error.to_string()]).await?
            }
        };
        tx.commit().await?;
        Ok(true)
    }

    async fn claim_tick(&self, schedule: &Schedule) -> Result<bool> {
        let mut tx = self.db.read().await?;
        let now = tx.now();
        let due = match schedule.every {
            Every::Minutes(minutes) => now.checked_sub(SignedDuration::from_mins(minutes)),
            Every::DayFrom(hour) => last_start(now, hour, &self.config.time_zone),
        }
        .map_err(Error::internal)?;
        let last = match tx.optional(&store::SCHEDULE_LAST, params![schedule.name]).await? {
            Some(row) => Some(row.get::<Timestamp>(0)?),
            None => None,
        };
        if last.is_some_and(|last| last > due) {
            return Ok(false);
        }
        drop(tx);
        let mut tx = self.db.write().await?;
        let marked = tx.execute(&store::SCHEDULE_MARK, params![schedule.name, now, due]).await?;
        tx.commit().await?;
        Ok(marked == 1)
    }
}

/// How much is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenWork {
    /// Deliveries of events that wait.
    pub deliveries: i64,
    /// Jobs that wait.
    pub jobs: i64,
    /// Jobs that were given up.
    pub given_up: i64,
}

impl Tx {
    /// How much is owed, for the health page.
    pub async fn open_work(&mut self) -> Result<OpenWork> {
        let row = self.one(&store::COUNT_WORK, params![]).await?;
        Ok(OpenWork { deliveries: row.get(0)?, jobs: row.get(1)?, given_up: row.get(2)? })
    }
}

/// Waits until it is over.
async fn over(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

/// The latest instant at or before `now` when the clock in the zone showed `hour`.
fn last_start(now: Timestamp, hour: i8, zone: &str) -> Result<Timestamp, jiff::Error> {
    let zoned = now.to_zoned(TimeZone::get(zone).unwrap_or(TimeZone::UTC));
    let today = zoned.with().hour(hour).minute(0).second(0).subsec_nanosecond(0).build()?;
    let start = if today.timestamp() <= now { today } else { today.yesterday()? };
    Ok(start.timestamp())
}

/// Two seconds, then twice as long each time, at most an hour.
fn pause(attempts: i64) -> SignedDuration {
    let seconds = 2i64.saturating_pow(u32::try_from(attempts.clamp(1, 20)).unwrap_or(20));
    SignedDuration::from_secs(seconds).min(LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_stay_under_an_hour() {
        assert_eq!(pause(1), SignedDuration::from_secs(2));
        assert_eq!(pause(3), SignedDuration::from_secs(8));
        assert_eq!(pause(60), LONGEST_PAUSE);
    }

    #[test]
    fn a_daily_start_is_read_in_the_zone() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let berlin = "Europe/Berlin";
        assert_eq!(last_start(at("2026-11-19T06:59:00Z"), 8, berlin).unwrap(), at("2026-11-18T07:00:00Z"));
        assert_eq!(last_start(at("2026-11-19T07:00:00Z"), 8, berlin).unwrap(), at("2026-11-19T07:00:00Z"));
    }
}
