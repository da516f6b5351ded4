//! The ids of this room.

kernel::id!(
    /// A rule: an audience, a course, a date, a reason.
    RuleId,
    /// What a rule would do on a day.
    RehearsalId,
    /// One person, one course, one cycle.
    DutyId,
    /// A person takes a course; the registration of its statements.
    EnrolmentId,
    /// What one person thinks another should learn.
    RecommendationId,
    /// What somebody chose for a scope.
    SpotlightId,
);
