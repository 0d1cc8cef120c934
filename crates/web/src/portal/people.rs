//! Who acts for the account at hand: its owners invite colleagues here, send the invitation again, and end what somebody may
//! do. Not there for anybody else, nor where the company does not let owners invite.

use askama::Template;
use axum::extract::State;
use portico_domain::access::System;
use portico_domain::database::Sight;
use portico_domain::error::RefusalKind;
use portico_domain::id::MembershipId;
use portico_domain::people::colleagues::{self, Colleague, ColleagueForm, Owner, Seen};
use portico_domain::people::memberships::MembershipRole;
use portico_domain::time::Instant;
use portico_domain::{Error, Invalid, form_keys};

use crate::answer::{Go, or_back, page, redrawn};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, Filled, Form, Id};
use crate::shell::PortalShell;

const FIELDS: &[&str] = &["first_name", "last_name", "email", "role", "all_trips", "ends_on", "form_key"];

#[derive(Template)]
#[template(path = "portal/people/list.html")]
struct List {
    shell: PortalShell,
    account: String,
    people: Vec<Row>,
    form: Filled,
    roles: Vec<(&'static str, String, String)>,
    /// Whether the owner sees every trip of the account, and may let others.
    sees_all: bool,
    here: String,
}

/// Somebody who acts for the account.
struct Row {
    id: String,
    name: String,
    /// The role and until when, in words.
    about: String,
    /// When they last signed in; empty before they came.
    seen: String,
    state: &'static str,
    tone: &'static str,
    is_own: bool,
    can_be_sent_again: bool,
    can_be_ended: bool,
}

async fn owner<S: Sight<By = System>>(client: &Client, sight: &S) -> Result<Owner, Failure> {
    let seat = client.seat().ok_or_else(Failure::not_found)?;
    Ok(colleagues::owner(sight, &client.user, seat.account).await?)
}

fn day(client: &Client, at: Instant, now: Instant) -> String {
    let zone = &client.place.workspace().time_zone;
    client.t.date(at.at(zone).date(), now.at(zone).date())
}

fn row(client: &Client, by: &Owner, now: Instant, one: &Colleague) -> Row {
    let t = client.t;
    let mut about = vec![t.say(&format!("own-settings-role-{}", one.role)).into_owned()];
    if let Some(end) = one.ends_at {
        about.push(t.with("memberships-until", "day", day(client, end.plus_seconds(-1), now)));
    }
    let (state, tone) = match one.seen() {
        Seen::Invited => ("colleagues-state-invited", "info hollow"),
        Seen::Active => ("colleagues-state-active", "ok"),
        Seen::Outside => ("colleagues-state-outside", "hollow"),
    };
    let seen = one.last_sign_in_at().map(|at| t.with("colleagues-last-seen", "day", day(client, at, now)));
    Row {
        id: one.id.to_string(),
        name: one.name(),
        about: about.join(" · "),
        seen: seen.unwrap_or_default(),
        state,
        tone,
        is_own: one.is(by),
        can_be_sent_again: one.can_be_sent_again(),
        can_be_ended: one.can_be_ended_by(by),
    }
}

async fn shown(app: &App, client: &Client, form: Filled) -> Result<List, Failure> {
    let reader = app.database().reader(System::on_behalf_of(&client.user));
    let by = owner(client, &reader).await?;
    let people = colleagues::list(&reader, &by).await?;
    let say = |key: String| client.t.say(&key).into_owned();
    let role = |role: &MembershipRole| {
        (role.as_str(), say(format!("own-settings-role-{role}")), say(format!("colleagues-role-{role}-text")))
    };
    Ok(List {
        shell: super::shell(app, client, "shell-people").await?,
        account: client.seat().map(|seat| seat.name.clone()).unwrap_or_default(),
        people: people.iter().map(|one| row(client, &by, reader.now(), one)).collect(),
        form,
        roles: by.roles().iter().map(role).collect(),
        sees_all: by.sees_all(),
        here: client.at("people"),
    })
}

/// Who acts for the account, and the form that invites.
pub(crate) async fn list(client: Client, State(app): State<App>) -> Answer {
    let form =
        Filled::with([("form_key", form_keys::fresh()), ("role", MembershipRole::Requester.to_string())]);
    page(&shown(&app, &client, form).await?)
}

/// Invites somebody, or shows the form again.
pub(crate) async fn invite(client: Client, State(app): State<App>, Form(form): Form) -> Answer {
    form.only(FIELDS)?;
    let typed = ColleagueForm {
        first_name: form.value("first_name").to_owned(),
        last_name: form.value("last_name").to_owned(),
        email: form.value("email").to_owned(),
        role: form.value("role").to_owned(),
        all_trips: form.is_on("all_trips"),
        ends_on: form.value("ends_on").to_owned(),
    };
    let mut work = app.database().begin(System::on_behalf_of(&client.user)).await?;
    let by = owner(&client, &work).await?;
    if let Some(known) = form_keys::first(&work, form.text("form_key")).await? {
        work.commit().await?;
        return Go::to(known).answer();
    }
    let zone = &client.place.workspace().time_zone;
    match colleagues::invite(&mut work, &by, app.key(), &typed, zone).await {
        Ok(()) => {
            form_keys::remember(&work, form.text("form_key"), &client.at("people")).await?;
            work.commit().await?;
            Go::to(client.at("people"))
                .saying_with("colleagues-invited", &[("email", typed.email.trim())])
                .answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &client, form.refused(problems)).await?)
        }
        Err(Error::Refused(refusal)) if refusal.kind() == RefusalKind::Conflict => {
            drop(work);
            let form = form.refused(Invalid::field("email", refusal.key()));
            redrawn(&shown(&app, &client, form).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// Sends an invitation again.
pub(crate) async fn resend(
    client: Client,
    State(app): State<App>,
    Id(id): Id<MembershipId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = app.database().begin(System::on_behalf_of(&client.user)).await?;
    let by = owner(&client, &work).await?;
    let place = colleagues::find(&work, &by, id).await?;
    match or_back(colleagues::resend(&mut work, &by, app.key(), place).await, || client.at("people")) {
        Ok(()) => work.commit().await?,
        Err(back) => return back,
    }
    Go::to(client.at("people")).saying("colleagues-resent").answer()
}

/// Ends what somebody may do for the account.
pub(crate) async fn end(
    client: Client,
    State(app): State<App>,
    Id(id): Id<MembershipId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = app.database().begin(System::on_behalf_of(&client.user)).await?;
    let by = owner(&client, &work).await?;
    let place = colleagues::find(&work, &by, id).await?;
    let is_own = place.contact_id == client.user.contact();
    match or_back(colleagues::end(&mut work, &by, place).await, || client.at("people")) {
        Ok(()) => work.commit().await?,
        Err(back) => return back,
    }
    // Whoever left has no such page any more.
    let back = if is_own { client.at("") } else { client.at("people") };
    Go::to(back).saying("colleagues-ended").answer()
}
