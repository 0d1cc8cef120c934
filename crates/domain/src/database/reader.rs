//! Looking without touching: a page's GET holds a reader, and a reader has no way to change a row.

use sea_orm::DatabaseConnection;

use super::{Database, Sight};
use crate::access::Principal;
use crate::time::Instant;

/// Reads as a principal, at one moment.
#[derive(Clone, Debug)]
pub struct Reader<P> {
    by: P,
    connection: DatabaseConnection,
    now: Instant,
}

impl<P: Principal> Reader<P> {
    pub(super) fn new(by: P, database: &Database) -> Self {
        Self { by, connection: database.readers().clone(), now: database.clock().now() }
    }
}

impl<P: Principal> Sight for Reader<P> {
    type By = P;
    type Connection = DatabaseConnection;
    fn by(&self) -> &P {
        &self.by
    }
    fn connection(&self) -> &DatabaseConnection {
        &self.connection
    }
    fn now(&self) -> Instant {
        self.now
    }
}
