//! Ids of this room's nouns.

kernel::id!(
    /// A source of staff files.
    FeedId,
    /// A unit of the organisation.
    UnitId,
    /// A place of work.
    SiteId,
    /// A job.
    JobId,
    /// A place in the hierarchy.
    PostId,
    /// A group of persons.
    GroupId,
    /// An employment.
    EmploymentId,
    /// A span of an assignment.
    AssignmentId,
    /// One reading of one file.
    RunId,
);
