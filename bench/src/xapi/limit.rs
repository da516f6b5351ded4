//! What SQLite itself needs for the same rows, with nothing around it: one writer, write-ahead log, every commit on the
//! disk, a unique id and four indexes.
#![expect(unsafe_code, reason = "the bare library is what is measured")]

use std::ffi::{CString, c_char, c_int};
use std::path::Path;
use std::ptr;

use kernel::{Error, Result};
use libsqlite3_sys as lite;

use super::sample::Sample;
use crate::probe;

const SCHEMA: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;
    CREATE TABLE s (seq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, stored INTEGER NOT NULL, actor TEXT, verb TEXT,
        activity TEXT, body TEXT NOT NULL);
    CREATE INDEX s1 ON s (actor, stored); CREATE INDEX s2 ON s (verb, stored);
    CREATE INDEX s3 ON s (activity, stored); CREATE INDEX s4 ON s (stored);";
const ADD: &str = "INSERT INTO s (id, stored, actor, verb, activity, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

struct Bare {
    db: *mut lite::sqlite3,
    add: *mut lite::sqlite3_stmt,
}

/// Milliseconds of processor time for a row, with so many rows in a transaction.
pub fn cost_ms(file: &Path, rows: &[Sample], together: usize) -> Result<f64> {
    let bare = Bare::open(file)?;
    let before = probe::thread_cpu();
    for (part, rows) in rows.chunks(together).enumerate() {
        if together > 1 {
            bare.run("BEGIN IMMEDIATE")?;
        }
        for (at, row) in rows.iter().enumerate() {
            bare.add((part * together + at) as i64, row)?;
        }
        if together > 1 {
            bare.run("COMMIT")?;
        }
    }
    Ok((probe::thread_cpu() - before) * 1_000.0 / rows.len().max(1) as f64)
}

impl Bare {
    fn open(file: &Path) -> Result<Bare> {
        let name = CString::new(file.to_string_lossy().as_bytes()).map_err(Error::internal)?;
        let mut bare = Bare { db: ptr::null_mut(), add: ptr::null_mut() };
        // SAFETY: the name ends with NUL, and both pointers live in `bare` until it is dropped.
        let code = unsafe { lite::sqlite3_open(name.as_ptr(), &raw mut bare.db) };
        bare.good(code)?;
        bare.run(SCHEMA)?;
        let (text, length) = (ADD.as_ptr().cast::<c_char>(), ADD.len() as c_int);
        // SAFETY: the text is as long as is said.
        let code =
            unsafe { lite::sqlite3_prepare_v2(bare.db, text, length, &raw mut bare.add, ptr::null_mut()) };
        bare.good(code)?;
        Ok(bare)
    }

    fn run(&self, text: &str) -> Result<()> {
        let text = CString::new(text).map_err(Error::internal)?;
        // SAFETY: the connection is open, the text ends with NUL, no callback is given.
        self.good(unsafe {
            lite::sqlite3_exec(self.db, text.as_ptr(), None, ptr::null_mut(), ptr::null_mut())
        })
    }

    fn add(&self, stored: i64, row: &Sample) -> Result<()> {
        let id = u128::from_str_radix(&row.id.replace('-', ""), 16).map_err(Error::internal)?.to_be_bytes();
        let texts = [(3, row.agent.as_str()), (4, row.verb), (5, &row.activity), (6, &row.text)];
        // SAFETY: what is bound lives until the statement was run and reset.
        unsafe {
            lite::sqlite3_bind_blob(self.add, 1, id.as_ptr().cast(), 16, None);
            lite::sqlite3_bind_int64(self.add, 2, stored);
            for (at, text) in texts {
                lite::sqlite3_bind_text(self.add, at, text.as_ptr().cast(), text.len() as c_int, None);
            }
            let code = lite::sqlite3_step(self.add);
            lite::sqlite3_reset(self.add);
            self.good(if code == lite::SQLITE_DONE { lite::SQLITE_OK } else { code })
        }
    }

    fn good(&self, code: c_int) -> Result<()> {
        if code == lite::SQLITE_OK { Ok(()) } else { Err(Error::internal(format!("SQLite answered {code}"))) }
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        // SAFETY: both were made by SQLite or are null, which it accepts.
        unsafe {
            lite::sqlite3_finalize(self.add);
            lite::sqlite3_close(self.db);
        }
    }
}
