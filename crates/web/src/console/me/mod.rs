//! A member of staff's own settings: name, language, password, recovery codes, devices.

pub(crate) mod devices;
pub(crate) mod passkeys;
pub(crate) mod password;
pub(crate) mod recovery;

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use http::header::SET_COOKIE;
use portico_domain::Error;
use portico_domain::access::permissions::UseConsole;
use portico_domain::database::Sight;
use portico_domain::people::{second_factor, staff};
use portico_rendering::languages::Language;

use crate::answer::{Go, page, redrawn};
use crate::app::App;
use crate::door::language_cookie;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form};
use crate::shell::ConsoleShell;

#[derive(Template)]
#[template(path = "console/me/show.html")]
pub(super) struct Show {
    shell: ConsoleShell,
    form: Filled,
    email: String,
    languages: Vec<(&'static str, &'static str, bool)>,
    codes_left: u64,
    action: String,
    password_action: String,
    recovery_action: String,
    devices_href: String,
    passkeys_href: String,
    /// What went wrong with the password of the second or third form; empty when nothing did.
    pub(super) password_problem: String,
    pub(super) recovery_problem: String,
}

/// The page with a form as typed.
pub(super) async fn template(
    app: &App,
    desk: &Desk<UseConsole>,
    form: Option<Filled>,
) -> Result<Show, Failure> {
    let reader = desk.reader(app);
    let me = reader.one::<staff::row::Entity>(desk.id()).await?;
    let form =
        form.unwrap_or_else(|| Filled::with([("name", me.name.clone()), ("language", me.language.clone())]));
    let language = form.optional("language").unwrap_or(me.language);
    Ok(Show {
        shell: super::shell(app, desk, "controls-own-settings").await?,
        form,
        email: me.email,
        languages: Language::all().map(|one| (one.code(), one.name(), one.code() == language)).collect(),
        codes_left: second_factor::left(&reader).await?,
        action: desk.at("me"),
        password_action: desk.at("me/password"),
        recovery_action: desk.at("me/recovery-codes"),
        devices_href: desk.at("me/devices"),
        passkeys_href: desk.at("me/passkeys"),
        password_problem: String::new(),
        recovery_problem: String::new(),
    })
}

/// The page.
pub(crate) async fn show(desk: Desk<UseConsole>, State(app): State<App>) -> Answer {
    page(&template(&app, &desk, None).await?)
}

/// Keeps name and language.
pub(crate) async fn save(desk: Desk<UseConsole>, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&["name", "language"])?;
    let language =
        Language::all().find(|one| one.code() == form.text("language")).ok_or_else(Failure::unprocessable)?;
    let mut work = desk.begin(&app).await?;
    match staff::change_own_details(&mut work, form.text("name"), language.code()).await {
        Ok(_) => work.commit().await?,
        Err(Error::Invalid(problems)) => {
            drop(work);
            return redrawn(&template(&app, &desk, Some(form.refused(problems))).await?);
        }
        Err(other) => return Err(other.into()),
    }
    let mut response = Go::to(desk.at("me")).saying("me-saved").into_response();
    response.headers_mut().append(SET_COOKIE, language_cookie(language.code()));
    Ok(response)
}
