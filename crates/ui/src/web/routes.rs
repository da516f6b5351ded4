//! A room's routes: axum's router, which also remembers its paths, so that the check of permissions can call each.

use axum::Router;
use axum::routing::MethodRouter;
use kernel::Ctx;

/// Routes of a room.
#[derive(Default)]
pub struct Routes {
    router: Router<Ctx>,
    paths: Vec<&'static str>,
}

impl Routes {
    /// No routes yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a path with its methods.
    #[must_use]
    pub fn route(mut self, path: &'static str, methods: MethodRouter<Ctx>) -> Self {
        self.router = self.router.route(path, methods);
        self.paths.push(path);
        self
    }

    /// Adds the routes of another.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.paths.extend(other.paths);
        self
    }

    /// Every path, as written.
    pub fn paths(&self) -> &[&'static str] {
        &self.paths
    }

    /// As axum's router.
    pub fn router(self) -> Router<Ctx> {
        self.router
    }
}
