//! The server under measurement, in a process of its own.

use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use kernel::{Error, Result};

use crate::load::{self, Load};
use crate::place::Place;

/// Where it listens.
pub const LISTEN: &str = "127.0.0.1:18099";
const PATIENCE: Duration = Duration::from_secs(20);

/// The server under measurement; it ends with this value.
pub struct Server(Child);

impl Server {
    /// The number of its process.
    pub fn pid(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts the server; gives it with the milliseconds to its first answer.
pub async fn start(place: &Place) -> Result<(Server, f64)> {
    let mut command = place.serve(LISTEN)?;
    let began = Instant::now();
    let server = Server(command.stdout(Stdio::null()).spawn()?);
    while load::get(&Load::once(LISTEN), "/ping", "identity").await.is_err() {
        if began.elapsed() > PATIENCE {
            return Err(Error::Unavailable("the measured server did not start".into()));
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok((server, began.elapsed().as_secs_f64() * 1_000.0))
}
