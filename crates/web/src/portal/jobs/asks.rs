//! What a client asked of the office, and what became of it.

use askama::Template;
use axum::extract::State;
use jiff::civil::Date;
use portico_domain::access::Scope;
use portico_domain::database::Sight;
use portico_domain::field::asks::{self, Ask, AskSeen, AskStatus, DayPart};
use portico_domain::field::jobs;
use portico_domain::id::{AskId, JobId};
use portico_domain::portal::Feature;
use portico_rendering::languages::Texts;

use crate::answer::{Go, or_back, page};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Client, FieldClient, Form, Id};
use crate::shell::PortalShell;

#[derive(Template)]
#[template(path = "portal/jobs/asked.html")]
struct Show {
    shell: PortalShell,
    id: String,
    title: String,
    reference: String,
    kind: String,
    status: String,
    tone: &'static str,
    sent: String,
    wish: String,
    facts: Vec<(String, String)>,
    answer: String,
    answered: String,
    job_href: String,
    withdraw_action: String,
    message_href: String,
    back: String,
}

/// Shows it.
pub(crate) async fn show(
    FieldClient(client): FieldClient,
    State(app): State<App>,
    Id(id): Id<AskId>,
) -> Answer {
    let reader = client.reader(&app);
    let seen = asks::find_for_client(&reader, id).await?;
    let ask = &seen.ask;
    let t = client.t;
    let zone = &client.place.workspace().time_zone;
    let today = reader.now().at(zone).date();
    let may_take_back = ask.status == AskStatus::Open && client.user.may(Scope::Requests, ask.account_id);
    let may_write =
        client.place.standing.offers(Feature::Messaging) && client.user.may(Scope::Messages, ask.account_id);
    let job = job(&client, &app, ask).await?;
    page(&Show {
        id: ask.id.to_string(),
        title: ask.title.clone(),
        reference: ask.reference(),
        kind: kind(t, ask),
        status: t.say(&format!("asks-status-{}", ask.status)).into_owned(),
        tone: tone(ask.status),
        sent: t.with("asks-sent", "when", t.moment_from(&ask.created_at.at(zone), today)),
        wish: ask.wish.clone(),
        facts: facts(t, &seen, today),
        answer: ask.answer.clone(),
        answered: ask.answered_at.map(|at| t.moment_from(&at.at(zone), today)).unwrap_or_default(),
        job_href: job.map(|job| client.at(format_args!("jobs/{job}"))).unwrap_or_default(),
        withdraw_action: if may_take_back {
            client.at(format_args!("asks/{id}/withdraw"))
        } else {
            String::new()
        },
        message_href: if may_write { client.at("messages/new") } else { String::new() },
        back: client.at("jobs"),
        shell: crate::portal::shell(&app, &client, "shell-jobs").await?,
    })
}

/// Takes it back.
pub(crate) async fn withdraw(
    FieldClient(client): FieldClient,
    State(app): State<App>,
    Id(id): Id<AskId>,
    Form(form): Form,
) -> Answer {
    form.only(&[])?;
    let mut work = client.begin(&app).await?;
    let ask = work.one::<asks::row::Entity>(id).await?;
    let here = || client.at(format_args!("asks/{id}"));
    match or_back(asks::withdraw(&mut work, &ask).await, here) {
        Ok(_) => work.commit().await?,
        Err(answer) => return answer,
    }
    Go::to(here()).saying("asks-was-withdrawn").answer()
}

/// The job it is about or became, if the client sees it: an accepted one may not have a time yet.
async fn job(client: &Client, app: &App, ask: &Ask) -> Result<Option<JobId>, Failure> {
    let Some(id) = ask.became_id.or(ask.job_id) else { return Ok(None) };
    match client.reader(app).one::<jobs::row::Entity>(id).await {
        Ok(job) => Ok(Some(job.id)),
        Err(portico_domain::Error::NotFound) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

fn facts(t: Texts, seen: &AskSeen, today: Date) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    let mut fact = |key: &str, value: String| {
        if !value.is_empty() {
            facts.push((t.say(key).into_owned(), value));
        }
    };
    fact("asks-wished", wished(t, &seen.ask, today));
    let name = seen.site_name.as_deref().unwrap_or_default();
    fact("asks-site", super::place(name, seen.site_address.as_deref().unwrap_or_default()));
    fact("asks-template", seen.template().unwrap_or_default().to_owned());
    facts
}

/// "A job" or "Another time for a job".
pub(crate) fn kind(t: Texts, ask: &Ask) -> String {
    t.say(if ask.is_for_another_time() { "asks-kind-time" } else { "asks-kind-job" }).into_owned()
}

/// "Tue 1 Dec, in the morning"; empty when any time will do.
pub(crate) fn wished(t: Texts, ask: &Ask, today: Date) -> String {
    let part = match ask.wished_part {
        DayPart::Any => None,
        part => Some(t.say(&format!("asks-part-{part}")).into_owned()),
    };
    match (ask.day().map(|day| t.date(day, today)), part) {
        (Some(day), Some(part)) => t.with2("asks-day-and-part", "day", day, "part", part),
        (Some(day), None) => day,
        (None, Some(part)) => part,
        (None, None) => String::new(),
    }
}

/// The tone of its pill.
pub(crate) const fn tone(status: AskStatus) -> &'static str {
    match status {
        AskStatus::Open => "info hollow",
        AskStatus::Accepted => "ok",
        AskStatus::Declined => "bad",
        AskStatus::Withdrawn => "hollow",
    }
}
