//! Invites several at once, from a selection or from a table: first a page that names each with what will happen, then one
//! press.

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::InviteClients;
use portico_domain::error::Invalid;
use portico_domain::form_keys;
use portico_domain::id::ContactId;
use portico_domain::people::invitations::many::{self, MOST_BYTES, Planned, Row};
use portico_domain::people::invitations::{self, Channel};
use portico_domain::people::portal_users::PortalUserKind;

use crate::answer::{Go, or_back, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form, Multipart};
use crate::shell::ConsoleShell;

struct Line {
    name: String,
    outcome: String,
    is_sent: bool,
}

#[derive(Template)]
#[template(path = "console/portal_users/many.html")]
struct Many {
    shell: ConsoleShell,
    action: String,
    file_action: String,
    back_href: String,
    portal_open: bool,
    form: Filled,
    form_key: String,
    lines: Vec<Line>,
    /// Those who are invited once it is confirmed.
    chosen: Vec<String>,
    kinds: &'static [PortalUserKind],
}

async fn shown(
    app: &App,
    desk: &Desk<InviteClients>,
    planned: Vec<Planned>,
    form: Filled,
) -> Result<Many, Failure> {
    let t = desk.t;
    let line = |one: &Planned| Line {
        name: one.name.clone(),
        is_sent: one.outcome.is_ok(),
        outcome: match &one.outcome {
            Ok(way) if way.channel == Channel::Sms => t.with("invite-many-sms", "address", way.said()),
            Ok(way) => t.with("invite-many-mail", "address", way.said()),
            Err(why) => t.say(&format!("invite-skip-{why}")).into_owned(),
        },
    };
    let chosen = planned.iter().filter(|one| one.outcome.is_ok()).filter_map(|one| one.contact);
    Ok(Many {
        shell: crate::console::shell(app, desk, "shell-portal-users").await?,
        action: desk.at("portal-users/many"),
        file_action: desk.at("portal-users/many/file"),
        back_href: desk.at("portal-users"),
        portal_open: desk.place.standing.is_portal_open(),
        form,
        form_key: form_keys::fresh(),
        chosen: chosen.map(|id| id.to_string()).collect(),
        lines: planned.iter().map(line).collect(),
        kinds: PortalUserKind::ALL,
    })
}

/// What would happen to those who were chosen in the list; with nobody chosen, the place to paste a table.
pub(crate) async fn show(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Query(asked): Query<Vec<(String, String)>>,
) -> Answer {
    let chosen = asked.iter().filter(|(field, _)| field == "contact");
    let chosen: Vec<ContactId> = chosen.filter_map(|(_, id)| id.parse().ok()).collect();
    let planned =
        if chosen.is_empty() { Vec::new() } else { many::plan(&desk.reader(&app), &chosen).await? };
    page(&shown(&app, &desk, planned, Filled::default()).await?)
}

/// Shows what would happen to the rows of a file. Nothing of it is kept.
pub(crate) async fn bring(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Multipart(form, files): Multipart<MOST_BYTES>,
) -> Answer {
    form.only(&[])?;
    let rows = match files.into_iter().find(|file| file.field == "file").map(|file| file.bytes) {
        Some(Some(bytes)) => many::file(&bytes),
        Some(None) => Err(Invalid::field("file", "invite-file-too-large")),
        None => Err(Invalid::field("file", "imports-file-missing")),
    };
    tried(&app, &desk, rows, form).await
}

async fn tried(
    app: &App,
    desk: &Desk<InviteClients>,
    rows: Result<Vec<Row>, Invalid>,
    form: Filled,
) -> Answer {
    match rows {
        Ok(rows) => {
            let country = &desk.place.workspace().country;
            let planned = many::plan_rows(&desk.reader(app), &rows, country).await?;
            page(&shown(app, desk, planned, form).await?)
        }
        Err(problems) => redrawn(&shown(app, desk, Vec::new(), form.refused(problems)).await?),
    }
}

/// Shows what would happen to the rows of a table, or sends what was shown.
pub(crate) async fn send(desk: Desk<InviteClients>, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(&["rows", "contact", "kind", "form_key"])?;
    if !form.is_on("contact") {
        let rows = many::rows(form.value("rows"));
        return tried(&app, &desk, rows, form).await;
    }
    let kind = form.parse::<PortalUserKind>("kind").ok_or_else(Failure::unprocessable)?;
    let chosen: Vec<ContactId> = form.list("contact").into_iter().filter_map(|id| id.parse().ok()).collect();
    let mut work = desk.begin(&app).await?;
    if let Some(known) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(known).answer();
    }
    let sent = invitations::send_many(&mut work, &desk.by, app.key(), &chosen, kind).await;
    let sent = match or_back(sent, || desk.at("portal-users")) {
        Ok(sent) => sent.to_string(),
        Err(answer) => return answer,
    };
    let to = desk.at("portal-users?tab=invited");
    form_keys::remember(&work, form.text("form_key"), &to).await?;
    work.commit().await?;
    Go::to(to).saying_with("invite-many-done", &[("count", &sent)]).answer()
}
