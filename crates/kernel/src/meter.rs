//! How far long work is. The work tells it, from whatever thread it is on; a terminal or a page hears of it meanwhile.
//! Leaves out what the stages are called: that is for the room whose work it is.

use std::time::Duration;

use tokio::sync::{oneshot, watch};

/// What is being done, and how much of it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What is being done, by a word of its room: `comparing`.
    pub stage: &'static str,
    /// Pieces done.
    pub done: usize,
    /// Pieces in all; 0 while nobody can say.
    pub of: usize,
}

/// Where work tells how far it is. Telling is cheap and waits for nobody.
#[derive(Clone, Debug)]
pub struct Meter(Option<watch::Sender<Told>>);

impl Meter {
    /// Nobody listens.
    pub fn silent() -> Self {
        Self(None)
    }

    /// Tells what is being done, and how much of it is done.
    pub fn at(&self, stage: &'static str, done: usize, of: usize) {
        if let Some(tell) = &self.0 {
            tell.send_replace(Told { stage, done, of });
        }
    }

    /// Does the work while `heed` hears how far it is: the newest of what was told, never all of it.
    pub async fn heard<T, F: Future<Output = T>>(
        work: impl FnOnce(Meter) -> F,
        mut heed: impl FnMut(Told),
    ) -> T {
        let (tell, mut told) = watch::channel(Told::default());
        Self::beside(work, tell, async |mut ended| {
            while next(&mut told, &mut ended, None).await {
                heed(*told.borrow_and_update());
            }
        })
        .await
    }

    /// Does the work beside somebody who listens until it ended.
    pub(crate) async fn beside<T, F: Future<Output = T>, L: Future<Output = ()>>(
        work: impl FnOnce(Meter) -> F,
        tell: watch::Sender<Told>,
        listen: impl FnOnce(oneshot::Receiver<()>) -> L,
    ) -> T {
        let (end, ended) = oneshot::channel();
        let working = async {
            let out = work(Meter(Some(tell))).await;
            drop(end);
            out
        };
        tokio::join!(working, listen(ended)).0
    }
}

/// Waits until something new is told, or the pause is over where there is one; false once the work ended.
pub(crate) async fn next(
    told: &mut watch::Receiver<Told>,
    ended: &mut oneshot::Receiver<()>,
    pause: Option<Duration>,
) -> bool {
    let over = async {
        match pause {
            Some(pause) => tokio::time::sleep(pause).await,
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        biased;
        changed = told.changed() => changed.is_ok(),
        _ = ended => false,
        () = over => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn whoever_waits_hears_how_far_the_work_is() {
        let mut heard = Vec::new();
        let work = async |meter: Meter| {
            for done in 1..=2 {
                meter.at("rows", done, 2);
                tokio::task::yield_now().await;
            }
            tokio::task::spawn_blocking(move || meter.at("keeping", 0, 0)).await.unwrap();
            7
        };
        assert_eq!(Meter::heard(work, |told| heard.push(told)).await, 7);
        let at = |stage, done, of| Told { stage, done, of };
        assert_eq!(heard, [at("rows", 1, 2), at("rows", 2, 2), at("keeping", 0, 0)]);
        Meter::silent().at("rows", 1, 2);
    }
}
