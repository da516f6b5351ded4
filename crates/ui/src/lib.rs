//! How Guildhall looks.
