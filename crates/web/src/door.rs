//! The frame of pages before sign-in, on both sides, and what all secret pages have in common.

use axum::response::Response;
use http::HeaderValue;
use http::header::REFERRER_POLICY;
use portico_rendering::languages::{Language, Texts};

use crate::extract::{Place, Visitor, fresh_cookie};
use crate::shell::{DoorShell, Theme};

/// The cookie that remembers which language somebody chose.
pub(crate) const LANGUAGE_COOKIE: &str = "__Host-language";

/// A map with a flight across it.
pub(crate) const OCEAN: &str = "art.svg";
/// A map of a town with the way to a house.
const STREETS: &str = "streets.svg";

/// A welcome longer than this belongs on the home page, not over the picture.
const WELCOME_AT_MOST: usize = 160;

/// The language of somebody who is not signed in.
pub(crate) fn texts(place: &Place, visitor: &Visitor) -> Texts {
    let chosen = visitor.cookie(LANGUAGE_COOKIE).and_then(Language::parse);
    chosen.or(visitor.language).unwrap_or_else(|| place.language()).texts()
}

/// The frame of the client's door.
pub(crate) fn portal_door(place: &Place, visitor: &Visitor) -> DoorShell {
    let t = texts(place, visitor);
    let own = place.portal().map(|portal| portal.welcome.trim()).filter(|text| !text.is_empty());
    let own = own.filter(|text| text.chars().count() <= WELCOME_AT_MOST);
    let usual = if place.workspace().has_charter { "sign-in-welcome" } else { "sign-in-welcome-field" };
    let welcome = own.map_or_else(|| t.say(usual).into_owned(), str::to_owned);
    DoorShell { welcome, ..door(place, visitor, t, place.here.portal("")) }
}

/// The frame of the staff's door.
pub(crate) fn console_door(place: &Place, visitor: &Visitor) -> DoorShell {
    let t = texts(place, visitor);
    DoorShell { phone: None, ..door(place, visitor, t, place.here.console("")) }
}

/// The frame of the workers' door.
pub(crate) fn work_door(place: &Place, visitor: &Visitor) -> DoorShell {
    let t = texts(place, visitor);
    door(place, visitor, t, place.here.work(""))
}

/// The frame of the page behind a tracking link, whose logo leads to the portal.
pub(crate) fn tracking_door(place: &Place, visitor: &Visitor) -> DoorShell {
    door(place, visitor, texts(place, visitor), place.here.portal(""))
}

fn door(place: &Place, visitor: &Visitor, t: Texts, home_href: String) -> DoorShell {
    DoorShell {
        t,
        nonce: visitor.nonce.clone(),
        workspace_name: place.workspace().name.clone(),
        home_href,
        logo_url: place.logo_url(),
        brand_css_url: place.brand_css_url(),
        phone: place.phone(),
        art: if place.workspace().has_charter { OCEAN } else { STREETS },
        welcome: String::new(),
        footer_links: Vec::new(),
        csrf: visitor.csrf.clone(),
        theme: Theme::System,
        flash: visitor.flash.clone(),
    }
}

/// A page whose address is a secret tells no other page where its visitor came from (row 11).
pub(crate) fn secretive(mut response: Response) -> Response {
    response.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

/// Remembers a language for the pages before sign-in.
pub(crate) fn language_cookie(language: &str) -> HeaderValue {
    fresh_cookie(LANGUAGE_COOKIE, language, Some(365 * 24 * 3600))
}
