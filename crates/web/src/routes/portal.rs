//! The client's addresses.

use super::Audience::{Anyone, Client};
use super::table;
use crate::portal;

table! {
    GET "/{workspace}/portal" => portal::home::show, Client;
    GET "/{workspace}/portal/live" => portal::live::stream, Client;
    POST "/{workspace}/portal/account" => portal::account::choose, Client;
    GET "/{workspace}/portal/airports" => portal::airports::search, Client;
    GET "/{workspace}/portal/closed" => portal::closed::show, Anyone;

    // sign in
    POST "/{workspace}/portal/leave-view" => portal::view::leave, Anyone;
    GET "/{workspace}/portal/sign-up" => portal::sign_up::ask::show, Anyone;
    POST "/{workspace}/portal/sign-up" => portal::sign_up::ask::send, Anyone;
    GET "/{workspace}/portal/sign-up/sent" => portal::sign_up::ask::sent, Anyone;
    GET "/{workspace}/portal/sign-up/{token}" => portal::sign_up::link::show, Anyone;
    POST "/{workspace}/portal/sign-up/{token}" => portal::sign_up::link::press, Anyone;
    GET "/{workspace}/portal/sign-in" => portal::sign_in::ask::show, Anyone;
    POST "/{workspace}/portal/sign-in" => portal::sign_in::ask::ask, Anyone;
    POST "/{workspace}/portal/sign-in/password" => portal::sign_in::password::enter, Anyone;
    GET "/{workspace}/portal/sign-in/reset" => portal::sign_in::reset::show, Anyone;
    POST "/{workspace}/portal/sign-in/reset" => portal::sign_in::reset::ask, Anyone;
    GET "/{workspace}/portal/sign-in/reset/{token}" => portal::sign_in::reset_link::show, Anyone;
    POST "/{workspace}/portal/sign-in/reset/{token}" => portal::sign_in::reset_link::choose, Anyone;
    POST "/{workspace}/portal/sign-in/passkey" => portal::sign_in::passkey::enter, Anyone;
    POST "/{workspace}/portal/sign-in/passkey/begin" => portal::sign_in::passkey::begin, Anyone;
    GET "/{workspace}/portal/sign-in/code" => portal::sign_in::code::show, Anyone;
    POST "/{workspace}/portal/sign-in/code" => portal::sign_in::code::enter, Anyone;
    GET "/{workspace}/portal/sign-in/link/{token}" => portal::sign_in::link::show, Anyone;
    POST "/{workspace}/portal/sign-in/link/{token}" => portal::sign_in::link::open, Anyone;
    POST "/{workspace}/portal/sign-out" => portal::sign_out::sign_out, Client;

    // an address that was changed
    GET "/{workspace}/portal/address/{token}" => portal::address::show, Anyone;
    POST "/{workspace}/portal/address/{token}" => portal::address::press, Anyone;

    // invitation
    GET "/{workspace}/portal/invitation/{token}" => portal::invitation::show, Anyone;
    POST "/{workspace}/portal/invitation/{token}" => portal::invitation::accept, Anyone;

    // trips
    GET "/{workspace}/portal/trips" => portal::trips::list, Client;
    GET "/{workspace}/portal/trips/{id}" => portal::trips::show, Client;
    POST "/{workspace}/portal/trips/{id}/private" => portal::trips::keep_private, Client;
    GET "/{workspace}/portal/trips/{id}/itinerary.pdf" => portal::trips::itinerary, Client;

    // requests
    GET "/{workspace}/portal/requests/new" => portal::requests::new, Client;
    POST "/{workspace}/portal/requests" => portal::requests::create, Client;
    GET "/{workspace}/portal/requests/{id}" => portal::requests::show, Client;
    GET "/{workspace}/portal/requests/{id}/edit" => portal::requests::edit, Client;
    POST "/{workspace}/portal/requests/{id}/edit" => portal::requests::save, Client;
    POST "/{workspace}/portal/requests/{id}/discard" => portal::requests::discard, Client;
    POST "/{workspace}/portal/requests/{id}/cancel" => portal::requests::cancel, Client;
    POST "/{workspace}/portal/requests/{id}/alternatives/{item}/accept" => portal::requests::accept, Client;
    POST "/{workspace}/portal/requests/{id}/alternatives/{item}/decline" => portal::requests::decline, Client;

    // quotes
    GET "/{workspace}/portal/quotes" => portal::quotes::list, Client;
    GET "/{workspace}/portal/quotes/{id}" => portal::quotes::show, Client;
    GET "/{workspace}/portal/quotes/{id}/quote.pdf" => portal::quotes::pdf, Client;
    POST "/{workspace}/portal/quotes/{id}/accept" => portal::quotes::accept, Client;
    POST "/{workspace}/portal/quotes/{id}/decline" => portal::quotes::decline, Client;
    POST "/{workspace}/portal/quotes/{id}/change" => portal::quotes::ask_for_change, Client;
    POST "/{workspace}/portal/quotes/{id}/renew" => portal::quotes::renew, Client;

    // invoices
    GET "/{workspace}/portal/invoices" => portal::invoices::list, Client;
    GET "/{workspace}/portal/invoices/{id}" => portal::invoices::show, Client;
    GET "/{workspace}/portal/invoices/{id}/pdf" => portal::invoices::pdf, Client;
    POST "/{workspace}/portal/invoices/{id}/pay" => portal::invoices::pay, Client;

    // messages
    GET "/{workspace}/portal/messages" => portal::messages::list, Client;
    POST "/{workspace}/portal/messages" => portal::messages::start, Client;
    GET "/{workspace}/portal/messages/new" => portal::messages::new, Client;
    GET "/{workspace}/portal/messages/{id}" => portal::messages::show, Client;
    POST "/{workspace}/portal/messages/{id}/write" => portal::messages::write, Client;

    // passengers
    GET "/{workspace}/portal/passengers" => portal::passengers::list, Client;
    POST "/{workspace}/portal/passengers" => portal::passengers::create, Client;
    GET "/{workspace}/portal/passengers/new" => portal::passengers::new, Client;
    GET "/{workspace}/portal/passengers/{id}" => portal::passengers::edit, Client;
    POST "/{workspace}/portal/passengers/{id}" => portal::passengers::update, Client;
    POST "/{workspace}/portal/passengers/{id}/archive" => portal::passengers::archive, Client;

    // people
    GET "/{workspace}/portal/people" => portal::people::list, Client;
    POST "/{workspace}/portal/people" => portal::people::invite, Client;
    POST "/{workspace}/portal/people/{id}/resend" => portal::people::resend, Client;
    POST "/{workspace}/portal/people/{id}/end" => portal::people::end, Client;

    // settings
    GET "/{workspace}/portal/settings" => portal::settings::show, Client;
    POST "/{workspace}/portal/settings" => portal::settings::save, Client;
    GET "/{workspace}/portal/settings/password" => portal::settings::password::show, Client;
    POST "/{workspace}/portal/settings/password" => portal::settings::password::change, Client;
    POST "/{workspace}/portal/settings/password/remove" => portal::settings::password::remove, Client;
    GET "/{workspace}/portal/settings/passkeys" => portal::settings::passkeys::list, Client;
    POST "/{workspace}/portal/settings/passkeys" => portal::settings::passkeys::add, Client;
    POST "/{workspace}/portal/settings/passkeys/begin" => portal::settings::passkeys::begin, Client;
    POST "/{workspace}/portal/settings/passkeys/{id}/rename" => portal::settings::passkeys::rename, Client;
    POST "/{workspace}/portal/settings/passkeys/{id}/remove" => portal::settings::passkeys::remove, Client;
    GET "/{workspace}/portal/settings/devices" => portal::settings::devices::list, Client;
    POST "/{workspace}/portal/settings/devices/{id}/revoke" => portal::settings::devices::revoke, Client;
    POST "/{workspace}/portal/settings/devices/sign-out-others" => portal::settings::devices::revoke_others, Client;
}
