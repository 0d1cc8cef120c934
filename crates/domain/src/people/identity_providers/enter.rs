//! Lets somebody in for whom a provider has vouched, or asks for their second factor.

use sea_orm::{ActiveValue::Set, IntoActiveModel};

use super::Proven;
use super::recognise::recognise;
use super::row::Model;
use crate::Result;
use crate::access::System;
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::people::second_factor::{end_halves, open_half_vouched};
use crate::people::sessions::{self, Browser, NewSession};
use crate::people::staff::StaffRow;
use crate::secret::ServerKey;

/// How it goes on.
#[derive(Debug)]
pub enum Entered {
    /// Signed in.
    In(Box<(NewSession, StaffRow)>),
    /// The second factor comes next, or is to be set up.
    Half {
        /// The secret of the half session's cookie.
        token: String,
        /// Whether the second factor must be set up.
        must_set_up: bool,
    },
}

/// Lets in whoever the account belongs to; who was asked for a second factor already is not asked again.
pub async fn enter(
    work: &mut UnitOfWork<System>,
    key: &ServerKey,
    provider: &Model,
    person: &Proven,
    browser: &Browser,
) -> Result<Entered> {
    let staff = recognise(work, provider, person).await?;
    if !(person.second_factor || provider.asks_second_factor) {
        let token = open_half_vouched(work, key, &staff).await?;
        return Ok(Entered::Half { token, must_set_up: staff.totp_confirmed_at.is_none() });
    }
    end_halves(work, staff.id).await?;
    let session = sessions::open_for_staff(work, staff.id, browser).await?;
    let mut row = staff.into_active_model();
    row.last_sign_in_at = Set(Some(work.now()));
    let staff = work.update(row).await?;
    let happened =
        Happened::to(Event::StaffSignedIn, staff.id.0, staff.name.clone()).seen_at(&browser.network);
    work.record(happened.with("provider", provider.name.clone())).await?;
    Ok(Entered::In(Box::new((session, staff))))
}
