//! The ids of this room.

kernel::id!(
    /// A programme.
    ProgrammeId,
    /// Something else that counts for a step.
    EquivalentId,
    /// A group that goes through a programme together.
    CohortId,
    /// A person in a cohort.
    MemberId,
    /// What somebody earned.
    CertificateId,
);
