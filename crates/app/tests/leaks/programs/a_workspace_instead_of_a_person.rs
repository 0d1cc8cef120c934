// must fail: E0277 Principal
use portico_domain::database::Database;
use portico_domain::id::WorkspaceId;

pub fn leak(database: &Database, workspace: WorkspaceId) {
    let _ = database.reader(workspace);
}
