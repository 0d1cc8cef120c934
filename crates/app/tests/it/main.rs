//! The integration suite: the real pages on a real database, in this process, with a clock set by hand.

mod crashes;
mod deals;
mod directory;
mod front_door;
mod group_commit;
mod guards;
mod invitations;
mod invoices;
mod messages;
mod portal_settings;
mod quotes;
mod requests;
mod sign_in;
mod stale_forms;
mod team;
mod trips;
mod world;
