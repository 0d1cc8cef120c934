//! Creates a company's corner: from the command line, never from a page.

use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;

use super::host::{host_is_free, host_named};
use super::row::{ActiveModel, Entity, Model};
use crate::database::{Database, Sight};
use crate::error::Invalid;
use crate::id::WorkspaceId;
use crate::money::Currency;
use crate::outbox::system_in;
use crate::time::Zone;
use crate::{Error, Result};

/// What a new workspace must have.
#[derive(Clone, Debug)]
pub struct NewWorkspace {
    /// Part of its address: 2 to 40 of `a-z 0-9 -`.
    pub slug: String,
    /// A host of its own, if it has one.
    pub host: Option<String>,
    /// The company's name.
    pub name: String,
    /// IANA zone.
    pub time_zone: String,
    /// ISO 4217.
    pub currency: String,
    /// ISO 3166, two letters.
    pub country: String,
    /// Language of staff and of clients without one of their own.
    pub language: String,
    /// Flies charters.
    pub charter: bool,
    /// Runs FBOs.
    pub fbo: bool,
    /// Sends technicians.
    pub field: bool,
}

/// Words that are addresses of the product itself.
const TAKEN: [&str; 9] =
    ["api", "assets", "livez", "readyz", "outbox", "metrics", "console", "portal", "demo"];

/// Creates a workspace; its portal is created later, by a page.
pub async fn create(database: &Database, new: NewWorkspace) -> Result<Model> {
    let (time_zone, currency) = check(&new)?;
    let host = new.host.as_deref().map(host_named).transpose()?;
    if let Some(host) = &host {
        host_is_free(database, host, None).await?;
    }
    let id = WorkspaceId::new(database.clock().now());
    let work = database.begin(system_in(id)).await?;
    let row = ActiveModel {
        id: Set(id),
        slug: Set(new.slug),
        host: Set(host),
        name: Set(new.name.trim().to_owned()),
        time_zone: Set(time_zone),
        currency: Set(currency),
        country: Set(new.country.to_ascii_uppercase()),
        language: Set(new.language),
        has_charter: Set(new.charter),
        has_fbo: Set(new.fbo),
        has_field: Set(new.field),
        created_at: Set(work.now()),
        updated_at: Set(work.now()),
        legal_name: Set(String::new()),
        certificate_no: Set(String::new()),
        address: Set(String::new()),
        support_phone: Set(None),
        support_email: Set(None),
        bank_details: Set(String::new()),
        quote_terms: Set(String::new()),
        invoice_days: Set(14),
        version: Set(1),
    };
    let row = match Entity::insert(row).exec_with_returning(work.connection()).await.map_err(Error::from) {
        Err(error) if error.is_duplicate() => {
            return Err(Invalid::field("slug", "workspaces-slug-taken").into());
        }
        other => other?,
    };
    work.commit().await?;
    Ok(row)
}

fn check(new: &NewWorkspace) -> Result<(Zone, Currency)> {
    let mut invalid = Invalid::default();
    let slug_ok = (2..=40).contains(&new.slug.len())
        && new.slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !new.slug.starts_with('-')
        && !new.slug.ends_with('-');
    if !slug_ok {
        invalid.add("slug", "workspaces-slug-invalid");
    } else if TAKEN.contains(&new.slug.as_str()) {
        invalid.add("slug", "workspaces-slug-taken");
    }
    if new.name.trim().is_empty() {
        invalid.add("name", "workspaces-name-missing");
    }
    let zone = Zone::named(&new.time_zone);
    if zone.is_none() {
        invalid.add("time-zone", "workspaces-zone-unknown");
    }
    let currency = Currency::named(&new.currency);
    if currency.is_none() {
        invalid.add("currency", "workspaces-currency-unknown");
    }
    if new.country.len() != 2 || !new.country.bytes().all(|b| b.is_ascii_alphabetic()) {
        invalid.add("country", "workspaces-country-unknown");
    }
    match (zone, currency, invalid.problems.is_empty()) {
        (Some(zone), Some(currency), true) => Ok((zone, currency)),
        _ => Err(invalid.into()),
    }
}
