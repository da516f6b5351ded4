//! How much of JSON is read: when it comes in, and when it is read again from where it is kept.

/// What a document may cost. Beyond it is refused before more is read.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Most bytes of one document.
    pub bytes: usize,
    /// Most arrays and objects inside one another.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { bytes: 16 * 1024 * 1024, depth: 64 }
    }
}

impl Limits {
    /// For what was accepted within the usual limits and kept: a store adds members, puts context activities into
    /// arrays and writes some characters longer, and what it keeps must stay readable all the same.
    pub const KEPT: Limits = Limits { bytes: 128 * 1024 * 1024, depth: 96 };
}
