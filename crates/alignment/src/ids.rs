//! The ids of this room.

kernel::id!(
    /// Something that the organisation, a team or a person wants to reach.
    ObjectiveId,
    /// What an objective, a need or a course speaks about.
    TopicId,
    /// A pain point, or what somebody needs.
    NeedId,
    /// Needs of one matter, joined.
    ThemeId,
    /// Time set aside for learning.
    SlotId,
    /// Days with little or no time for classes.
    SeasonId,
);
