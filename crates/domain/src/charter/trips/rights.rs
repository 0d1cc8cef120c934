//! What a client may know of a trip, and whether they may still change it, by the settings of the portal.

use super::{Shows, Stage, Trip};
use crate::portal::{PortalSettings, ShowTail};

impl Trip {
    /// Whether clients of the account know of it: a sketch of staff alone stays among staff.
    pub const fn is_told(&self) -> bool {
        !matches!(self.stage, Stage::Pending) || self.request_id.is_some() || self.quote_id.is_some()
    }

    /// What a client is shown of it (decisions 10 and 11).
    pub fn shows(&self, portal: &PortalSettings) -> Shows {
        let firm = self.stage >= Stage::Booked && self.stage != Stage::Cancelled;
        let tail = match portal.show_tail {
            ShowTail::Never => false,
            ShowTail::Confirmed => firm,
            ShowTail::Always => true,
        };
        Shows { crew: self.stage >= portal.crew_from_stage && self.stage != Stage::Cancelled, tail }
    }

    /// Whether it is closed to changes by the client: at the stage limit or later (A6, decision 19).
    pub fn is_locked(&self, portal: &PortalSettings) -> bool {
        self.stage >= portal.stage_limit || self.stage >= Stage::Completed
    }
}
