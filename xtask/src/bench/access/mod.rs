//! Getting in under load: links for known and unknown addresses, a crowd of passwords, a thousand invitations.

mod door;
mod invited;
mod links;
mod passwords;
mod people;

use anyhow::Result;

use super::crowd::Into;
use super::server::Server;
use super::{load_of, pages};

/// Measures all of it on one database and prints what came of it; true when nothing failed. What misses its aim is for
/// whoever reads to judge.
pub(super) fn measure(server: &Server, into: &Into<'_>) -> Result<bool> {
    let mut well = links::run(server, into)?;
    well &= passwords::run(server, &load_of(&pages::HOME, server)?)?;
    well &= invited::run(server, into)?;
    println!("memory after the run {:.1} MB", server.memory_mb()?);
    Ok(well)
}
