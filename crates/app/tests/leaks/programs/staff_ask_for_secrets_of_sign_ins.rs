// must fail: E0277 Staff>` is not satisfied
use portico_domain::access::Staff;
use portico_domain::database::{Reader, Sight};
use portico_domain::people::sign_in;

pub fn leak(reader: &Reader<Staff>) {
    let _ = reader.visible::<sign_in::row::Entity>();
}
