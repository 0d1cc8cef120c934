//! The record of a worker: how to reach them, what they can do, their phones and trackers.

use askama::Template;
use axum::extract::State;
use portico_domain::access::Permission;
use portico_domain::access::permissions::{ManageWorkers, ViewJobs};
use portico_domain::activity;
use portico_domain::database::Sight;
use portico_domain::field::positions::Source;
use portico_domain::field::workers::{self, WorkerRow};
use portico_domain::id::WorkerId;

use super::list::dialled;
use crate::answer::page;
use crate::app::App;
use crate::console;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, FieldDesk, Id};
use crate::shell::{ConsoleShell, initials};
use crate::timeline::{Entry, entries};

#[derive(Template)]
#[template(path = "console/workers/show.html")]
pub(super) struct Show {
    shell: ConsoleShell,
    here: String,
    list_href: String,
    worker: WorkerRow,
    initials: String,
    photo: String,
    phone: String,
    team: String,
    skills: String,
    phones: Vec<PhoneRow>,
    keys: Vec<KeyRow>,
    sources: [Source; 2],
    fresh: Option<FreshKey>,
    history: Vec<Entry>,
    may_manage: bool,
}

struct PhoneRow {
    id: String,
    about: String,
    since: String,
}

struct KeyRow {
    id: String,
    source: Source,
    since: String,
    used: String,
}

/// A key that was just issued: the only time that its words are shown.
pub(super) struct FreshKey {
    pub source: Source,
    pub address: String,
    pub key: String,
}

/// The record, with a key just issued if there is one.
pub(super) async fn shown<P: Permission>(
    app: &App,
    desk: &Desk<P>,
    id: WorkerId,
    fresh: Option<FreshKey>,
) -> Result<Show, Failure> {
    let reader = desk.reader(app);
    let worker = reader.one::<workers::row::Entity>(id).await?;
    let keys = workers::keys_of(&reader, id).await?;
    let phones = workers::list_sessions(&reader, id).await?;
    let team = match worker.team_id {
        Some(team) => reader.one::<workers::teams::Entity>(team).await?.name,
        None => String::new(),
    };
    let history = activity::of_object(&reader, id.0, 40).await?;
    let zone = &desk.place.workspace().time_zone;
    let moment = |at: portico_domain::time::Instant| desk.t.moment(&at.at(zone));
    let photo = worker.photo_id.map(|_| desk.at(format_args!("workers/{id}/photo"))).unwrap_or_default();
    Ok(Show {
        shell: console::shell(app, desk, "shell-workers").await?,
        here: desk.at(format_args!("workers/{id}")),
        list_href: desk.at("workers"),
        initials: initials(&worker.name),
        photo,
        phone: worker.phone.as_deref().map(dialled).unwrap_or_default(),
        team,
        skills: worker.skills.0.join(", "),
        phones: phones
            .into_iter()
            .map(|one| PhoneRow {
                id: one.id.to_string(),
                about: crate::devices::name(desk.t, &one.user_agent),
                since: moment(one.last_seen_at),
            })
            .collect(),
        keys: keys
            .into_iter()
            .map(|one| KeyRow {
                id: one.id.to_string(),
                source: one.source,
                since: moment(one.created_at),
                used: one.last_used_at.map(moment).unwrap_or_default(),
            })
            .collect(),
        sources: [Source::OwnTracks, Source::OsmAnd],
        fresh,
        history: entries(desk.t, zone, &history),
        may_manage: desk.may::<ManageWorkers>(),
        worker,
    })
}

/// The record.
pub(crate) async fn show(
    FieldDesk(desk): FieldDesk<ViewJobs>,
    State(app): State<App>,
    Id(id): Id<WorkerId>,
) -> Answer {
    page(&shown(&app, &desk, id, None).await?)
}
