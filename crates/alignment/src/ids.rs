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
    /// People who plan together outside of the units.
    GroupId,
    /// Asking the teams what they need.
    CampaignId,
    /// How an objective is carried through the tiers.
    TemplateId,
    /// A template as it was used.
    CascadeId,
    /// Time set aside for learning.
    SlotId,
    /// A new system or product, with its day.
    LaunchId,
    /// Days with little or no time for classes.
    SeasonId,
    /// Such days, every year.
    SeasonRuleId,
);
