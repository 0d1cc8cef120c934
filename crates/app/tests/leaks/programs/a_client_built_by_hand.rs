// must fail: E0624 associated function
use portico_domain::access::PortalUser;

pub fn leak() {
    let _ = PortalUser::new(loop {});
}
