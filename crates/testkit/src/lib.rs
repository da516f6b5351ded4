//! What tests stand on: a database of each kind per test, a clock that moves when told, seeded ids, mail in a
//! folder, and requests against a room's router without a network. It knows no room.

mod app;
mod database;
mod generated;
mod hostile;
#[cfg(test)]
mod tests;

pub use app::{Answer, App, TestApp};
pub use database::{Engine, TestDb, shared};
pub use generated::generated;
pub use hostile::{assert_text_only, hostile_strings, in_address};

/// Declares a test that runs on both databases: `name::sqlite` and `name::postgres`.
///
/// ```ignore
/// testkit::both! {
///     async fn a_row_is_kept(db: TestDb) { … }
/// }
/// ```
#[macro_export]
macro_rules! both {
    ($($(#[$meta:meta])* async fn $name:ident($db:ident: TestDb) $body:block)*) => {$(
        $(#[$meta])*
        async fn $name($db: $crate::TestDb) $body

        $(#[$meta])*
        mod $name {
            #[test]
            fn sqlite() {
                $crate::run($crate::Engine::Sqlite, concat!(module_path!(), "::sqlite"), super::$name);
            }

            #[test]
            fn postgres() {
                $crate::run($crate::Engine::Postgres, concat!(module_path!(), "::postgres"), super::$name);
            }
        }
    )*};
}

/// Runs one story on one engine; the database goes away afterwards.
pub fn run<F: Future<Output = ()>>(engine: Engine, name: &str, story: impl FnOnce(TestDb) -> F) {
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => panic!("no runtime: {error}"),
    };
    runtime.block_on(async {
        let db = TestDb::new(engine, name).await;
        let drop_later = db.clone();
        story(db).await;
        drop_later.discard().await;
    });
}
