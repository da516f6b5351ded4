//! Brackwater Cold Works.
