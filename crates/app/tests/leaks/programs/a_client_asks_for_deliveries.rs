// must fail: E0277 PortalUser>` is not satisfied
use portico_domain::access::PortalUser;
use portico_domain::conversations::deliveries;
use portico_domain::database::{Reader, Sight};

pub fn leak(reader: &Reader<PortalUser>) {
    let _ = reader.visible::<deliveries::row::Entity>();
}
