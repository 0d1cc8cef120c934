//! Field service: jobs at a client's site, the workers who do them, and what the client sees of both.

pub mod asks;
pub mod jobs;
pub mod notices;
pub mod positions;
pub mod ratings;
pub mod settings;
pub mod sites;
pub mod templates;
pub mod tracking;
pub mod workers;

/// Short words that people gave to something, such as skills, choices or countries.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, sea_orm::FromJsonQueryResult,
)]
pub struct Names(pub Vec<String>);
