//! The integration suite: the real pages on a real database, in this process, with a clock set by hand.

mod crashes;
mod front_door;
mod group_commit;
mod quotes;
mod world;
