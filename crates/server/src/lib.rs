//! Composes the rooms.
