//! The record of a portal user: where they stand, what kind of client they are and may do, whom they act for, and the
//! browsers they are signed in with.

use askama::Template;
use axum::extract::State;
use portico_domain::access::permissions::{InviteClients, SeeAsClient, ViewClients};
use portico_domain::activity;
use portico_domain::database::Sight;
use portico_domain::id::{PortalUserId, SessionId};
use portico_domain::outbox::system_in;
use portico_domain::people::portal_users::row::Entity;
use portico_domain::people::portal_users::{self, PortalUserForm, PortalUserKind, PortalUserRow};
use portico_domain::people::{contacts, sessions};
use portico_domain::{Error, access::Permission};

use super::row::{Around, Row};
use crate::answer::{Go, overtaken, page, redrawn};
use crate::app::App;
use crate::devices::{Device, devices};
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Filled, Form, Id, Item};
use crate::shell::ConsoleShell;
use crate::timeline::{self, Entry};

const FIELDS: &[&str] = &["kind", "itinerary_changes", "create_trip", "advanced_scheduling", "version"];

#[derive(Template)]
#[template(path = "console/portal_users/show.html")]
struct Show {
    shell: ConsoleShell,
    row: Row,
    here: String,
    list_href: String,
    form: Filled,
    kinds: Vec<(&'static str, String)>,
    devices: Vec<Device>,
    entries: Vec<Entry>,
    may_invite: bool,
    may_look: bool,
    portal_open: bool,
}

/// The record.
pub(crate) async fn show(
    desk: Desk<ViewClients>,
    State(app): State<App>,
    Id(id): Id<PortalUserId>,
) -> Answer {
    page(&shown(&app, &desk, id, None).await?)
}

/// Saves what they may do, or shows the form again.
pub(crate) async fn change(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Id(id): Id<PortalUserId>,
    Form(form): Form,
) -> Answer {
    form.only(FIELDS)?;
    let typed = PortalUserForm {
        kind: form.value("kind").to_owned(),
        itinerary_changes: form.is_on("itinerary_changes"),
        create_trip: form.is_on("create_trip"),
        advanced_scheduling: form.is_on("advanced_scheduling"),
    };
    let seen = form.parse("version").unwrap_or(-1);
    let mut work = desk.begin(&app).await?;
    let user = work.one_for_update::<Entity>(id).await?;
    let now = user.version;
    match portal_users::change(&mut work, &desk.by, user, seen, &typed).await {
        Ok(_) => {
            work.commit().await?;
            Go::to(desk.at(format_args!("portal-users/{id}"))).saying("portal-users-saved").answer()
        }
        Err(Error::Invalid(problems)) => {
            drop(work);
            redrawn(&shown(&app, &desk, id, Some(form.refused(problems))).await?)
        }
        Err(Error::Stale) => {
            drop(work);
            overtaken(&shown(&app, &desk, id, Some(form.overtaken(now))).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// Signs one of their browsers out.
pub(crate) async fn sign_out(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    (Id(id), Item(session)): (Id<PortalUserId>, Item<SessionId>),
    Form(_): Form,
) -> Answer {
    let mut work = app.database().begin(desk.visitor.system_in(desk.place.workspace().id)).await?;
    sessions::revoke(&mut work, session, (None, Some(id))).await?;
    work.commit().await?;
    Go::to(desk.at(format_args!("portal-users/{id}"))).saying("devices-signed-out").answer()
}

/// Signs all of them out.
pub(crate) async fn sign_out_all(
    desk: Desk<InviteClients>,
    State(app): State<App>,
    Id(id): Id<PortalUserId>,
    Form(_): Form,
) -> Answer {
    let mut work = desk.begin(&app).await?;
    let user = work.one::<Entity>(id).await?;
    let contact = work.one::<contacts::row::Entity>(user.contact_id).await?;
    sessions::revoke_all_of_portal_user(&mut work, user.id).await?;
    work.commit().await?;
    Go::to(desk.at(format_args!("portal-users/{id}")))
        .saying_with("portal-users-signed-out", &[("name", &contact.name())])
        .answer()
}

fn filled(user: &PortalUserRow) -> Filled {
    let mut form = Filled::with([("kind", user.kind.to_string()), ("version", user.version.to_string())]);
    let flags = [
        ("itinerary_changes", user.itinerary_changes),
        ("create_trip", user.create_trip),
        ("advanced_scheduling", user.advanced_scheduling),
    ];
    for (name, _) in flags.into_iter().filter(|(_, is_on)| *is_on) {
        form.set(name, "yes");
    }
    form
}

async fn shown<P: Permission>(
    app: &App,
    desk: &Desk<P>,
    id: PortalUserId,
    form: Option<Filled>,
) -> Result<Show, Failure> {
    let reader = desk.reader(app);
    let listed = portal_users::find(&reader, id).await?;
    let happened = activity::of_object(&reader, id.0, 40).await?;
    let system = app.database().reader(system_in(desk.place.workspace().id));
    let open = sessions::list_of_portal_user(&system, id).await?;
    let (t, zone) = (desk.t, &desk.place.workspace().time_zone);
    let base = desk.at("portal-users");
    let open_one = |open: &str| format!("{base}?open={open}");
    let around = Around { t, place: &desk.place, now: reader.now(), here: &open_one, open: "" };
    let kind =
        |kind: &PortalUserKind| (kind.as_str(), t.say(&format!("portal-users-kind-{kind}")).into_owned());
    let form = form.unwrap_or_else(|| filled(&listed.user));
    Ok(Show {
        shell: crate::console::shell(app, desk, "shell-portal-users").await?,
        row: around.row(listed),
        here: desk.at(format_args!("portal-users/{id}")),
        devices: devices(t, zone, reader.now(), &open, SessionId::new(reader.now())),
        entries: timeline::entries(t, zone, &happened),
        kinds: PortalUserKind::ALL.iter().map(kind).collect(),
        may_invite: desk.may::<InviteClients>(),
        may_look: desk.may::<SeeAsClient>(),
        portal_open: desk.place.standing.is_portal_open(),
        list_href: base,
        form,
    })
}
