// must fail: E0624 associated function
use portico_domain::access::permissions::ManageTeam;
use portico_domain::access::{Authorized, Staff};

pub fn leak(staff: Staff) {
    let _ = Authorized::<ManageTeam>::grant(staff);
}
