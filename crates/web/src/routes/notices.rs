//! The addresses of field service's settings, of the words that clients are sent, and of what they answer.

use portico_domain::access::Permission;
use portico_domain::access::permissions as may;

use super::Audience::{Anyone, Staff};
use super::table;
use crate::{console, public};

table! {
    GET "/{workspace}/console/field" => console::field::settings::show, Staff(may::ManagePortal::KEY);
    POST "/{workspace}/console/field" => console::field::settings::change, Staff(may::ManagePortal::KEY);
    GET "/{workspace}/console/field/notices" => console::field::notices::show, Staff(may::ManagePortal::KEY);
    POST "/{workspace}/console/field/notices" => console::field::notices::change, Staff(may::ManagePortal::KEY);
    POST "/{workspace}/sms/incoming/{token}" => public::sms::incoming, Anyone;
}
