//! The workspace a request is for, by the first part of its path; nothing else names a workspace.

use std::sync::Arc;

use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use http::request::Parts;
use portico_domain::portal::{Feature, PortalSettings};
use portico_domain::workspaces::{Standing, Workspace};
use portico_rendering::languages::Language;

use crate::app::App;
use crate::error::Failure;
use crate::shell::Phone;

/// Builds addresses within a workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    slug: Arc<str>,
}

impl Here {
    /// Addresses of the workspace with this slug.
    pub fn new(slug: &str) -> Self {
        Self { slug: slug.into() }
    }
    /// The workspace's part of the address.
    pub fn slug(&self) -> &str {
        &self.slug
    }
    /// An address in the console; an empty path is its home.
    pub fn console(&self, path: impl std::fmt::Display) -> String {
        self.join("console", &path.to_string())
    }
    /// An address in the portal; an empty path is its home.
    pub fn portal(&self, path: impl std::fmt::Display) -> String {
        self.join("portal", &path.to_string())
    }
    /// An address in the workers' app; an empty path is its day.
    pub fn work(&self, path: impl std::fmt::Display) -> String {
        self.join("work", &path.to_string())
    }
    fn join(&self, side: &str, path: &str) -> String {
        let slug = &self.slug;
        if path.is_empty() { format!("/{slug}/{side}") } else { format!("/{slug}/{side}/{path}") }
    }
}

/// A workspace and how it is addressed.
#[derive(Clone, Debug)]
pub struct Place {
    /// The workspace with its portal's settings.
    pub standing: Arc<Standing>,
    /// Its addresses.
    pub here: Here,
}

impl Place {
    /// The workspace.
    pub fn workspace(&self) -> &Workspace {
        &self.standing.workspace
    }
    /// The portal's settings; none before it is created.
    pub fn portal(&self) -> Option<&PortalSettings> {
        self.standing.portal.as_ref()
    }
    /// The language of people who have none of their own.
    pub fn language(&self) -> Language {
        Language::parse(&self.workspace().language).unwrap_or(Language::ENGLISH)
    }
    /// Not found, unless the workspace has the charter module (P1).
    pub fn require_charter(&self) -> Result<(), Failure> {
        if self.workspace().has_charter { Ok(()) } else { Err(Failure::not_found()) }
    }
    /// Not found, unless the workspace sends technicians.
    pub fn require_field(&self) -> Result<(), Failure> {
        if self.workspace().has_field { Ok(()) } else { Err(Failure::not_found()) }
    }
    /// Not found, unless the portal offers a feature.
    pub fn require(&self, feature: Feature) -> Result<(), Failure> {
        if self.standing.offers(feature) { Ok(()) } else { Err(Failure::not_found()) }
    }
    /// The number clients call.
    pub fn phone(&self) -> Option<Phone> {
        let workspace = self.workspace();
        let number = workspace.support_phone.as_deref()?;
        let number = portico_domain::phone_number::PhoneNumber::parse(number, &workspace.country)?;
        Some(Phone { href: format!("tel:{}", number.as_str()), display: number.display() })
    }
    /// The address of the logo, if there is one.
    pub fn logo_url(&self) -> Option<String> {
        let logo = self.portal()?.logo_id?;
        Some(format!("/{}/logo/{logo}.png", self.here.slug()))
    }
    /// The address of the logo for dark backgrounds, if there is one.
    pub fn logo_dark_url(&self) -> Option<String> {
        let logo = self.portal()?.logo_dark_id?;
        Some(format!("/{}/logo/{logo}.png", self.here.slug()))
    }
    /// The address of the stylesheet with the brand; its version makes a change show at once.
    pub fn brand_css_url(&self) -> Option<String> {
        let portal = self.portal()?;
        Some(format!("/{}/brand.css?v={}", self.here.slug(), portal.version))
    }
}

impl FromRequestParts<App> for Place {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        if let Some(place) = parts.extensions.get::<Self>() {
            return Ok(place.clone());
        }
        let slug = parts.uri.path().split('/').nth(1).unwrap_or_default();
        let standing = app.standing(slug).await?.ok_or_else(Failure::not_found)?;
        let place = Self { here: Here::new(&standing.workspace.slug), standing };
        parts.extensions.insert(place.clone());
        Ok(place)
    }
}

impl OptionalFromRequestParts<App> for Place {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>, Failure> {
        match <Self as FromRequestParts<App>>::from_request_parts(parts, app).await {
            Ok(place) => Ok(Some(place)),
            Err(failure) if failure.is_not_found() => Ok(None),
            Err(failure) => Err(failure),
        }
    }
}
