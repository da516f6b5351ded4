//! Programs written by others, run beside a test: they read what the product sends and say what they understood.
//!
//! `bin/test` sets up their Python and names it in `GUILDHALL_TEST_PYTHON`; without it such a test is skipped.

mod mail;
mod statements;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

/// A running program that prints lines. It ends with the test.
pub struct Peer {
    child: Child,
    lines: BufReader<ChildStdout>,
}

impl Peer {
    /// Starts `e2e/peers/NAME.py` with files as its arguments, or says that the test is skipped.
    pub fn start(name: &str, files: &[&Path]) -> Option<Self> {
        let Some(python) = std::env::var_os("GUILDHALL_TEST_PYTHON") else {
            println!("skipped: no Python for the programs of others (bin/test sets it up)");
            return None;
        };
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../e2e/peers").join(format!("{name}.py"));
        let mut child = Command::new(python)
            .arg(script)
            .args(files)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap());
        Some(Self { child, lines })
    }

    /// The next line it prints; waits for it.
    pub fn line(&mut self) -> String {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
