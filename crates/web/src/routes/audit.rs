//! The addresses of the audit.

use portico_domain::access::Permission;
use portico_domain::access::permissions as may;

use super::Audience::Staff;
use super::table;
use crate::console;

table! {
    GET "/{workspace}/console/audit" => console::audit::show, Staff(may::ReadAudit::KEY);
    POST "/{workspace}/console/audit/export" => console::audit::export::export, Staff(may::ReadAudit::KEY);
}
