//! The ids of this room.

kernel::id!(
    /// A budget.
    BudgetId,
    /// One transaction of the ledger.
    EntryId,
    /// The money of one thing that was asked for, in one budget.
    LineId,
    /// What one currency was worth in another from a day on.
    RateId,
    /// A stipend: who gets how much for what, each period.
    StipendId,
    /// What a person asks their stipend for.
    ClaimId,
);
