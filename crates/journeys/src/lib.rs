//! Stories that cross rooms, through the front door, on both databases. There is nothing here but tests,
//! and the one story that `bench` tells too.

#[cfg(test)]
mod administrators;
#[cfg(test)]
mod command;
pub mod crash;
pub mod fresh;
#[cfg(test)]
mod journey;
#[cfg(test)]
mod peer;
#[cfg(test)]
mod permissions;
#[cfg(test)]
mod schema;
mod state_dialect;
#[cfg(test)]
mod tiers;
