//! The one door to the rows: connect, read ([`Reader`]), change ([`UnitOfWork`]), migrate.

mod connect;
mod copy;
mod hear;
mod migrate;
mod plain_table;
mod reader;
mod sight;
mod unit_of_work;
mod writer;

pub use connect::{Database, Options};
pub use migrate::{MigrateError, Migrations};
pub(crate) use plain_table::plain_table;
pub use reader::Reader;
pub use sight::Sight;
pub use unit_of_work::UnitOfWork;
