//! Who sees a thing, and why, or why not; and a look at it as each of those who do.

use askama::Template;
use axum::extract::State;
use portico_domain::access::Permission;
use portico_domain::access::permissions::{
    SeeAsClient, ViewClients, ViewInvoices, ViewJobs, ViewMessages, ViewSales, ViewTrips,
};
use portico_domain::id::{AccountId, InvoiceId, JobId, QuoteId, RequestId, ThreadId, TripId};
use portico_domain::people::client_views::{self, Because, EXPLAINED, SeenNoun, Viewer};
use portico_domain::people::portal_users::PortalUserStatus;
use portico_domain::portal::Feature;

use crate::answer::page;
use crate::app::App;
use crate::error::Answer;
use crate::extract::{CharterDesk, Desk, FieldDesk, Id};
use crate::shell::ConsoleShell;

/// Somebody of the account.
struct Person {
    name: String,
    href: String,
    role: String,
    sees: bool,
    reason: String,
    /// Whether they have not come in yet.
    invited: bool,
    /// Where a look as them begins; empty where there is none.
    view: String,
}

#[derive(Template)]
#[template(path = "console/seen_by/show.html")]
struct SeenBy {
    shell: ConsoleShell,
    back_href: String,
    back: String,
    noun: &'static str,
    object: String,
    /// What keeps everybody out; empty when the portal shows such things.
    shut: String,
    people: Vec<Person>,
    /// That there are more people than are listed; empty when there are not.
    more: String,
}

/// Of a trip.
pub(crate) async fn trip(
    CharterDesk(desk): CharterDesk<ViewTrips>,
    State(app): State<App>,
    Id(id): Id<TripId>,
) -> Answer {
    drawn(&app, &desk, SeenNoun::Trip, id.0).await
}

/// Of a request.
pub(crate) async fn request(
    CharterDesk(desk): CharterDesk<ViewSales>,
    State(app): State<App>,
    Id(id): Id<RequestId>,
) -> Answer {
    drawn(&app, &desk, SeenNoun::Request, id.0).await
}

/// Of a quote.
pub(crate) async fn quote(
    CharterDesk(desk): CharterDesk<ViewSales>,
    State(app): State<App>,
    Id(id): Id<QuoteId>,
) -> Answer {
    drawn(&app, &desk, SeenNoun::Quote, id.0).await
}

/// Of an invoice.
pub(crate) async fn invoice(
    desk: Desk<ViewInvoices>,
    State(app): State<App>,
    Id(id): Id<InvoiceId>,
) -> Answer {
    drawn(&app, &desk, SeenNoun::Invoice, id.0).await
}

/// Of a job.
pub(crate) async fn job(
    FieldDesk(desk): FieldDesk<ViewJobs>,
    State(app): State<App>,
    Id(id): Id<JobId>,
) -> Answer {
    drawn(&app, &desk, SeenNoun::Job, id.0).await
}

/// Of a conversation.
pub(crate) async fn thread(desk: Desk<ViewMessages>, State(app): State<App>, Id(id): Id<ThreadId>) -> Answer {
    drawn(&app, &desk, SeenNoun::Thread, id.0).await
}

/// Of an account.
pub(crate) async fn account(
    desk: Desk<ViewClients>,
    State(app): State<App>,
    Id(id): Id<AccountId>,
) -> Answer {
    drawn(&app, &desk, SeenNoun::Account, id.0).await
}

async fn drawn<P: Permission>(app: &App, desk: &Desk<P>, noun: SeenNoun, id: uuid::Uuid) -> Answer {
    let reader = desk.reader(app);
    let object = client_views::object(&reader, noun, id).await?;
    let (viewers, more) = client_views::viewers(&reader, &object).await?;
    let shut = shut(desk, noun);
    let section = section(noun);
    let person = |viewer: &Viewer| person(desk, viewer, shut.is_empty());
    page(&SeenBy {
        shell: crate::console::shell(app, desk, section).await?,
        back_href: desk.at(format_args!("{noun}/{}", id.simple())),
        back: match object.name.as_str() {
            "" => desk.t.say(section).into_owned(),
            name => name.to_owned(),
        },
        noun: noun.as_str(),
        object: id.simple().to_string(),
        people: viewers.iter().map(person).collect(),
        more: if more {
            desk.t.with("portal-users-seen-more", "number", EXPLAINED.to_string())
        } else {
            String::new()
        },
        shut,
    })
}

const fn section(noun: SeenNoun) -> &'static str {
    match noun {
        SeenNoun::Trip => "shell-trips",
        SeenNoun::Request => "shell-requests",
        SeenNoun::Quote => "shell-quotes",
        SeenNoun::Invoice => "shell-invoices",
        SeenNoun::Job => "shell-jobs",
        SeenNoun::Thread => "shell-messages",
        SeenNoun::Account => "shell-accounts",
    }
}

fn shut<P: Permission>(desk: &Desk<P>, noun: SeenNoun) -> String {
    let feature = match noun {
        SeenNoun::Trip => Some(Feature::Trips),
        SeenNoun::Request => Some(Feature::Requests),
        SeenNoun::Quote => Some(Feature::Quotes),
        SeenNoun::Invoice => Some(Feature::Invoices),
        SeenNoun::Job => Some(Feature::Jobs),
        SeenNoun::Thread => Some(Feature::Messaging),
        SeenNoun::Account => None,
    };
    let standing = &desk.place.standing;
    match (standing.is_portal_open(), feature.is_none_or(|feature| standing.offers(feature))) {
        (false, _) => desk.t.say("portal-users-why-portal-off").into_owned(),
        (_, false) => desk.t.say("portal-users-why-no-feature").into_owned(),
        _ => String::new(),
    }
}

fn person<P: Permission>(desk: &Desk<P>, viewer: &Viewer, is_offered: bool) -> Person {
    let (t, client) = (desk.t, &viewer.client);
    let sees = viewer.sees && is_offered;
    let role = client.seats().first().map(|seat| t.say(&format!("memberships-role-{}", seat.role)));
    let href = desk.at(format_args!("portal-users/{}", client.id()));
    let may_look = sees && desk.staff().may::<SeeAsClient>();
    Person {
        name: client.name(),
        role: role.unwrap_or_default().into_owned(),
        sees,
        reason: match viewer.because {
            _ if viewer.sees && !is_offered => t.say("portal-users-seen-shut").into_owned(),
            Because::Acts => t.with("portal-users-seen-because-acts", "parts", opened(desk, viewer)),
            because => t.say(&format!("portal-users-seen-because-{because}")).into_owned(),
        },
        invited: viewer.status == PortalUserStatus::Invited,
        view: if may_look { format!("{href}/view") } else { String::new() },
        href,
    }
}

/// The parts of the portal that their place opens, in words.
fn opened<P: Permission>(desk: &Desk<P>, viewer: &Viewer) -> String {
    let scopes = viewer.client.seats().iter().flat_map(|seat| seat.scopes.iter());
    desk.t.list(&scopes.map(|scope| desk.t.say(&format!("memberships-scope-{scope}"))).collect::<Vec<_>>())
}
