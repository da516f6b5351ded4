//! Who was there: by code or QR, by the list, or from the report of a call. However somebody came, it is the same step of the
//! same seat, and the same twice changes nothing.

mod code;
mod join;
mod matching;
mod report;
mod stays;
pub(crate) mod store;
mod told;

pub use code::{Checked, Shown, check_in, open, shown};
pub use join::{Door, Joining, join, joining};
pub(crate) use report::MOST_BYTES;
pub use report::Source;
pub use stays::{Placed, Unknown, assign, import, placed, take_back, unknown};
pub(crate) use told::tell;

#[cfg(test)]
mod tests;
