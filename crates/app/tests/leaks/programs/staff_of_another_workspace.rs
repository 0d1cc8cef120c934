// must fail: E0616 workspace
use portico_domain::access::Staff;
use portico_domain::id::WorkspaceId;

pub fn leak(mut staff: Staff, elsewhere: WorkspaceId) -> Staff {
    staff.workspace = elsewhere;
    staff
}
