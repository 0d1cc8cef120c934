//! What is done to a provider beside changing it: trying it out, taking it away, untying somebody.

use axum::extract::State;
use portico_domain::access::permissions::ManageTeam;
use portico_domain::database::Sight as _;
use portico_domain::id::{IdentityProviderId, StaffIdentityId};
use portico_domain::people::identity_providers::{self, identities, row};

use crate::answer::{Go, or_back};
use crate::app::App;
use crate::error::{Answer, Failure};
use crate::extract::{Desk, Form, Id, Item, Proved};

/// Asks the provider what it says about itself and for its keys, and tells what came of it.
pub(crate) async fn test(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Id(id): Id<IdentityProviderId>,
    Form(_): Form,
) -> Answer {
    let provider = desk.reader(&app).one::<row::Entity>(id).await?;
    let to = Go::to(desk.at(format_args!("identity/providers/{id}")));
    match app.oidc().try_out(&provider.issuer, app.database().clock().now()).await {
        Ok(()) => to.saying_with("identity-providers-works", &[("name", &provider.name)]).answer(),
        Err(problem) => to.refusing(&problem).answer(),
    }
}

/// Takes it away.
pub(crate) async fn remove(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Id(id): Id<IdentityProviderId>,
    Proved(Form(form)): Proved<Form>,
) -> Answer {
    form.only(&["version"])?;
    let version = form.parse("version").ok_or_else(Failure::unprocessable)?;
    let mut work = desk.begin(&app).await?;
    let provider = work.one_for_update::<row::Entity>(id).await?;
    let name = provider.name.clone();
    let outcome = identity_providers::remove(&mut work, &desk.by, provider, version).await;
    if let Err(answer) = or_back(outcome, || desk.at(format_args!("identity/providers/{id}"))) {
        return answer;
    }
    work.commit().await?;
    Go::to(desk.at("identity")).saying_with("identity-providers-removed", &[("name", &name)]).answer()
}

/// Unties somebody's account.
pub(crate) async fn unlink(
    desk: Desk<ManageTeam>,
    State(app): State<App>,
    Id(id): Id<IdentityProviderId>,
    Item(item): Item<StaffIdentityId>,
    Proved(Form(_)): Proved<Form>,
) -> Answer {
    let mut work = desk.begin(&app).await?;
    let identity = work.one_for_update::<identities::Entity>(item).await?;
    let name = identity_providers::unlink(&mut work, &desk.by, id, identity).await?;
    work.commit().await?;
    let to = Go::to(desk.at(format_args!("identity/providers/{id}")));
    to.saying_with("identity-providers-unlinked", &[("name", &name)]).answer()
}
