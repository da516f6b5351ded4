//! The built program, started as an operator starts it, and killed as nobody should.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, Stdio};
use std::sync::Mutex;

use kernel::Result;

use super::site::Site;
use super::wrong;

pub(super) struct Running {
    /// Host and port.
    pub address: String,
    child: Mutex<Child>,
}

impl Running {
    /// Starts the server and waits until it says that it is ready.
    pub(super) fn start(site: &Site) -> Result<Self> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string();
        let mut command = site.serve(&address)?;
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let said = child.stdout.take();
        let running = Self { address, child: Mutex::new(child) };
        let ready = said.is_some_and(|said| {
            BufReader::new(said).lines().any(|line| line.is_ok_and(|line| line.contains("ready")))
        });
        if ready { Ok(running) } else { Err(wrong("the server did not start")) }
    }

    /// SIGKILL: no goodbye.
    pub(super) fn kill(&self) {
        if let Ok(mut child) = self.child.lock() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}
