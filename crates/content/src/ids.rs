//! Ids of this room.

kernel::id!(
    /// A course: the same through all its versions.
    CourseId,
    /// One version of a course.
    VersionId,
    /// One import.
    ImportId,
    /// A remark beside a part.
    RemarkId,
);
