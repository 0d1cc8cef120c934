//! The columns a file of each kind may have, by the names that stand in its first row.

use super::ImportKind;

/// One column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the first row, and after `imports-column-<kind>-` in translations.
    pub name: &'static str,
    /// Whether a file without it can be taken.
    pub needed: bool,
    /// What may stand in it, for the template.
    pub example: &'static str,
}

const fn needed(name: &'static str, example: &'static str) -> Column {
    Column { name, needed: true, example }
}

const fn may(name: &'static str, example: &'static str) -> Column {
    Column { name, needed: false, example }
}

const CLIENTS: &[Column] = &[
    may("external_id", "C-1001"),
    needed("name", "Harbor Point Residences"),
    may("kind", "service-client"),
    may("company", "yes"),
    may("billing_address", "12 Harbor Street, Boston MA 02110"),
    may("tax_id", ""),
    may("payment_days", "14"),
    may("notes", ""),
    may("contact_first_name", "Rosa"),
    may("contact_last_name", "Delgado"),
    may("contact_email", "rosa@harborpoint.example"),
    may("contact_phone", "617 555 0142"),
];

const SITES: &[Column] = &[
    may("external_id", "S-2001"),
    needed("client", "C-1001"),
    needed("name", "Harbor Point East"),
    needed("address", "40 East Pier Drive, Boston MA 02128"),
    may("access_notes", ""),
    may("latitude", "42.3641"),
    may("longitude", "-71.0362"),
    may("time_zone", "America/New_York"),
    may("internal", "no"),
];

const JOBS: &[Column] = &[
    may("external_id", "J-3001"),
    needed("template", "Repair"),
    needed("client", "C-1001"),
    needed("site", "S-2001"),
    may("title", "Boiler loses pressure"),
    may("description", ""),
    may("prepare", ""),
    may("notes", ""),
    may("day", "2026-12-01"),
    may("time", "09:00"),
    may("window_minutes", "120"),
    may("duration_minutes", "90"),
    may("worker", "Marcus Webb"),
    may("team", ""),
    may("cost", ""),
];

/// The columns of a kind, in the order of its template.
pub const fn columns(kind: ImportKind) -> &'static [Column] {
    match kind {
        ImportKind::Clients => CLIENTS,
        ImportKind::Sites => SITES,
        ImportKind::Jobs => JOBS,
    }
}
