//! xAPI types.
