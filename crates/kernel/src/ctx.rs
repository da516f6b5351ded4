//! What handlers, jobs and commands have at hand.

use std::sync::Arc;

use crate::clock::{Clock, Ids};
use crate::config::Config;
use crate::db::Db;
use crate::files::Files;
use crate::mail::Post;

/// The context: cheap to clone.
#[derive(Clone)]
pub struct Ctx {
    /// The database.
    pub db: Db,
    /// Settings of the process.
    pub config: Arc<Config>,
    /// Files in a folder or a bucket.
    pub files: Files,
    /// The way out for mail.
    pub post: Post,
}

impl Ctx {
    /// The clock.
    pub fn clock(&self) -> &Clock {
        self.db.clock()
    }

    /// The source of ids.
    pub fn ids(&self) -> &Ids {
        self.db.ids()
    }

    /// An address that a person outside can open.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.config.public_url.trim_end_matches('/'))
    }
}
