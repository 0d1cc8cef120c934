//! The table `workspaces`.

use sea_orm::entity::prelude::*;

use crate::id::WorkspaceId;
use crate::money::Currency;
use crate::time::Instant;
use crate::time::Zone;

/// A company with its own corner of the installation.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "workspaces")]
pub struct Model {
    /// Its id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: WorkspaceId,
    /// Its part of the address.
    pub slug: String,
    /// A host of its own, such as `clients.skyline.example`, if it has one.
    pub host: Option<String>,
    /// Its name.
    pub name: String,
    /// The legal name.
    pub legal_name: String,
    /// Air carrier certificate.
    pub certificate_no: String,
    /// Address, one line per line.
    pub address: String,
    /// The number clients call.
    pub support_phone: Option<String>,
    /// The address clients write to.
    pub support_email: Option<String>,
    /// Its time zone.
    pub time_zone: Zone,
    /// The currency of all its amounts.
    pub currency: Currency,
    /// ISO 3166 country, two letters.
    pub country: String,
    /// The language read, such as `en`.
    pub language: String,
    /// Whether it flies charters.
    pub has_charter: bool,
    /// Whether it runs FBOs.
    pub has_fbo: bool,
    /// Whether it sends technicians.
    pub has_field: bool,
    /// Where to transfer money, as printed.
    pub bank_details: String,
    /// The usual terms of a quote.
    pub quote_terms: String,
    /// Days until an invoice is due.
    pub invoice_days: i32,
    /// When it was made.
    pub created_at: Instant,
    /// When it last changed.
    pub updated_at: Instant,
    /// Counts changes, so that two people do not overwrite each other.
    pub version: i32,
}

crate::database::plain_table!();

impl Model {
    /// How its people reach it, without a slash at the end: its own host, else the installation's address.
    pub fn base_url(&self, installation: &str) -> String {
        let installation = installation.trim_end_matches('/');
        match (&self.host, installation.split_once("://")) {
            (Some(host), Some((scheme, _))) => format!("{scheme}://{host}"),
            _ => installation.to_owned(),
        }
    }
}
