//! Tests over whole calendars: what an independent reader finds in what is written here.

mod writing;
