//! The settings of field service: hours, map, ratings and text messages.

use askama::Template;
use axum::extract::State;
use portico_domain::Error;
use portico_domain::access::permissions::ManagePortal;
use portico_domain::conversations::sms;
use portico_domain::database::Sight;
use portico_domain::field::settings::{self, SettingsForm, SettingsNow};

use crate::answer::{Go, overtaken, page, redrawn};
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Filled, Form};
use crate::shell::ConsoleShell;

const FIELDS: &[&str] = &[
    "remind_at",
    "quiet_from",
    "quiet_until",
    "speed_kmh",
    "routing_url",
    "tile_url",
    "tile_attribution",
    "low_score",
    "sms_sender",
    "sms_per_day",
    "sms_countries",
    "version",
];

#[derive(Template)]
#[template(path = "console/field/settings.html")]
struct Page {
    shell: ConsoleShell,
    here: String,
    form: Filled,
    scores: Vec<(String, String)>,
    /// The company's own country, which holds while the list is empty.
    country: String,
    /// Where the provider posts incoming messages.
    incoming: String,
    /// How many numbers wrote STOP.
    stopped: String,
}

async fn shown(app: &App, desk: &Desk<ManagePortal>, form: Filled) -> Result<Page, Failure> {
    let reader = desk.reader(app);
    let stopped = reader.count(reader.visible::<sms::stopped::Entity>()).await?;
    let workspace = desk.place.workspace();
    let token = sms::token(app.key(), workspace.id);
    let t = desk.t;
    Ok(Page {
        shell: console::shell(app, desk, "shell-field").await?,
        here: desk.at("field"),
        scores: (1..=4).map(|score| (score.to_string(), t.with("field-stars", "count", score))).collect(),
        country: workspace.country.clone(),
        incoming: app.absolute(workspace, &format!("/{}/sms/incoming/{token}", workspace.slug)),
        stopped: t.with("field-stopped", "count", stopped),
        form,
    })
}

async fn filled(app: &App, desk: &Desk<ManagePortal>) -> Result<Filled, Failure> {
    let reader = desk.reader(app);
    let version = settings::version(&reader).await?;
    let SettingsNow {
        remind_at,
        quiet_from,
        quiet_until,
        speed_kmh,
        routing_url,
        tile_url,
        tile_attribution,
        low_score,
        sms_sender,
        sms_per_day,
        sms_countries,
        default_fields: _,
    } = settings::settings(&reader).await?;
    Ok(Filled::with([
        ("remind_at", remind_at),
        ("quiet_from", quiet_from),
        ("quiet_until", quiet_until),
        ("speed_kmh", speed_kmh.to_string()),
        ("routing_url", routing_url),
        ("tile_url", tile_url),
        ("tile_attribution", tile_attribution),
        ("low_score", low_score.to_string()),
        ("sms_sender", sms_sender),
        ("sms_per_day", sms_per_day.to_string()),
        ("sms_countries", sms_countries.0.join(" ")),
        ("version", version.to_string()),
    ]))
}

/// The form as things are.
pub(crate) async fn show(FieldDesk(desk): FieldDesk<ManagePortal>, State(app): State<App>) -> Answer {
    let form = filled(&app, &desk).await?;
    page(&shown(&app, &desk, form).await?)
}

/// Saves them, or shows the form again.
pub(crate) async fn change(
    FieldDesk(desk): FieldDesk<ManagePortal>,
    State(app): State<App>,
    Form(form): Form,
) -> Answer {
    form.only(FIELDS)?;
    let value = |name: &str| form.value(name).to_owned();
    let typed = SettingsForm {
        remind_at: value("remind_at"),
        quiet_from: value("quiet_from"),
        quiet_until: value("quiet_until"),
        speed_kmh: value("speed_kmh"),
        routing_url: value("routing_url"),
        tile_url: value("tile_url"),
        tile_attribution: value("tile_attribution"),
        low_score: value("low_score"),
        sms_sender: value("sms_sender"),
        sms_per_day: value("sms_per_day"),
        sms_countries: value("sms_countries"),
    };
    let seen = form.parse("version").unwrap_or(-1);
    let mut work = desk.begin(&app).await?;
    match settings::change(&mut work, &desk.by, seen, &typed).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(desk.at("field")).saying("field-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, form.refused(problems)).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            let now = settings::version(&desk.reader(&app)).await?;
            overtaken(&shown(&app, &desk, form.overtaken(now)).await?)
        }
        Err(other) => Err(other.into()),
    }
}
