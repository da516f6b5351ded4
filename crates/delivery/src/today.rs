//! Today: one next act with its reason and minutes, what is due, what others recommend, what is in the light. One
//! value feeds the page; each total is counted from it. Leaves out how duties come about ([`crate::rule`]).

pub mod next;
pub mod pages;
pub(crate) mod store;
pub mod value;

pub use value::Today;
