//! A connection to SQLite on a thread of its own. Work is queued and done in order; the thread sleeps while there is
//! none, without looking again and again whether some has come.

use rusqlite::Connection;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::oneshot;

use crate::error::{Error, Result};

enum Order {
    Work(Box<dyn FnOnce(&Connection) + Send>),
    Close(oneshot::Sender<()>),
}

/// The way to the thread.
#[derive(Clone)]
pub(crate) struct Worker(UnboundedSender<Order>);

impl Worker {
    /// Starts a thread with the connection that `open` gives.
    pub async fn start(open: impl FnOnce() -> rusqlite::Result<Connection> + Send + 'static) -> Result<Self> {
        let (queue, orders) = unbounded_channel();
        let (tell, opened) = oneshot::channel();
        let run = move || match open() {
            Ok(conn) => {
                if tell.send(Ok(())).is_ok() {
                    work(conn, orders);
                }
            }
            Err(error) => drop(tell.send(Err(error))),
        };
        std::thread::Builder::new().name("guildhall-sqlite".into()).spawn(run)?;
        opened.await.map_err(|_| gone())??;
        Ok(Self(queue))
    }

    /// Does a piece of work there; gives what it gives. The work is done even where nobody waits for it any more.
    pub async fn call<R: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<R> + Send + 'static,
    ) -> Result<R> {
        let (tell, done) = oneshot::channel();
        self.tell(move |conn| drop(tell.send(work(conn))));
        Ok(done.await.map_err(|_| gone())??)
    }

    /// Leaves a piece of work there, before whatever is asked later.
    pub fn tell(&self, work: impl FnOnce(&Connection) + Send + 'static) {
        let _ = self.0.send(Order::Work(Box::new(work)));
    }

    /// Closes the connection, after what is queued.
    pub async fn close(self) {
        let (tell, closed) = oneshot::channel();
        let _ = self.0.send(Order::Close(tell));
        let _ = closed.await;
    }
}

fn work(conn: Connection, mut orders: UnboundedReceiver<Order>) {
    while let Some(order) = orders.blocking_recv() {
        match order {
            Order::Work(work) => work(&conn),
            Order::Close(tell) => {
                if let Err((_, error)) = conn.close() {
                    tracing::warn!(%error, "closing the database");
                }
                let _ = tell.send(());
                return;
            }
        }
    }
}

fn gone() -> Error {
    Error::Unavailable("the database".into())
}
