//! Changes a provider. At another address, or as another application, nobody's account is theirs any more.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use super::identities;
use super::list::keep_a_way_in;
use super::row::Model;
use super::{ProviderForm, purpose};
use crate::access::permissions::ManageTeam;
use crate::access::{Authorized, Principal, Staff};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::error::Invalid;
use crate::id::IdentityProviderId;
use crate::secret::ServerKey;
use crate::typed::Typed;
use crate::{Error, Result, workspaces};

/// Changes a provider; `version` is the one the form was made from.
pub async fn change(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageTeam>,
    key: &ServerKey,
    provider: Model,
    version: i32,
    form: &ProviderForm,
) -> Result<Model> {
    if provider.version != version {
        return Err(Error::Stale);
    }
    let mut typed = Typed::default();
    let read = form.read(&mut typed);
    typed.check()?;
    if provider.active && !form.active {
        keep_a_way_in(work, provider.id).await?;
    }
    let (id, before) = (provider.id, provider.clone());
    let is_elsewhere = provider.issuer != read.issuer;
    if is_elsewhere {
        // What one provider calls somebody says nothing about whom another means by it.
        forget_links(work, id).await?;
    }
    let mut row = provider.into_active_model();
    let read_secret = !read.client_secret.is_empty();
    if read_secret {
        row.secret_sealed = Set(Some(key.seal(&purpose(id), read.client_secret.as_bytes())));
    } else if form.forget_secret || is_elsewhere {
        // A secret is never sent to whoever did not give it.
        row.secret_sealed = Set(None);
    }
    row.name = Set(read.name);
    row.issuer = Set(read.issuer);
    row.client_id = Set(read.client_id);
    row.scopes = Set(read.scopes);
    row.groups_claim = Set(read.groups_claim);
    row.email_domain = Set(read.email_domain);
    row.roles = Set(read.roles);
    row.creates_people = Set(form.creates_people);
    row.asks_second_factor = Set(form.asks_second_factor);
    row.active = Set(form.active);
    row.updated_at = Set(work.now());
    row.version = Set(version + 1);
    let provider = match work.update(row).await {
        Err(error) if error.is_duplicate() => {
            return Err(Invalid::field("client_id", "identity-providers-taken").into());
        }
        other => other?,
    };
    let company = workspaces::own(work).await?;
    // Of the secret no more than whether there is one, and that it is another.
    let secret = |row: &Model| if row.secret_sealed.is_some() { "•••" } else { "" };
    let renewed = if read_secret { "••• (new)" } else { secret(&provider) };
    let happened = Happened::to(Event::ProviderChanged, company.id.0, provider.name.clone())
        .between(&before, &provider)
        .changed("client_secret", secret(&before), renewed);
    let now = if provider.active { "on" } else { "off" };
    work.record(happened.with("issuer", provider.issuer.clone()).with("now", now)).await?;
    Ok(provider)
}

/// Nobody's account at this provider is tied to anybody any more.
pub(super) async fn forget_links(work: &UnitOfWork<Staff>, provider: IdentityProviderId) -> Result<()> {
    identities::Entity::delete_many()
        .filter(identities::Column::WorkspaceId.eq(work.by().workspace()))
        .filter(identities::Column::ProviderId.eq(provider))
        .exec(work.connection())
        .await?;
    Ok(())
}
