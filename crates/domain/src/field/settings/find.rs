//! The settings as they stand; the usual ones until somebody saves their own.

use crate::Result;
use crate::access::VisibleTo;
use crate::database::Sight;
use crate::field::Names;
use crate::field::templates::{DefaultField, FieldChoice};

use super::row::{Entity, Model};

/// The settings that hold at this moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsNow {
    /// When clients are told of today's jobs, local time such as `07:00`.
    pub remind_at: String,
    /// From when nobody is sent a text message, local time.
    pub quiet_from: String,
    /// Until when.
    pub quiet_until: String,
    /// How fast workers get through traffic, in km/h along the great circle.
    pub speed_kmh: i32,
    /// An OSRM-compatible server that knows the way; empty for none.
    pub routing_url: String,
    /// The operator's map tiles, with `{z}`, `{x}` and `{y}`; empty for the built-in background.
    pub tile_url: String,
    /// Whom the map is from.
    pub tile_attribution: String,
    /// The score from which downwards the office has to look.
    pub low_score: i32,
    /// Number or name that text messages come from.
    pub sms_sender: String,
    /// Text messages a day at the most.
    pub sms_per_day: i32,
    /// Countries that text messages go to, ISO 3166; empty for the company's own.
    pub sms_countries: Names,
    /// What clients see of a job whose template has no choice of its own.
    pub default_fields: FieldChoice,
}

impl Default for SettingsNow {
    fn default() -> Self {
        let shown = [DefaultField::Description, DefaultField::Prepare, DefaultField::Resolution];
        Self {
            remind_at: "07:00".to_owned(),
            quiet_from: "21:00".to_owned(),
            quiet_until: "07:00".to_owned(),
            speed_kmh: 35,
            routing_url: String::new(),
            tile_url: String::new(),
            tile_attribution: String::new(),
            low_score: 2,
            sms_sender: String::new(),
            sms_per_day: 100,
            sms_countries: Names::default(),
            default_fields: FieldChoice { defaults: shown.to_vec(), fields: Vec::new() },
        }
    }
}

impl From<Model> for SettingsNow {
    fn from(row: Model) -> Self {
        Self {
            remind_at: row.remind_at,
            quiet_from: row.quiet_from,
            quiet_until: row.quiet_until,
            speed_kmh: row.speed_kmh,
            routing_url: row.routing_url,
            tile_url: row.tile_url,
            tile_attribution: row.tile_attribution,
            low_score: row.low_score,
            sms_sender: row.sms_sender,
            sms_per_day: row.sms_per_day,
            sms_countries: row.sms_countries,
            default_fields: row.default_fields,
        }
    }
}

/// The settings of the principal's company.
pub async fn settings<S: Sight>(sight: &S) -> Result<SettingsNow>
where
    Entity: VisibleTo<S::By>,
{
    let row = sight.first(sight.visible::<Entity>()).await?;
    Ok(row.map(SettingsNow::from).unwrap_or_default())
}
