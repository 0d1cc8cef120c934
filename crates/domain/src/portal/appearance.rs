//! How the portal looks: colour, greys, corners, words, logo (J5).

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveValue, IntoActiveModel};

use super::logo::Logo;
use super::row::ActiveModel;
use super::{Corner, Neutral, PortalSettings};
use crate::access::permissions::ManagePortal;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::BlobId;
use crate::typed::Typed;
use crate::workspaces::blobs;
use crate::{Error, Result};

/// The appearance as it is typed.
#[derive(Clone, Debug, Default)]
pub struct AppearanceForm {
    /// `brand`, as in `#0b4f6c`; the `#` may be left out.
    pub brand: String,
    /// `neutral`, one of [`Neutral`].
    pub neutral: String,
    /// `corner`, one of [`Corner`].
    pub corner: String,
    /// `welcome`.
    pub welcome: String,
}

/// Letters that the welcome line may have.
pub const WELCOME_LETTERS: usize = 120;

/// What is to become of the logo.
#[derive(Clone, Debug)]
pub enum LogoChange {
    /// It stays as it is.
    Keep,
    /// None from now on.
    Remove,
    /// This one from now on.
    Replace(Logo),
}

/// What is to become of both logos.
#[derive(Clone, Debug)]
pub struct LogoChanges {
    /// Of the usual one.
    pub usual: LogoChange,
    /// Of the one for dark backgrounds.
    pub dark: LogoChange,
}

/// Changes how the portal looks.
pub async fn change_appearance(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManagePortal>,
    portal: PortalSettings,
    form: &AppearanceForm,
    logos: LogoChanges,
) -> Result<PortalSettings> {
    let mut typed = Typed::default();
    let brand = hex_color(&form.brand);
    if brand.is_none() {
        typed.wrong("brand", "portal-brand-unreadable");
    }
    let neutral: Option<Neutral> = typed.word("neutral", &form.neutral);
    let corner: Option<Corner> = typed.word("corner", &form.corner);
    let welcome = typed.line("welcome", &form.welcome, WELCOME_LETTERS);
    typed.check()?;
    let (Some(brand), Some(neutral), Some(corner)) = (brand, neutral, corner) else {
        return Err(Error::NotFound);
    };
    let logo_id = put_logo(work, logos.usual).await?;
    let logo_dark_id = put_logo(work, logos.dark).await?;
    let (version, before) = (portal.version, portal.clone());
    let old = [(portal.logo_id, logo_id.is_set()), (portal.logo_dark_id, logo_dark_id.is_set())];
    let row = ActiveModel {
        brand: Set(brand),
        neutral: Set(neutral.color().map(str::to_owned)),
        corner: Set(corner),
        welcome: Set(welcome),
        logo_id,
        logo_dark_id,
        updated_at: Set(work.now()),
        version: Set(version + 1),
        ..portal.into_active_model()
    };
    let portal = work.update(row).await?;
    for old in old.into_iter().filter_map(|(old, replaced)| old.filter(|_| replaced)) {
        work.delete(work.one::<blobs::Entity>(old).await?.into_active_model()).await?;
    }
    work.record(Happened::to(Event::AppearanceChanged, portal.id, "").between(&before, &portal)).await?;
    Ok(portal)
}

async fn put_logo(work: &UnitOfWork<Staff>, logo: LogoChange) -> Result<ActiveValue<Option<BlobId>>> {
    match logo {
        LogoChange::Keep => Ok(ActiveValue::NotSet),
        LogoChange::Remove => Ok(Set(None)),
        LogoChange::Replace(logo) => {
            let id = BlobId::new(work.now());
            let row = blobs::ActiveModel {
                id: Set(id),
                hash: Set(logo.hash()),
                mime: Set("image/png".to_owned()),
                bytes: Set(logo.into_png()),
                created_at: Set(work.now()),
                ..Default::default()
            };
            work.insert(row).await?;
            Ok(Set(Some(id)))
        }
    }
}

/// A colour of three or six hexadecimal digits as `#rrggbb`.
pub fn hex_color(text: &str) -> Option<String> {
    let digits = text.trim().trim_start_matches('#').to_ascii_lowercase();
    if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    match digits.len() {
        3 => Some(format!("#{}", digits.chars().flat_map(|c| [c, c]).collect::<String>())),
        6 => Some(format!("#{digits}")),
        _ => None,
    }
}
