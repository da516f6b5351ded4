//! Composes the rooms into one program: the router, the worker, the commands. It holds no rule of the domain.

pub mod command;
mod counts;
mod health;
mod offers;
mod open;
mod router;
mod serve;

pub use open::{context, open, register_hooks, rooms};
pub use router::{paths, router};
pub use serve::serve;

/// Pages are made of many small texts that one thread makes and another gives back.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;
