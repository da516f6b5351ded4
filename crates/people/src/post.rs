//! Posts: places in the hierarchy, held or vacant, in sources that number them.

pub(crate) mod store;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ids::{JobId, PostId, UnitId};

/// A place in the hierarchy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// Its id.
    pub id: PostId,
    /// What the source knows it by.
    pub external_id: String,
    /// Unit.
    pub unit: Option<UnitId>,
    /// Job.
    pub job: Option<JobId>,
    /// Grade.
    pub grade: Option<String>,
    /// The post above, by the source's id.
    pub reports_to: Option<String>,
    /// Nobody holds it.
    pub vacant: bool,
    /// Since when it is in no file any more.
    pub closed_on: Option<Date>,
}
