//! The audit: who did what to what, from where, what it was before and is after; and the state of the chain that shows
//! whether somebody rewrote it.

mod asked;
pub(crate) mod export;
mod row;

use askama::Template;
use axum::extract::{Query, State};
use portico_domain::access::permissions::ReadAudit;
use portico_domain::activity::{ActorKind, Noun};
use portico_domain::audit;

use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::Desk;
use crate::shell::ConsoleShell;
use asked::Asked;
use row::Row;

#[derive(Template)]
#[template(path = "console/audit/show.html")]
struct Show {
    shell: ConsoleShell,
    asked: Asked,
    rows: Vec<Row>,
    nouns: &'static [Noun],
    actors: &'static [ActorKind],
    /// How far the chain goes, in words; empty before its first link.
    chain: String,
    /// The hash of its newest link.
    head: String,
    next: String,
    export_action: String,
    clear_href: String,
}

/// What happened, the newest first.
pub(crate) async fn show(
    desk: Desk<ReadAudit>,
    State(app): State<App>,
    Query(asked): Query<Asked>,
) -> Answer {
    let zone = &desk.place.workspace().time_zone;
    let reader = desk.reader(&app);
    let (entries, next) = audit::list(&reader, &asked.filter(zone), asked.after()).await?;
    let newest = audit::standing(&reader).await?;
    let moment = |at: portico_domain::time::Instant| desk.t.moment_from(&at.at(zone), desk.today(&app));
    page(&Show {
        shell: super::shell(&app, &desk, "shell-audit").await?,
        rows: row::rows(&desk, zone, &entries),
        nouns: Noun::ALL,
        actors: ActorKind::ALL,
        chain: newest
            .as_ref()
            .map(|link| {
                let number = desk.t.decimal(link.number * 1_000);
                desk.t.with2("audit-chain", "number", number, "when", moment(link.sealed_at))
            })
            .unwrap_or_default(),
        head: newest.map(|link| link.link_hash).unwrap_or_default(),
        next: next.map(|cursor| asked.older(cursor)).unwrap_or_default(),
        export_action: desk.at("audit/export"),
        clear_href: desk.at("audit"),
        asked,
    })
}
