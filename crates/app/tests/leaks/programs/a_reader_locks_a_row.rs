// must fail: E0599 one_for_update
use portico_domain::access::Staff;
use portico_domain::charter::quotes;
use portico_domain::database::Reader;
use portico_domain::id::QuoteId;

pub async fn leak(reader: &Reader<Staff>, id: QuoteId) {
    let _ = reader.one_for_update::<quotes::row::Entity>(id).await;
}
