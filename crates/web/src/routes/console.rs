//! The addresses of staff.

use portico_domain::access::Permission;
use portico_domain::access::permissions as may;

use super::Audience::{Anyone, Staff};
use super::table;
use crate::console;

table! {
    GET "/{workspace}/console" => console::home::show, Staff(may::UseConsole::KEY);
    GET "/{workspace}/console/live" => console::live::stream, Staff(may::UseConsole::KEY);
    GET "/{workspace}/console/airports" => console::airports::search, Staff(may::UseConsole::KEY);

    // sign in
    GET "/{workspace}/console/sign-in" => console::sign_in::password::show, Anyone;
    POST "/{workspace}/console/sign-in" => console::sign_in::password::enter, Anyone;
    POST "/{workspace}/console/sign-in/passkey" => console::sign_in::passkey::enter, Anyone;
    POST "/{workspace}/console/sign-in/passkey/begin" => console::sign_in::passkey::begin, Anyone;
    GET "/{workspace}/console/sign-in/code" => console::sign_in::factor::show, Anyone;
    POST "/{workspace}/console/sign-in/code" => console::sign_in::factor::answer, Anyone;
    GET "/{workspace}/console/sign-in/set-up" => console::sign_in::set_up::show, Anyone;
    POST "/{workspace}/console/sign-in/set-up" => console::sign_in::set_up::save, Anyone;
    GET "/{workspace}/console/sign-in/link/{token}" => console::sign_in::link::show, Anyone;
    POST "/{workspace}/console/sign-in/link/{token}" => console::sign_in::link::choose, Anyone;
    GET "/{workspace}/console/sign-in/invitation/{token}" => console::sign_in::invited::show, Anyone;
    POST "/{workspace}/console/sign-in/invitation/{token}" => console::sign_in::invited::accept, Anyone;
    POST "/{workspace}/console/sign-in/with/{id}" => console::sign_in::provider::begin, Anyone;
    GET "/{workspace}/console/sign-in/callback" => console::sign_in::provider::come_back, Anyone;
    POST "/{workspace}/console/sign-out" => console::sign_in::password::sign_out, Staff(may::UseConsole::KEY);

    GET "/{workspace}/console/prove" => console::prove::show, Staff(may::UseConsole::KEY);
    GET "/{workspace}/console/prove/onward" => console::prove::show_onward, Staff(may::UseConsole::KEY);
    POST "/{workspace}/console/prove" => console::prove::answer, Staff(may::UseConsole::KEY);
    POST "/{workspace}/console/prove/passkey" => console::prove::enter, Staff(may::UseConsole::KEY);
    POST "/{workspace}/console/prove/passkey/begin" => console::prove::begin, Staff(may::UseConsole::KEY);

    // me
    GET "/{workspace}/console/me" => console::me::show, Staff(may::UseConsole::KEY);
    POST "/{workspace}/console/me" => console::me::save, Staff(may::UseConsole::KEY);
    POST "/{workspace}/console/me/password" => console::me::password::change, Staff(may::UseConsole::KEY);
    POST "/{workspace}/console/me/recovery-codes" => console::me::recovery::renew, Staff(may::UseConsole::KEY);
    GET "/{workspace}/console/me/passkeys" => console::me::passkeys::list, Staff(may::UseConsole::KEY);
    POST "/{workspace}/console/me/passkeys" => console::me::passkeys::add, Staff(may::UseConsole::KEY);
    POST "/{workspace}/console/me/passkeys/begin" => console::me::passkeys::begin, Staff(may::UseConsole::KEY);
    POST "/{workspace}/console/me/passkeys/{id}/rename" => console::me::passkeys::rename, Staff(may::UseConsole::KEY);
    POST "/{workspace}/console/me/passkeys/{id}/remove" => console::me::passkeys::remove, Staff(may::UseConsole::KEY);
    GET "/{workspace}/console/me/devices" => console::me::devices::list, Staff(may::UseConsole::KEY);
    POST "/{workspace}/console/me/devices/{id}/revoke" => console::me::devices::revoke, Staff(may::UseConsole::KEY);
    POST "/{workspace}/console/me/devices/sign-out-others" => console::me::devices::revoke_others, Staff(may::UseConsole::KEY);

    // search
    GET "/{workspace}/console/search" => console::search::show, Staff(may::UseConsole::KEY);

    // accounts
    GET "/{workspace}/console/accounts" => console::accounts::list, Staff(may::ViewClients::KEY);
    POST "/{workspace}/console/accounts" => console::accounts::create, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/accounts/new" => console::accounts::new, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/accounts/{id}" => console::accounts::show, Staff(may::ViewClients::KEY);
    GET "/{workspace}/console/accounts/{id}/seen-by" => console::seen_by::account, Staff(may::ViewClients::KEY);
    POST "/{workspace}/console/accounts/{id}" => console::accounts::update, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/accounts/{id}/edit" => console::accounts::edit, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/accounts/{id}/people" => console::accounts::people::find, Staff(may::ManageClients::KEY);
    POST "/{workspace}/console/accounts/{id}/people" => console::accounts::people::add, Staff(may::ManageClients::KEY);
    POST "/{workspace}/console/accounts/{id}/people/{item}/remove" => console::accounts::people::remove, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/accounts/{id}/fbos" => console::accounts::fbos::choose, Staff(may::ManageClients::KEY);
    POST "/{workspace}/console/accounts/{id}/fbos" => console::accounts::fbos::prefer, Staff(may::ManageClients::KEY);
    POST "/{workspace}/console/accounts/{id}/fbos/remove" => console::accounts::fbos::forget, Staff(may::ManageClients::KEY);

    // contacts
    GET "/{workspace}/console/contacts" => console::contacts::list, Staff(may::ViewClients::KEY);
    POST "/{workspace}/console/contacts" => console::contacts::create, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/contacts/new" => console::contacts::new, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/contacts/{id}" => console::contacts::show, Staff(may::ViewClients::KEY);
    POST "/{workspace}/console/contacts/{id}" => console::contacts::update, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/contacts/{id}/edit" => console::contacts::edit, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/contacts/{id}/accounts" => console::contacts::places::choose, Staff(may::ManageClients::KEY);
    POST "/{workspace}/console/contacts/{id}/accounts" => console::contacts::places::add, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/contacts/{id}/accounts/{item}" => console::contacts::rights::show, Staff(may::ManageClients::KEY);
    POST "/{workspace}/console/contacts/{id}/accounts/{item}" => console::contacts::rights::change, Staff(may::ManageClients::KEY);
    POST "/{workspace}/console/contacts/{id}/accounts/{item}/remove" => console::contacts::places::remove, Staff(may::ManageClients::KEY);
    POST "/{workspace}/console/contacts/{id}/deactivate" => console::contacts::access::deactivate, Staff(may::ManageClients::KEY);
    POST "/{workspace}/console/contacts/{id}/reactivate" => console::contacts::access::reactivate, Staff(may::ManageClients::KEY);

    // passengers
    GET "/{workspace}/console/passengers" => console::passengers::list, Staff(may::ViewClients::KEY);
    POST "/{workspace}/console/passengers" => console::passengers::create, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/passengers/new" => console::passengers::new, Staff(may::ManageClients::KEY);
    GET "/{workspace}/console/passengers/{id}/edit" => console::passengers::edit, Staff(may::ViewClients::KEY);
    POST "/{workspace}/console/passengers/{id}" => console::passengers::update, Staff(may::ManageClients::KEY);
    POST "/{workspace}/console/passengers/{id}/archive" => console::passengers::archive, Staff(may::ManageClients::KEY);

    // aircraft
    GET "/{workspace}/console/aircraft" => console::aircraft::list, Staff(may::ViewTrips::KEY);
    POST "/{workspace}/console/aircraft" => console::aircraft::create, Staff(may::ManageFleet::KEY);
    GET "/{workspace}/console/aircraft/new" => console::aircraft::new, Staff(may::ManageFleet::KEY);
    GET "/{workspace}/console/aircraft/{id}/edit" => console::aircraft::edit, Staff(may::ManageFleet::KEY);
    POST "/{workspace}/console/aircraft/{id}" => console::aircraft::update, Staff(may::ManageFleet::KEY);

    // fbos
    GET "/{workspace}/console/fbos" => console::fbos::list, Staff(may::ViewTrips::KEY);
    POST "/{workspace}/console/fbos" => console::fbos::create, Staff(may::ManageFleet::KEY);
    GET "/{workspace}/console/fbos/new" => console::fbos::new, Staff(may::ManageFleet::KEY);
    GET "/{workspace}/console/fbos/{id}/edit" => console::fbos::edit, Staff(may::ManageFleet::KEY);
    POST "/{workspace}/console/fbos/{id}" => console::fbos::update, Staff(may::ManageFleet::KEY);

    // portal users
    GET "/{workspace}/console/access-requests" => console::access_requests::list::list, Staff(may::InviteClients::KEY);
    GET "/{workspace}/console/access-requests/{id}" => console::access_requests::show::show, Staff(may::InviteClients::KEY);
    POST "/{workspace}/console/access-requests/{id}/approve" => console::access_requests::decide::approve, Staff(may::InviteClients::KEY);
    POST "/{workspace}/console/access-requests/{id}/reject" => console::access_requests::decide::reject, Staff(may::InviteClients::KEY);
    GET "/{workspace}/console/portal-users" => console::portal_users::list::list, Staff(may::ViewClients::KEY);
    GET "/{workspace}/console/portal-users/new" => console::portal_users::new::show, Staff(may::InviteClients::KEY);
    POST "/{workspace}/console/portal-users" => console::portal_users::new::send, Staff(may::InviteClients::KEY);
    GET "/{workspace}/console/portal-users/{id}" => console::portal_users::show::show, Staff(may::ViewClients::KEY);
    POST "/{workspace}/console/portal-users/{id}" => console::portal_users::show::change, Staff(may::InviteClients::KEY);
    GET "/{workspace}/console/portal-users/{id}/rights" => console::portal_users::rights::show, Staff(may::ViewClients::KEY);
    POST "/{workspace}/console/portal-users/{id}/view" => console::portal_users::view::begin, Staff(may::SeeAsClient::KEY);
    POST "/{workspace}/console/portal-users/{id}/suspend" => console::portal_users::change::suspend, Staff(may::InviteClients::KEY);
    POST "/{workspace}/console/portal-users/{id}/restore" => console::portal_users::change::restore, Staff(may::InviteClients::KEY);
    POST "/{workspace}/console/portal-users/{id}/devices/{item}/revoke" => console::portal_users::show::sign_out, Staff(may::InviteClients::KEY);
    POST "/{workspace}/console/portal-users/{id}/devices/sign-out-others" => console::portal_users::show::sign_out_all, Staff(may::InviteClients::KEY);
    GET "/{workspace}/console/portal-users/{id}/link" => console::portal_users::link::after, Staff(may::InviteClients::KEY);
    POST "/{workspace}/console/portal-users/{id}/link" => console::portal_users::link::make, Staff(may::InviteClients::KEY);
    POST "/{workspace}/console/portal-users/{id}/resend" => console::portal_users::change::resend, Staff(may::InviteClients::KEY);
    POST "/{workspace}/console/portal-users/{id}/let-in" => console::portal_users::change::let_in, Staff(may::InviteClients::KEY);
    POST "/{workspace}/console/portal-users/{id}/cancel" => console::portal_users::change::cancel, Staff(may::InviteClients::KEY);
    POST "/{workspace}/console/portal-users/{id}/remove" => console::portal_users::change::remove, Staff(may::InviteClients::KEY);
    POST "/{workspace}/console/portal-users/{id}/invite" => console::portal_users::change::invite_again, Staff(may::InviteClients::KEY);

    // requests
    GET "/{workspace}/console/requests" => console::requests::list, Staff(may::ViewSales::KEY);
    GET "/{workspace}/console/requests/new" => console::requests::new, Staff(may::ManageRequests::KEY);
    POST "/{workspace}/console/requests/new" => console::requests::create, Staff(may::ManageRequests::KEY);
    GET "/{workspace}/console/requests/{id}" => console::requests::show, Staff(may::ViewSales::KEY);
    GET "/{workspace}/console/requests/{id}/seen-by" => console::seen_by::request, Staff(may::ViewSales::KEY);
    POST "/{workspace}/console/requests/{id}/assign" => console::requests::assign, Staff(may::ManageRequests::KEY);
    POST "/{workspace}/console/requests/{id}/decline" => console::requests::decline, Staff(may::ManageRequests::KEY);
    POST "/{workspace}/console/requests/{id}/cancel" => console::requests::cancel, Staff(may::ManageRequests::KEY);
    GET "/{workspace}/console/requests/{id}/alternative" => console::requests::alternative, Staff(may::ManageRequests::KEY);
    POST "/{workspace}/console/requests/{id}/alternative" => console::requests::propose, Staff(may::ManageRequests::KEY);

    // deals
    GET "/{workspace}/console/deals" => console::deals::list, Staff(may::ViewSales::KEY);
    GET "/{workspace}/console/deals/new" => console::deals::new, Staff(may::ManageRequests::KEY);
    POST "/{workspace}/console/deals/new" => console::deals::create, Staff(may::ManageRequests::KEY);
    GET "/{workspace}/console/deals/{id}" => console::deals::show, Staff(may::ViewSales::KEY);
    POST "/{workspace}/console/deals/{id}/stage" => console::deals::stage, Staff(may::ManageRequests::KEY);
    POST "/{workspace}/console/deals/{id}/won" => console::deals::won, Staff(may::ManageRequests::KEY);
    POST "/{workspace}/console/deals/{id}/lost" => console::deals::lost, Staff(may::ManageRequests::KEY);
    POST "/{workspace}/console/deals/{id}/cancelled" => console::deals::cancelled, Staff(may::ManageRequests::KEY);
    POST "/{workspace}/console/deals/{id}/reopen" => console::deals::reopen, Staff(may::ReopenDeals::KEY);
    POST "/{workspace}/console/deals/{id}/note" => console::deals::note, Staff(may::ManageRequests::KEY);
    POST "/{workspace}/console/deals/{id}/edit" => console::deals::edit, Staff(may::ManageRequests::KEY);

    // quotes
    GET "/{workspace}/console/quotes" => console::quotes::list, Staff(may::ViewSales::KEY);
    POST "/{workspace}/console/quotes" => console::quotes::create, Staff(may::ManageQuotes::KEY);
    GET "/{workspace}/console/quotes/new" => console::quotes::begin, Staff(may::ManageQuotes::KEY);
    GET "/{workspace}/console/quotes/{id}" => console::quotes::show, Staff(may::ViewSales::KEY);
    POST "/{workspace}/console/quotes/{id}" => console::quotes::save, Staff(may::ManageQuotes::KEY);
    GET "/{workspace}/console/quotes/{id}/preview" => console::quotes::preview, Staff(may::ViewSales::KEY);
    GET "/{workspace}/console/quotes/{id}/seen-by" => console::seen_by::quote, Staff(may::ViewSales::KEY);
    GET "/{workspace}/console/quotes/{id}/quote.pdf" => console::quotes::pdf, Staff(may::ViewSales::KEY);
    GET "/{workspace}/console/quotes/{id}/send" => console::quotes::ask, Staff(may::ManageQuotes::KEY);
    POST "/{workspace}/console/quotes/{id}/send" => console::quotes::send, Staff(may::ManageQuotes::KEY);
    POST "/{workspace}/console/quotes/{id}/confirm" => console::quotes::confirm, Staff(may::ManageQuotes::KEY);
    POST "/{workspace}/console/quotes/{id}/withdraw" => console::quotes::withdraw, Staff(may::ManageQuotes::KEY);
    POST "/{workspace}/console/quotes/{id}/revise" => console::quotes::revise, Staff(may::ManageQuotes::KEY);

    // trips
    GET "/{workspace}/console/trips" => console::trips::list, Staff(may::ViewTrips::KEY);
    POST "/{workspace}/console/trips" => console::trips::create, Staff(may::ManageTrips::KEY);
    GET "/{workspace}/console/trips/new" => console::trips::new, Staff(may::ManageTrips::KEY);
    GET "/{workspace}/console/trips/{id}" => console::trips::show, Staff(may::ViewTrips::KEY);
    POST "/{workspace}/console/trips/{id}" => console::trips::save, Staff(may::ManageTrips::KEY);
    GET "/{workspace}/console/trips/{id}/edit" => console::trips::edit, Staff(may::ManageTrips::KEY);
    GET "/{workspace}/console/trips/{id}/itinerary.pdf" => console::trips::itinerary, Staff(may::ViewTrips::KEY);
    GET "/{workspace}/console/trips/{id}/seen-by" => console::seen_by::trip, Staff(may::ViewTrips::KEY);
    POST "/{workspace}/console/trips/{id}/private" => console::trips::keep_private, Staff(may::ManageTrips::KEY);
    POST "/{workspace}/console/trips/{id}/review" => console::trips::review, Staff(may::ManageTrips::KEY);
    POST "/{workspace}/console/trips/{id}/book" => console::trips::book, Staff(may::ManageTrips::KEY);
    POST "/{workspace}/console/trips/{id}/dispatch" => console::trips::dispatch, Staff(may::ManageTrips::KEY);
    POST "/{workspace}/console/trips/{id}/start" => console::trips::start, Staff(may::ManageTrips::KEY);
    POST "/{workspace}/console/trips/{id}/complete" => console::trips::complete, Staff(may::ManageTrips::KEY);
    POST "/{workspace}/console/trips/{id}/cancel" => console::trips::cancel, Staff(may::ManageTrips::KEY);
    POST "/{workspace}/console/trips/{id}/reopen" => console::trips::reopen, Staff(may::ManageTrips::KEY);

    // schedule
    GET "/{workspace}/console/schedule" => console::schedule::show, Staff(may::ViewTrips::KEY);

    // invoices
    GET "/{workspace}/console/invoices" => console::invoices::list, Staff(may::ViewInvoices::KEY);
    POST "/{workspace}/console/invoices" => console::invoices::draft, Staff(may::ManageInvoices::KEY);
    GET "/{workspace}/console/invoices/new" => console::invoices::new, Staff(may::ManageInvoices::KEY);
    GET "/{workspace}/console/invoices/{id}" => console::invoices::show, Staff(may::ViewInvoices::KEY);
    GET "/{workspace}/console/invoices/{id}/edit" => console::invoices::edit, Staff(may::ManageInvoices::KEY);
    POST "/{workspace}/console/invoices/{id}/edit" => console::invoices::save, Staff(may::ManageInvoices::KEY);
    GET "/{workspace}/console/invoices/{id}/pdf" => console::invoices::pdf, Staff(may::ViewInvoices::KEY);
    GET "/{workspace}/console/invoices/{id}/seen-by" => console::seen_by::invoice, Staff(may::ViewInvoices::KEY);
    POST "/{workspace}/console/invoices/{id}/issue" => console::invoices::issue, Staff(may::ManageInvoices::KEY);
    POST "/{workspace}/console/invoices/{id}/void" => console::invoices::void, Staff(may::ManageInvoices::KEY);
    POST "/{workspace}/console/invoices/{id}/discard" => console::invoices::discard, Staff(may::ManageInvoices::KEY);
    POST "/{workspace}/console/invoices/{id}/payments" => console::invoices::record, Staff(may::ManageInvoices::KEY);
    POST "/{workspace}/console/invoices/{id}/payments/{item}/confirm" => console::invoices::confirm, Staff(may::ManageInvoices::KEY);
    POST "/{workspace}/console/invoices/{id}/payments/{item}/dismiss" => console::invoices::dismiss, Staff(may::ManageInvoices::KEY);
    POST "/{workspace}/console/invoices/{id}/payments/{item}/undo" => console::invoices::undo, Staff(may::ManageInvoices::KEY);

    // messages
    GET "/{workspace}/console/messages" => console::messages::list, Staff(may::ViewMessages::KEY);
    POST "/{workspace}/console/messages" => console::messages::start, Staff(may::WriteMessages::KEY);
    GET "/{workspace}/console/messages/new" => console::messages::new, Staff(may::WriteMessages::KEY);
    GET "/{workspace}/console/messages/{id}" => console::messages::show, Staff(may::ViewMessages::KEY);
    GET "/{workspace}/console/messages/{id}/seen-by" => console::seen_by::thread, Staff(may::ViewMessages::KEY);
    POST "/{workspace}/console/messages/{id}/write" => console::messages::write, Staff(may::WriteMessages::KEY);
    POST "/{workspace}/console/messages/{id}/close" => console::messages::close, Staff(may::WriteMessages::KEY);
    POST "/{workspace}/console/messages/{id}/reopen" => console::messages::reopen, Staff(may::WriteMessages::KEY);

    // deliveries
    GET "/{workspace}/console/deliveries" => console::deliveries::list, Staff(may::ManageDeliveries::KEY);
    POST "/{workspace}/console/deliveries/{id}/resend" => console::deliveries::resend, Staff(may::ManageDeliveries::KEY);
    POST "/{workspace}/console/deliveries/{id}/cancel" => console::deliveries::cancel, Staff(may::ManageDeliveries::KEY);
    GET "/{workspace}/console/deliveries/tasks" => console::deliveries::tasks, Staff(may::ManageDeliveries::KEY);
    POST "/{workspace}/console/deliveries/tasks/{id}/revive" => console::deliveries::revive, Staff(may::ManageDeliveries::KEY);
    POST "/{workspace}/console/test-mail" => console::home::send_test_mail, Staff(may::ManagePortal::KEY);

    // portal
    GET "/{workspace}/console/portal" => console::portal::show, Staff(may::ManagePortal::KEY);
    POST "/{workspace}/console/portal/create" => console::portal::create, Staff(may::ManagePortal::KEY);
    POST "/{workspace}/console/portal/appearance" => console::portal::change_appearance, Staff(may::ManagePortal::KEY);
    GET "/{workspace}/console/portal/access" => console::portal::access::show, Staff(may::ManagePortal::KEY);
    POST "/{workspace}/console/portal/access" => console::portal::access::change, Staff(may::ManagePortal::KEY);
    POST "/{workspace}/console/portal/enable" => console::portal::open::enable, Staff(may::ManagePortal::KEY);
    POST "/{workspace}/console/portal/disable" => console::portal::open::disable, Staff(may::ManagePortal::KEY);
    GET "/{workspace}/console/portal/features" => console::portal::features::show, Staff(may::ManagePortal::KEY);
    POST "/{workspace}/console/portal/features" => console::portal::features::change, Staff(may::ManagePortal::KEY);

    // company
    GET "/{workspace}/console/company" => console::company::show, Staff(may::ManagePortal::KEY);
    POST "/{workspace}/console/company" => console::company::change, Staff(may::ManagePortal::KEY);

    // team
    GET "/{workspace}/console/team" => console::team::list, Staff(may::ManageTeam::KEY);
    POST "/{workspace}/console/team" => console::team::invitations::invite, Staff(may::ManageTeam::KEY);
    GET "/{workspace}/console/team/new" => console::team::invitations::new, Staff(may::ManageTeam::KEY);
    GET "/{workspace}/console/team/roles" => console::team::roles::roles, Staff(may::ManageTeam::KEY);
    POST "/{workspace}/console/team/invitations/{id}/resend" => console::team::invitations::resend, Staff(may::ManageTeam::KEY);
    POST "/{workspace}/console/team/invitations/{id}/cancel" => console::team::invitations::cancel, Staff(may::ManageTeam::KEY);
    GET "/{workspace}/console/team/{id}" => console::team::member::show, Staff(may::ManageTeam::KEY);
    POST "/{workspace}/console/team/{id}/permissions" => console::team::member::permissions, Staff(may::ManageTeam::KEY);
    POST "/{workspace}/console/team/{id}/sign-out-everywhere" => console::team::member::sign_out, Staff(may::ManageTeam::KEY);
    POST "/{workspace}/console/team/{id}/role" => console::team::change::role, Staff(may::ManageTeam::KEY);
    POST "/{workspace}/console/team/{id}/deactivate" => console::team::change::deactivate, Staff(may::ManageTeam::KEY);
    POST "/{workspace}/console/team/{id}/reactivate" => console::team::change::reactivate, Staff(may::ManageTeam::KEY);
    POST "/{workspace}/console/team/{id}/link" => console::team::change::link, Staff(may::ManageTeam::KEY);
    POST "/{workspace}/console/team/{id}/second-factor" => console::team::change::reset_factor, Staff(may::ManageTeam::KEY);
}
