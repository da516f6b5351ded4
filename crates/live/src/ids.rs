//! The ids of this room.

kernel::id!(
    /// A class: what is taught.
    ClassId,
    /// A session: when and where it is taught.
    SessionId,
    /// A seat in a session.
    SeatId,
    /// Something to read or do for a class.
    MaterialId,
    /// A calendar feed.
    FeedId,
    /// What is agreed with an instructor.
    EngagementId,
    /// A membership in the catalogue.
    MembershipId,
    /// A room in which classes are taught.
    VenueId,
    /// A recommendation of a class.
    RecommendationId,
    /// People who plan together outside of the units.
    CircleId,
    /// Sessions that were planned together.
    SeriesId,
);
