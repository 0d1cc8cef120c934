//! What is typed about a site, read and checked.

use crate::Result;
use crate::field::positions::Spot;
use crate::time::Zone;
use crate::typed::Typed;

/// A site as it is typed.
#[derive(Clone, Debug, Default)]
pub struct SiteForm {
    /// `name`.
    pub name: String,
    /// `address`, one line per line.
    pub address: String,
    /// `access_notes`, how to get in; for the team alone.
    pub access_notes: String,
    /// `position`, such as `44.9778, -93.2650`; may be empty.
    pub position: String,
    /// `time_zone`, where it is not the company's.
    pub time_zone: String,
    /// `external_id`, what another system calls it; may be empty.
    pub external_id: String,
    /// `internal`: clients do not see it.
    pub internal: bool,
    /// `active`.
    pub active: bool,
}

pub(super) struct Read {
    pub name: String,
    pub address: String,
    pub access_notes: String,
    pub spot: Option<Spot>,
    pub time_zone: Option<Zone>,
    pub external_id: Option<String>,
}

impl SiteForm {
    /// Whether everything typed can be taken, without adding anything.
    pub fn check(&self) -> Result<()> {
        self.read().map(|_| ())
    }
    pub(super) fn read(&self) -> Result<Read> {
        let mut typed = Typed::default();
        let name = typed.needed("name", &self.name, 160);
        let address = typed.lines("address", &self.address, 400);
        if address.is_empty() {
            typed.wrong("address", "shell-field-missing");
        }
        let access_notes = typed.lines("access_notes", &self.access_notes, 2000);
        let position = self.position.trim();
        let spot = Spot::parse(position);
        if spot.is_none() && !position.is_empty() {
            typed.wrong("position", "sites-position-unreadable");
        }
        let zone = self.time_zone.trim();
        let time_zone = Zone::named(zone);
        if time_zone.is_none() && !zone.is_empty() {
            typed.wrong("time_zone", "sites-zone-unknown");
        }
        let external_id = typed.line("external_id", &self.external_id, 80);
        typed.check()?;
        let external_id = Some(external_id).filter(|id| !id.is_empty());
        Ok(Read { name, address, access_notes, spot, time_zone, external_id })
    }
}
