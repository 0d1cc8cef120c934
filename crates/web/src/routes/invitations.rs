//! The addresses of what invitations say, and of inviting many at once.

use portico_domain::access::Permission;
use portico_domain::access::permissions as may;

use super::Audience::Staff;
use super::table;
use crate::console;

table! {
    GET "/{workspace}/console/portal/invitations" => console::portal::invitations::show, Staff(may::ManagePortal::KEY);
    POST "/{workspace}/console/portal/invitations" => console::portal::invitations::change, Staff(may::ManagePortal::KEY);
    GET "/{workspace}/console/portal/invitations/preview" => console::portal::invitation_document::show, Staff(may::ManagePortal::KEY);
    POST "/{workspace}/console/portal/invitations/preview" => console::portal::invitation_document::try_out, Staff(may::ManagePortal::KEY);
    GET "/{workspace}/console/portal-users/many" => console::portal_users::many::show, Staff(may::InviteClients::KEY);
    POST "/{workspace}/console/portal-users/many" => console::portal_users::many::send, Staff(may::InviteClients::KEY);
    POST "/{workspace}/console/portal-users/many/file" => console::portal_users::many::bring, Staff(may::InviteClients::KEY);
}
