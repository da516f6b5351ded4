//! Ids of courses.

kernel::id!(
    /// A course.
    CourseId,
    /// A version of a course.
    VersionId,
);
