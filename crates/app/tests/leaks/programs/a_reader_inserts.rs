// must fail: E0599 insert
use portico_domain::access::Staff;
use portico_domain::charter::aircraft::row::ActiveModel;
use portico_domain::database::Reader;

pub async fn leak(reader: &Reader<Staff>, row: ActiveModel) {
    let _ = reader.insert(row).await;
}
