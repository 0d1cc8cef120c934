//! Sets a provider up.

use sea_orm::ActiveValue::Set;

use super::row::{ActiveModel, Model};
use super::{ProviderForm, purpose};
use crate::access::permissions::ManageTeam;
use crate::access::{Authorized, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::IdentityProviderId;
use crate::secret::ServerKey;
use crate::typed::Typed;
use crate::{Result, workspaces};

/// Sets a provider up; its secret is encrypted with the installation's key.
pub async fn create(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTeam>,
    key: &ServerKey,
    form: &ProviderForm,
) -> Result<Model> {
    let mut typed = Typed::default();
    let read = form.read(&mut typed);
    typed.check()?;
    let id = IdentityProviderId::new(work.now());
    let sealed =
        (!read.client_secret.is_empty()).then(|| key.seal(&purpose(id), read.client_secret.as_bytes()));
    let row = ActiveModel {
        id: Set(id),
        name: Set(read.name),
        issuer: Set(read.issuer),
        client_id: Set(read.client_id),
        secret_sealed: Set(sealed),
        scopes: Set(read.scopes),
        groups_claim: Set(read.groups_claim),
        email_domain: Set(read.email_domain),
        roles: Set(read.roles),
        creates_people: Set(form.creates_people),
        asks_second_factor: Set(form.asks_second_factor),
        active: Set(form.active),
        created_at: Set(work.now()),
        updated_at: Set(work.now()),
        version: Set(1),
        ..Default::default()
    };
    let provider = match work.insert(row).await {
        Err(error) if error.is_duplicate() => {
            return Err(Invalid::field("client_id", "identity-providers-taken").into());
        }
        other => other?,
    };
    let company = workspaces::own(work).await?;
    work.record(
        Happened::to(Event::ProviderAdded, company.id.0, provider.name.clone())
            .with("issuer", provider.issuer.clone()),
    )
    .await?;
    Ok(provider)
}
