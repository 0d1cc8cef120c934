//! The integration suite: the real pages on a real database, in this process, with a clock set by hand.

mod crashes;
mod deals;
mod directory;
mod front_door;
mod group_commit;
mod guards;
mod homes;
mod hosts;
mod housekeeping;
mod invitations;
mod invoices;
mod limits;
mod live;
mod logs;
mod messages;
mod portal_settings;
mod quotes;
mod requests;
mod sessions;
mod shut_out;
mod sign_in;
mod stale_forms;
mod tasks;
mod team;
mod trips;
mod world;
