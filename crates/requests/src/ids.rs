//! The ids of this room.

kernel::id!(
    /// A request.
    RequestId,
    /// By which way a request goes.
    RouteId,
    /// Who decides in somebody's place.
    DelegationId,
    /// What somebody would like to learn.
    WishId,
    /// What is supported.
    PolicyId,
    /// What several people want to learn.
    DemandId,
    /// What one budget pays of a request.
    PartId,
);
