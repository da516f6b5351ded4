//! Coverage: how many people have their required learning done, due or overdue, by unit and by site.

pub mod suppress;
