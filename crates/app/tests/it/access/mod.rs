//! Who gets in, and what they may see: rights in a place, private trips, suspending, and what a client may do by themselves.

mod at_hand;
mod at_once;
mod colleagues;
mod extra_permissions;
mod layouts;
mod leads;
mod looked_at;
mod many;
mod passkeys;
mod passwords;
mod private;
mod reminded;
mod rights;
mod seen_by;
pub(crate) mod sign_up;
mod staff_invited;
mod step_up;
mod suspended;

use portico_domain::database::Sight as _;
use portico_domain::outbox::system_in;
use portico_domain::people::memberships;
use sea_orm::{ColumnTrait as _, QueryFilter as _};

use crate::world::{Page, Person, Skyline};

/// The address of what somebody may do for their account, at the console.
async fn rights_of(sky: &Skyline, who: &Person) -> String {
    let reader = sky.database.reader(system_in(sky.workspace));
    let place = reader
        .visible::<memberships::row::Entity>()
        .filter(memberships::row::Column::ContactId.eq(who.contact()))
        .filter(memberships::row::Column::AccountId.eq(who.account()));
    let place = reader.first(place).await.expect("readable").expect("a place").id;
    format!("/skyline/console/contacts/{}/accounts/{place}", who.contact())
}

/// Sam chooses what somebody may see and do.
pub(crate) async fn chooses(sky: &Skyline, who: &Person, scopes: &[&str], sees: &str, ends_on: &str) -> Page {
    let mut fields = vec![("role", "requester"), ("sees", sees), ("ends_on", ends_on)];
    fields.extend(scopes.iter().map(|scope| ("scope", *scope)));
    let address = rights_of(sky, who).await;
    sky.signed_in(&sky.sam).await.post(&address, &fields).await
}
