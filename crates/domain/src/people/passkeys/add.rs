//! Adds a passkey to somebody who is signed in.

use data_encoding::BASE64URL_NOPAD;
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};
use webauthn_rp::bin::{Decode, Encode};
use webauthn_rp::request::register::{
    CredProtect, Nickname, PublicKeyCredentialUserEntity, RegistrationVerificationOptions, UserHandle16,
    Username,
};
use webauthn_rp::request::{ExtensionInfo, PublicKeyCredentialDescriptor};
use webauthn_rp::response::{AuthTransports, CredentialId};
use webauthn_rp::{PublicKeyCredentialCreationOptions, Registration, RegistrationServerState};

use super::challenge::{bound_to, decoded, keep, take, unreadable};
use super::end::{Change, tell};
use super::row::{ActiveModel, Column, Entity, Model};
use super::{Begun, Holder, MOST, PasskeyRefusal, Purpose, Site, list};
use crate::Result;
use crate::access::System;
use crate::activity::{Event, Happened};
use crate::conversations::deliveries::Letter;
use crate::database::{Sight, UnitOfWork};
use crate::id::PasskeyId;
use crate::typed::Typed;

/// Asks the browser to make a passkey for a person, known by `address`. Those they have on this host are named, so that
/// one device does not make two.
pub async fn begin_adding(
    work: &UnitOfWork<System>,
    holder: Holder,
    address: &str,
    name: &str,
    site: &Site,
) -> Result<Begun> {
    let rp_id = bound_to(site)?;
    let known = list(work, holder).await?;
    if known.len() >= MOST {
        return Err(PasskeyRefusal::TooMany.into());
    }
    let mut excluded = Vec::new();
    for passkey in known.iter().filter(|passkey| passkey.rp_id == site.rp_id) {
        let id = CredentialId::<Vec<u8>>::decode(decoded(&passkey.credential_id)?);
        let transports = AuthTransports::decode(0).map_err(|_| unreadable("no transports"))?;
        let id = id.map_err(|_| unreadable("a credential's id"))?;
        excluded.push(PublicKeyCredentialDescriptor { id, transports });
    }
    let handle = handle(holder);
    // Names that the library's profile does not take, such as of somebody who has only a phone, give way to a word.
    let user = PublicKeyCredentialUserEntity {
        name: Username::try_from(address)
            .or_else(|_| Username::try_from("portal"))
            .map_err(|_| unreadable("a user name"))?,
        id: &handle,
        display_name: Nickname::try_from(name).ok(),
    };
    let mut options = PublicKeyCredentialCreationOptions::passkey(&rp_id, user, excluded);
    // Asked for, not insisted on: many devices do not know this wish, and each sign-in demands a verified person anyway.
    options.extensions.cred_protect =
        CredProtect::UserVerificationRequired(ExtensionInfo::AllowDontEnforceValue);
    let (server, client) = options.start_ceremony().map_err(|error| unreadable(&error.to_string()))?;
    let state = server.encode().map_err(|error| unreadable(&error.to_string()))?;
    let options = serde_json::to_value(&client).map_err(|error| unreadable(&error.to_string()))?;
    let token = keep(work, Purpose::Add, Some(holder), site, &state).await?;
    Ok(Begun { token, options })
}

/// Keeps the passkey that the browser made, under `name`, and tells its person by mail. Whatever comes of it, the
/// challenge is used up once the change is committed.
pub async fn add(
    work: &mut UnitOfWork<System>,
    holder: Holder,
    token: &str,
    answer: &[u8],
    name: &str,
    site: &Site,
) -> Result<Result<Model, PasskeyRefusal>> {
    let mut typed = Typed::default();
    let name = typed.needed("name", name, 60);
    typed.check()?;
    let Some(state) = take(work, token, Purpose::Add, Some(holder), site).await? else {
        return Ok(Err(PasskeyRefusal::Over));
    };
    let row = match read(&state, answer, holder, site)? {
        Ok(row) => row,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if list(work, holder).await?.len() >= MOST {
        return Ok(Err(PasskeyRefusal::TooMany));
    }
    let same = Column::CredentialId.eq(row.credential_id.as_ref().as_str());
    if work.first(work.visible::<Entity>().filter(same)).await?.is_some() {
        return Ok(Err(PasskeyRefusal::Known));
    }
    let row = ActiveModel {
        id: Set(PasskeyId::new(work.now())),
        name: Set(name),
        created_at: Set(work.now()),
        last_used_at: Set(None),
        ..row
    };
    let passkey = work.insert(row).await?;
    work.record(Happened::to(Event::PasskeyAdded, passkey.id.0, passkey.name.clone())).await?;
    tell(work, &passkey, Change(Letter::PasskeyAdded, "added")).await?;
    Ok(Ok(passkey))
}

/// What a browser's answer proves, as a row.
fn read(
    state: &[u8],
    answer: &[u8],
    holder: Holder,
    site: &Site,
) -> Result<Result<ActiveModel, PasskeyRefusal>> {
    let rp_id = bound_to(site)?;
    let server =
        RegistrationServerState::<16>::decode(state).map_err(|_| unreadable("a passkey's challenge"))?;
    let Ok(registration) = Registration::from_json_relaxed(answer) else {
        return Ok(Err(PasskeyRefusal::Wrong));
    };
    let origins = [site.origin.as_str()];
    let options = RegistrationVerificationOptions::<&str, &str> {
        allowed_origins: &origins,
        error_on_unsolicited_extensions: false,
        ..Default::default()
    };
    let registered = match server.verify(&rp_id, &registration, &options) {
        Ok(registered) => registered,
        Err(error) => {
            tracing::info!(%error, "a passkey was not added");
            return Ok(Err(PasskeyRefusal::Wrong));
        }
    };
    let dynamic = registered.dynamic_state();
    let (Ok(key), Ok(kept)) = (registered.static_state().encode(), dynamic.encode());
    Ok(Ok(ActiveModel {
        staff_id: Set(holder.staff()),
        portal_user_id: Set(holder.client()),
        credential_id: Set(BASE64URL_NOPAD.encode(registered.id().as_ref())),
        public_key: Set(BASE64URL_NOPAD.encode(&key)),
        state: Set(BASE64URL_NOPAD.encode(&kept)),
        sign_count: Set(i64::from(dynamic.sign_count)),
        rp_id: Set(site.rp_id.clone()),
        ..Default::default()
    }))
}

/// What an authenticator knows a person by: their id, which is no secret.
pub(super) fn handle(holder: Holder) -> UserHandle16 {
    let id = match holder {
        Holder::Client(id) => id.0,
        Holder::Staff(id) => id.0,
    };
    let Ok(handle) = UserHandle16::decode(*id.as_bytes());
    handle
}
