//! Stories that cross rooms, through the front door, on both databases. There is nothing here but tests.

#[cfg(test)]
mod peer;
#[cfg(test)]
mod schema;
