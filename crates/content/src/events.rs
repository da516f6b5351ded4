//! What this room says to the rooms above.

use serde::{Deserialize, Serialize};

use crate::ids::{CourseId, VersionId};

/// A version went live.
pub const PUBLISHED: &str = "content.published";
/// A version waits for review.
pub const SENT: &str = "content.sent";
/// A version came back to its author.
pub const RETURNED: &str = "content.returned";

/// The content of every event of this room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutVersion {
    /// The course.
    pub course_id: CourseId,
    /// Its version.
    pub version_id: VersionId,
}
