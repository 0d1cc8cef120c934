// must fail: E0624 associated function
use portico_domain::access::{Role, Staff};
use portico_domain::id::{SessionId, StaffId, WorkspaceId};
use portico_domain::people::staff::ExtraPermissions;

pub fn leak(workspace: WorkspaceId, id: StaffId, session: SessionId) -> Staff {
    Staff::new(workspace, id, String::new(), Role::Admin, ExtraPermissions::default(), session)
}
