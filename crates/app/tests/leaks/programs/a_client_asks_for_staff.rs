// must fail: E0277 PortalUser>` is not satisfied
use portico_domain::access::PortalUser;
use portico_domain::database::{Reader, Sight};
use portico_domain::people::staff;

pub fn leak(reader: &Reader<PortalUser>) {
    let _ = reader.visible::<staff::row::Entity>();
}
