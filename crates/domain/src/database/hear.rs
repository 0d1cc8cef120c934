//! Listens to the other nodes on the same PostgreSQL, so that an open page learns of a change made anywhere.

use sea_orm::DbBackend;
use sqlx::postgres::{PgListener, PgPoolOptions};

use super::Database;
use super::connect::connect_error;
use crate::Result;
use crate::live::CHANNEL;

impl Database {
    /// Passes on what other nodes say until the connection is lost; done at once on SQLite, which has one node.
    pub async fn hear_other_nodes(&self) -> Result<()> {
        if self.readers().get_database_backend() != DbBackend::Postgres {
            return Ok(());
        }
        // A connection of its own: it listens for as long as the node lives, and pages must not miss it.
        let options = self.readers().get_postgres_connection_pool().connect_options().as_ref().clone();
        let own = PgPoolOptions::new().max_connections(1).max_lifetime(None).idle_timeout(None);
        let pool = own.connect_with(options).await.map_err(connect_error)?;
        let mut listener = PgListener::connect_with(&pool).await.map_err(connect_error)?;
        listener.listen(CHANNEL).await.map_err(connect_error)?;
        while let Some(said) = listener.try_recv().await.map_err(connect_error)? {
            self.live().hear(said.payload());
        }
        Ok(())
    }
}
