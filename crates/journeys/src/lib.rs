//! Stories that cross rooms, through the front door, on both databases. There is nothing here but tests.

#[cfg(test)]
mod crash;
#[cfg(test)]
mod journey;
#[cfg(test)]
mod peer;
#[cfg(test)]
mod permissions;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod state_dialect;
