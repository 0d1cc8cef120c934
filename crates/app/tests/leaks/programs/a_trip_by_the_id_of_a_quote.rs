// must fail: E0308 mismatched types
use portico_domain::access::Staff;
use portico_domain::charter::trips;
use portico_domain::database::{Reader, Sight};
use portico_domain::id::QuoteId;

pub fn leak(reader: &Reader<Staff>, id: QuoteId) {
    let _ = reader.one::<trips::row::Entity>(id);
}
