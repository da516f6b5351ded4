//! The built program, started as an operator starts it, and killed as nobody should.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;

use super::house::House;

pub(super) struct Running {
    /// Host and port.
    pub address: String,
    child: Mutex<Child>,
}

/// Starts the server and waits until it says that it is ready.
pub(super) fn start(house: &House) -> Running {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    // The program stands beside the folder of this test's own binary: target/debug.
    let me = std::env::current_exe().unwrap();
    let program = me.parent().unwrap().parent().unwrap().join("guildhall");
    assert!(program.is_file(), "{} is not built (bin/test builds it first)", program.display());
    let mut command = Command::new(program);
    command
        .arg("serve")
        .current_dir(&house.folder)
        .env("GUILDHALL_DATA", house.folder.path())
        .env("GUILDHALL_LISTEN", free.to_string())
        .env("GUILDHALL_TIME_ZONE", "UTC")
        .env_remove("GUILDHALL_DATABASE_URL")
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    if let Some(url) = &house.database_url {
        command.env("GUILDHALL_DATABASE_URL", url);
    }
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let ready = lines.any(|line| line.is_ok_and(|line| line.contains("ready")));
    let running = Running { address: free.to_string(), child: Mutex::new(child) };
    assert!(ready, "the server did not start");
    running
}

impl Running {
    /// SIGKILL: no goodbye.
    pub(super) fn kill(&self) {
        let mut child = self.child.lock().unwrap();
        let _ = child.kill();
        let _ = child.wait();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}
