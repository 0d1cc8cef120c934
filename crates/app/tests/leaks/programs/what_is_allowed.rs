use portico_domain::Result;
use portico_domain::access::permissions::ManageQuotes;
use portico_domain::access::{Authorized, PortalUser, Staff};
use portico_domain::charter::{quotes, trips};
use portico_domain::database::{Database, Reader, Sight, UnitOfWork};
use portico_domain::id::QuoteId;
use portico_domain::people::staff;

pub async fn a_client_reads_own_trips(reader: &Reader<PortalUser>) -> Result<usize> {
    Ok(reader.all(reader.visible::<trips::row::Entity>()).await?.len())
}

pub async fn staff_read_staff(reader: &Reader<Staff>) -> Result<usize> {
    Ok(reader.all(reader.visible::<staff::row::Entity>()).await?.len())
}

pub async fn a_quote_is_found(work: &UnitOfWork<Staff>, id: QuoteId) -> Result<quotes::row::Model> {
    work.one::<quotes::row::Entity>(id).await
}

pub async fn a_change_begins(database: &Database, by: Staff) -> Result<()> {
    database.begin(by).await?.commit().await
}

pub fn a_permission_is_checked(staff: Staff) -> Result<Authorized<ManageQuotes>> {
    staff.authorize()
}
