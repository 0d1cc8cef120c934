//! Signs somebody in by a passkey: found by what the passkey itself says, checked like every other way in.

use std::net::IpAddr;

use data_encoding::BASE64URL_NOPAD;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use webauthn_rp::bin::{Decode, Encode};
use webauthn_rp::request::auth::AuthenticationVerificationOptions;
use webauthn_rp::response::auth::error::AuthCeremonyErr;
use webauthn_rp::response::register::{CompressedPubKey, DynamicState, StaticState};
use webauthn_rp::{
    AuthenticatedCredential, DiscoverableAuthentication16, DiscoverableAuthenticationServerState,
    DiscoverableCredentialRequestOptions,
};

use super::add::handle;
use super::challenge::{bound_to, decoded, keep, take, unreadable};
use super::end::{Change, tell};
use super::row::{Column, Entity, Model};
use super::{Begun, Holder, PasskeyRefusal, Purpose, Site};
use crate::Result;
use crate::access::System;
use crate::activity::{Event, Happened};
use crate::conversations::deliveries::Letter;
use crate::database::{Sight, UnitOfWork};
use crate::people::limits::{self, Allowed, Key, Limit};
use crate::people::second_factor::end_halves;
use crate::people::sessions::{self, Browser, NewSession};
use crate::people::sign_in::{self, lock_person};
use crate::people::staff::{self, StaffRow};

/// Tries from one network: an office full of people, not a machine.
const PER_NETWORK: [Limit; 2] = [Limit { count: 20, seconds: 60 }, Limit { count: 200, seconds: 3600 }];

/// A day in milliseconds.
const DAY_MS: i64 = 24 * 3600 * 1000;

/// Keys of the kinds that the library takes, as it keeps them.
type PublicKey = CompressedPubKey<[u8; 32], [u8; 32], [u8; 48], Vec<u8>>;

/// How a try ended. The change is to be committed either way: the challenge is used up.
#[derive(Clone, Debug)]
pub enum Entered<T> {
    /// Signed in.
    In(T),
    /// Not let in, and why.
    Refused(PasskeyRefusal),
}

/// Asks for any passkey of this host; `purpose` says at which door. Known people and unknown ones are asked the same.
pub async fn begin_entering(
    work: &UnitOfWork<System>,
    purpose: Purpose,
    site: &Site,
    from: IpAddr,
) -> Result<Begun> {
    if let Allowed::After(seconds) = limits::allow(work, &network("asked", from), &PER_NETWORK).await? {
        return Err(PasskeyRefusal::Wait(seconds).into());
    }
    let rp_id = bound_to(site)?;
    let options = DiscoverableCredentialRequestOptions::passkey(&rp_id);
    let (server, client) = options.start_ceremony().map_err(|error| unreadable(&error.to_string()))?;
    let state = server.encode().map_err(|error| unreadable(&error.to_string()))?;
    let options = serde_json::to_value(&client).map_err(|error| unreadable(&error.to_string()))?;
    let token = keep(work, purpose, None, site, &state).await?;
    Ok(Begun { token, options })
}

/// Signs a client in; `hours` is how long a session of this portal lives without use.
pub async fn enter_as_client(
    work: &mut UnitOfWork<System>,
    (token, answer): (&str, &[u8]),
    site: &Site,
    browser: &Browser,
    from: IpAddr,
    hours: i64,
) -> Result<Entered<NewSession>> {
    let passkey = match prove(work, (token, answer), Purpose::EnterPortal, site, from).await? {
        Ok(passkey) => passkey,
        Err(refusal) => return Ok(Entered::Refused(refusal)),
    };
    let person = match passkey.portal_user_id {
        Some(user) => lock_person(work, user).await?,
        None => None,
    };
    let Some(person) = person else { return Ok(Entered::Refused(PasskeyRefusal::NoAccess)) };
    if !is_still_there(work, &passkey).await? {
        return Ok(Entered::Refused(PasskeyRefusal::NoAccess));
    }
    sign_in::enter(work, person, browser, hours).await.map(Entered::In)
}

/// Signs a member of staff in: the passkey is what they have, and it verified who they are.
pub async fn enter_as_staff(
    work: &mut UnitOfWork<System>,
    (token, answer): (&str, &[u8]),
    site: &Site,
    browser: &Browser,
    from: IpAddr,
) -> Result<Entered<(NewSession, StaffRow)>> {
    let passkey = match prove(work, (token, answer), Purpose::EnterConsole, site, from).await? {
        Ok(passkey) => passkey,
        Err(refusal) => return Ok(Entered::Refused(refusal)),
    };
    let Some(id) = passkey.staff_id else { return Ok(Entered::Refused(PasskeyRefusal::NoAccess)) };
    let member = work.one_for_update::<staff::row::Entity>(id).await?;
    if !member.active || !is_still_there(work, &passkey).await? {
        return Ok(Entered::Refused(PasskeyRefusal::NoAccess));
    }
    end_halves(work, member.id).await?;
    let session = sessions::open_for_staff(work, member.id, browser).await?;
    let mut row = member.into_active_model();
    row.last_sign_in_at = Set(Some(work.now()));
    let member = work.update(row).await?;
    work.record(
        Happened::to(Event::StaffSignedIn, member.id.0, member.name.clone()).seen_at(&browser.network),
    )
    .await?;
    Ok(Entered::In((session, member)))
}

fn network(what: &str, from: IpAddr) -> Key {
    Key::Everywhere(format!("passkey-{what}-from:{from}"))
}

/// Whether it was not removed while its person was locked.
async fn is_still_there(work: &UnitOfWork<System>, passkey: &Model) -> Result<bool> {
    let select = work.visible::<Entity>().filter(Column::Id.eq(passkey.id));
    Ok(work.first(select).await?.is_some())
}

/// The passkey that an answer proves, with its use written down.
async fn prove(
    work: &mut UnitOfWork<System>,
    (token, answer): (&str, &[u8]),
    purpose: Purpose,
    site: &Site,
    from: IpAddr,
) -> Result<Result<Model, PasskeyRefusal>> {
    if let Allowed::After(seconds) = limits::allow(work, &network("tried", from), &PER_NETWORK).await? {
        return Ok(Err(PasskeyRefusal::Wait(seconds)));
    }
    let Some(state) = take(work, token, purpose, None, site).await? else {
        return Ok(Err(PasskeyRefusal::Over));
    };
    let Ok(answer) = DiscoverableAuthentication16::from_json_relaxed(answer) else {
        return Ok(Err(PasskeyRefusal::Wrong));
    };
    let credential = BASE64URL_NOPAD.encode(answer.raw_id().as_ref());
    let select = work.visible::<Entity>().filter(Column::CredentialId.eq(credential));
    let Some(passkey) = work.first(select).await? else { return Ok(Err(PasskeyRefusal::NoAccess)) };
    if passkey.rp_id != site.rp_id {
        return Ok(Err(PasskeyRefusal::Wrong));
    }
    let kept = match verify(&passkey, &state, &answer, site)? {
        Ok(kept) => kept,
        Err(refusal) => {
            tracing::warn!(passkey = %passkey.id, ?refusal, "a passkey was not taken");
            if refusal == PasskeyRefusal::Copied {
                warn_of_copy(work, &passkey).await?;
            }
            return Ok(Err(refusal));
        }
    };
    let noted = note_use(work, passkey.clone(), kept).await?;
    if noted.is_err() {
        warn_of_copy(work, &passkey).await?;
    }
    Ok(noted)
}

/// Somebody may hold a copy of a passkey (Web Authentication 6.1.1): its person is told, once a day.
async fn warn_of_copy(work: &mut UnitOfWork<System>, passkey: &Model) -> Result<()> {
    work.record(Happened::to(Event::PasskeyCopied, passkey.id.0, passkey.name.clone())).await?;
    let day = format!("copied:{}", work.now().0 / DAY_MS);
    tell(work, passkey, Change(Letter::PasskeyCopied, &day)).await
}

/// What changes with this use, if the answer holds.
fn verify(
    passkey: &Model,
    state: &[u8],
    answer: &DiscoverableAuthentication16,
    site: &Site,
) -> Result<Result<DynamicState, PasskeyRefusal>> {
    let rp_id = bound_to(site)?;
    let server = DiscoverableAuthenticationServerState::decode(state)
        .map_err(|_| unreadable("a passkey's challenge"))?;
    let key = decoded(&passkey.public_key)?;
    let key = StaticState::<PublicKey>::decode(&key).map_err(|_| unreadable("a passkey's key"))?;
    let kept: [u8; 7] =
        decoded(&passkey.state)?.try_into().map_err(|_| unreadable("the state of a passkey"))?;
    let kept = DynamicState::decode(kept).map_err(|_| unreadable("the state of a passkey"))?;
    let holder = match (passkey.staff_id, passkey.portal_user_id) {
        (Some(id), _) => Holder::Staff(id),
        (None, Some(id)) => Holder::Client(id),
        (None, None) => return Err(unreadable("whose passkey it is")),
    };
    let handle = handle(holder);
    let mut credential = AuthenticatedCredential::new(answer.raw_id(), &handle, key, kept)
        .map_err(|_| unreadable("a passkey"))?;
    let origins = [site.origin.as_str()];
    let options = AuthenticationVerificationOptions::<&str, &str> {
        allowed_origins: &origins,
        error_on_unsolicited_extensions: false,
        ..Default::default()
    };
    Ok(match server.verify(&rp_id, answer, &mut credential, &options) {
        Ok(_) => Ok(credential.dynamic_state()),
        Err(AuthCeremonyErr::SignatureCounter) => Err(PasskeyRefusal::Copied),
        Err(_) => Err(PasskeyRefusal::Wrong),
    })
}

/// Writes the use down, unless another answer did at the same moment: then one of the two comes from a copy.
async fn note_use(
    work: &UnitOfWork<System>,
    passkey: Model,
    kept: DynamicState,
) -> Result<Result<Model, PasskeyRefusal>> {
    let Ok(state) = kept.encode();
    let noted = Entity::update_many()
        .col_expr(Column::State, Expr::value(BASE64URL_NOPAD.encode(&state)))
        .col_expr(Column::SignCount, Expr::value(i64::from(kept.sign_count)))
        .col_expr(Column::LastUsedAt, Expr::value(work.now()))
        .filter(Column::WorkspaceId.eq(passkey.workspace_id))
        .filter(Column::Id.eq(passkey.id))
        .filter(Column::State.eq(passkey.state.as_str()))
        .exec(work.connection())
        .await?;
    Ok(if noted.rows_affected == 1 { Ok(passkey) } else { Err(PasskeyRefusal::Copied) })
}
