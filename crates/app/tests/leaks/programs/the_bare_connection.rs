// must fail: E0624 readers
use portico_domain::database::Database;

pub fn leak(database: &Database) {
    let _ = database.readers();
}
