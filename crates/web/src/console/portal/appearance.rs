//! Appearance: logo, colour, greys, corners, words; with a preview and with contrasts that say what a colour does.

use askama::Template;
use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManagePortal;
use portico_domain::error::Invalid;
use portico_domain::portal::{
    self, AppearanceForm, Corner, FIRST_BRAND, Logo, LogoChange, LogoChanges, LogoProblem, MOST_LOGO_BYTES,
    Neutral, PortalSettings, WELCOME_LETTERS,
};
use portico_rendering::brand::Brand;
use portico_rendering::languages::Texts;

use super::frame::{Frame, frame, settings};
use crate::answer::{Go, overtaken, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Multipart, Upload};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/portal/appearance.html")]
struct Appearance {
    shell: ConsoleShell,
    frame: Frame,
    form: Filled,
    preview: String,
    brand: String,
    contrasts: Vec<Contrast>,
    neutrals: &'static [Neutral],
    corners: &'static [Corner],
    most_logo_bytes: usize,
    logo_dark_url: Option<String>,
    /// Whether a file was chosen that a redrawn form cannot keep.
    file_lost: bool,
}

struct Contrast {
    key: &'static str,
    sample: &'static str,
    value: String,
}

async fn shown(
    app: &App,
    desk: &Desk<ManagePortal>,
    portal: &PortalSettings,
    form: Filled,
) -> Result<Appearance, Failure> {
    let brand = portal::hex_color(form.value("brand")).unwrap_or_else(|| portal.brand.clone());
    let parsed = Brand::parse(&brand)
        .or_else(|_| Brand::parse(FIRST_BRAND))
        .map_err(|error| Error::Broken(error.to_string()))?;
    let neutral: Neutral = form.parse("neutral").unwrap_or(Neutral::Brand);
    let corner = crate::public::brand::roundness(form.parse("corner").unwrap_or(Corner::Soft));
    let (shell, frame) = frame(app, desk, portal).await?;
    Ok(Appearance {
        preview: parsed.stylesheet(neutral.color(), corner).replacen(":root", "[data-preview]", 1),
        contrasts: contrasts(desk.t, parsed),
        brand: parsed.color().to_string(),
        shell,
        frame,
        form,
        neutrals: Neutral::ALL,
        corners: Corner::ALL,
        most_logo_bytes: MOST_LOGO_BYTES,
        logo_dark_url: desk.place.logo_dark_url(),
        file_lost: false,
    })
}

/// The contrasts of what clients read, as they will see it.
fn contrasts(t: Texts, brand: Brand) -> Vec<Contrast> {
    let (light, dark) = (brand.light(), brand.dark());
    let said = |ratio: f64| t.decimal((ratio * 10.0).round() as i64 * 100);
    vec![
        Contrast {
            key: "portal-contrast-buttons",
            sample: "light-button",
            value: said(light.on_brand.contrast(light.brand_fill)),
        },
        Contrast {
            key: "portal-contrast-links",
            sample: "light-link",
            value: said(light.brand_text.contrast(light.surface)),
        },
        Contrast {
            key: "portal-contrast-links-dark",
            sample: "dark-link",
            value: said(dark.brand_text.contrast(dark.surface)),
        },
    ]
}

fn filled(portal: &PortalSettings) -> Filled {
    Filled::with([
        ("brand", portal.brand.clone()),
        ("neutral", Neutral::of(portal.neutral.as_deref()).to_string()),
        ("corner", portal.corner.to_string()),
        ("welcome", portal.welcome.clone()),
    ])
}

/// The tab; before the portal is created, its introduction.
pub(crate) async fn show(desk: Desk<ManagePortal>, State(app): State<App>) -> Answer {
    match portal::settings(&desk.reader(&app)).await? {
        Some(portal) => page(&shown(&app, &desk, &portal, filled(&portal)).await?),
        None => super::create::introduction(&app, &desk).await,
    }
}

/// Saves the appearance, or shows what it would look like.
pub(crate) async fn change(
    desk: Desk<ManagePortal>,
    State(app): State<App>,
    Multipart(form, files): Multipart<MOST_LOGO_BYTES>,
) -> Answer {
    form.only(&[
        "brand",
        "brand_picked",
        "neutral",
        "corner",
        "welcome",
        "remove_logo",
        "remove_logo_dark",
        "version",
        "do",
    ])?;
    let has_file = !files.is_empty();
    if form.text("do") == "preview" {
        let portal = settings(&app, &desk).await?;
        let preview = if portal::hex_color(form.value("brand")).is_none() {
            form.refused(Invalid::field("brand", "portal-brand-unreadable"))
        } else {
            form
        };
        let shown = shown(&app, &desk, &portal, preview).await?;
        return page(&Appearance { file_lost: has_file, ..shown });
    }
    let appearance = AppearanceForm {
        brand: form.value("brand").to_owned(),
        neutral: form.value("neutral").to_owned(),
        corner: form.value("corner").to_owned(),
        welcome: form.value("welcome").to_owned(),
    };
    let usual = logo_change(&files, "logo", form.is_on("remove_logo")).await?;
    let dark = logo_change(&files, "logo_dark", form.is_on("remove_logo_dark")).await?;
    let saved = match (usual, dark) {
        (Ok(usual), Ok(dark)) => save(&app, &desk, &form, &appearance, LogoChanges { usual, dark }).await,
        (Err(problem), _) => Err(Invalid::field("logo", problem.key()).into()),
        (_, Err(problem)) => Err(Invalid::field("logo_dark", problem.key()).into()),
    };
    match saved {
        Ok(()) => {
            app.forget_standing(desk.place.here.slug());
            Go::to(desk.at("portal")).saying("portal-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            let portal = settings(&app, &desk).await?;
            let shown = shown(&app, &desk, &portal, form.refused(problems)).await?;
            redrawn(&Appearance { file_lost: has_file, ..shown })
        }
        Err(Error::Stale) => {
            let portal = settings(&app, &desk).await?;
            let shown = shown(&app, &desk, &portal, form.overtaken(portal.version)).await?;
            overtaken(&Appearance { file_lost: has_file, ..shown })
        }
        Err(other) => Err(other.into()),
    }
}

async fn save(
    app: &App,
    desk: &Desk<ManagePortal>,
    form: &Filled,
    appearance: &AppearanceForm,
    logos: LogoChanges,
) -> portico_domain::Result<()> {
    let mut work = app.database().begin(desk.staff()).await?;
    let portal = portal::settings_for_update(&work, form.parse("version").unwrap_or(0)).await?;
    portal::change_appearance(&mut work, &desk.by, portal, appearance, logos).await?;
    work.commit().await
}

/// Reads the uploaded file off the threads that answer pages.
async fn logo_change(
    files: &[Upload],
    field: &str,
    remove: bool,
) -> Result<Result<LogoChange, LogoProblem>, Failure> {
    let Some(file) = files.iter().find(|file| file.field == field) else {
        return Ok(Ok(if remove { LogoChange::Remove } else { LogoChange::Keep }));
    };
    let Some(bytes) = file.bytes.clone() else { return Ok(Err(LogoProblem::TooManyBytes)) };
    let read = tokio::task::spawn_blocking(move || Logo::read(&bytes)).await;
    let read = read.map_err(|error| Error::Broken(error.to_string()))?;
    Ok(read.map(LogoChange::Replace))
}

impl Appearance {
    /// Both logos: the field, its text, the background it is for, and whether there is one.
    fn logos(&self) -> [(&'static str, &'static str, &'static str, bool); 2] {
        [
            ("logo", "portal-logo", "light", self.shell.logo_url.is_some()),
            ("logo_dark", "portal-logo-dark", "dark", self.logo_dark_url.is_some()),
        ]
    }
    fn welcome_hint(&self) -> String {
        self.shell.t.with("portal-welcome-hint", "most", WELCOME_LETTERS)
    }
}
