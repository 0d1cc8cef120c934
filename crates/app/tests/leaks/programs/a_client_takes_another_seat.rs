// must fail: E0616 seats
use portico_domain::access::{AccountSeat, PortalUser};

pub fn leak(user: &mut PortalUser, seat: AccountSeat) {
    user.seats.push(seat);
}
