//! A statement is planned once and used often, as the bundled SQLite is built to do; without that a page costs half as much again.

use sqlx::Connection as _;

use crate::world::Skyline;

#[tokio::test]
async fn the_database_does_not_plan_a_statement_anew_for_each_value() {
    let sky = Skyline::open().await;
    // PostgreSQL keeps a plan by itself once it has proved good.
    if !sky.url().starts_with("sqlite:") {
        return;
    }
    let mut connection = sqlx::SqliteConnection::connect(&sky.url()).await.expect("the file opens");
    let is_stable: bool = sqlx::query_scalar("SELECT sqlite_compileoption_used('ENABLE_QPSG')")
        .fetch_one(&mut connection)
        .await
        .expect("an answer");
    assert!(is_stable, "the build did not take its options from .cargo/config.toml");
}
