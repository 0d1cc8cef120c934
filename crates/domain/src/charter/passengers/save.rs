//! Keeps the directory of who flies: the account's clients and the staff write in the same one.

use sea_orm::ActiveValue;
use sea_orm::ActiveValue::Set;

use super::Passenger;
use super::recognise::client_with;
use super::row::{ActiveModel, Entity};
use crate::access::permissions::ManageClients;
use crate::access::{Authorized, PortalUser, Principal, Scope, Staff, VisibleTo};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::id::{AccountId, PassengerId};
use crate::people::accounts::Account;
use crate::search_text::folded;
use crate::typed::Typed;
use crate::{Error, Result};

/// A passenger as they are typed.
#[derive(Clone, Debug, Default)]
pub struct PassengerForm {
    /// `first_name`, as in the passport.
    pub first_name: String,
    /// `middle_name`, as in the passport.
    pub middle_name: String,
    /// `last_name`, as in the passport.
    pub last_name: String,
    /// `email`.
    pub email: String,
    /// `phone`.
    pub phone: String,
    /// `born_on`, such as `1974-05-01`.
    pub born_on: String,
    /// `notes`.
    pub notes: String,
}

impl PassengerForm {
    fn read(&self, work: &impl Sight, country: &str) -> Result<ActiveModel> {
        let mut typed = Typed::default();
        let first_name = typed.needed("first_name", &self.first_name, 80);
        let middle_name = typed.line("middle_name", &self.middle_name, 80);
        let last_name = typed.needed("last_name", &self.last_name, 80);
        let email = typed.email("email", &self.email).map(|email| email.as_str().to_owned());
        let phone = typed.phone("phone", &self.phone, country).map(|phone| phone.as_str().to_owned());
        let born_on = typed.date("born_on", &self.born_on);
        let today = work.now().at(&crate::time::Zone::utc()).date();
        // A day of grace: it may be tomorrow already where the passenger was born.
        if born_on.is_some_and(|day| day > today.tomorrow().unwrap_or(today) || day.year() < 1880) {
            typed.wrong("born_on", "passengers-born-on-impossible");
        }
        let notes = typed.lines("notes", &self.notes, 2000);
        typed.check()?;
        let parts = [&first_name, &middle_name, &last_name].map(String::as_str);
        let ways = [email.as_deref(), phone.as_deref()].into_iter().flatten();
        Ok(ActiveModel {
            search_text: Set(folded(parts.into_iter().chain(ways))),
            first_name: Set(first_name),
            middle_name: Set(middle_name),
            last_name: Set(last_name),
            email: Set(email),
            phone: Set(phone),
            born_on: Set(born_on.map(|day| day.to_string())),
            notes: Set(notes),
            updated_at: Set(work.now()),
            ..Default::default()
        })
    }
}

/// Adds a passenger to an account, by staff; `country` fills in the prefix of a phone number.
pub async fn add(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManageClients>,
    account: &Account,
    form: &PassengerForm,
    country: &str,
) -> Result<Passenger> {
    put(work, account.id, form, country).await
}

/// Adds a passenger to an account, by a client whose role there keeps passengers.
pub async fn add_by_client(
    work: &mut UnitOfWork<PortalUser>,
    account: AccountId,
    form: &PassengerForm,
    country: &str,
) -> Result<Passenger> {
    if !work.by().may(Scope::Passengers, account) {
        return Err(Error::NotFound);
    }
    put(work, account, form, country).await
}

async fn put<P: Principal>(
    work: &mut UnitOfWork<P>,
    account: AccountId,
    form: &PassengerForm,
    country: &str,
) -> Result<Passenger> {
    let typed = form.read(work, country)?;
    let client = match typed.email.as_ref() {
        Some(email) => client_with(work, account, email).await?,
        None => None,
    };
    let row = ActiveModel {
        id: Set(PassengerId::new(work.now())),
        account_id: Set(account),
        contact_id: Set(client),
        created_at: Set(work.now()),
        version: Set(1),
        ..typed
    };
    let passenger = work.insert(row).await?;
    tell(work, Event::PassengerCreated, &passenger).await?;
    Ok(passenger)
}

/// Changes a passenger whom the principal sees, unless somebody else did since `version` was shown.
pub async fn edit<P: Principal>(
    work: &mut UnitOfWork<P>,
    passenger: Passenger,
    version: i32,
    form: &PassengerForm,
    country: &str,
) -> Result<Passenger>
where
    Entity: VisibleTo<P>,
{
    if passenger.version != version {
        return Err(Error::Stale);
    }
    let row = ActiveModel {
        id: ActiveValue::Unchanged(passenger.id),
        version: Set(version + 1),
        ..form.read(work, country)?
    };
    let passenger = work.update(row).await?;
    tell(work, Event::PassengerChanged, &passenger).await?;
    Ok(passenger)
}

/// Takes a passenger out of the directory; requests and trips they are on keep them.
pub async fn archive<P: Principal>(work: &mut UnitOfWork<P>, passenger: Passenger) -> Result<Passenger>
where
    Entity: VisibleTo<P>,
{
    if passenger.archived_at.is_some() {
        return Ok(passenger);
    }
    let row = ActiveModel {
        id: ActiveValue::Unchanged(passenger.id),
        archived_at: Set(Some(work.now())),
        updated_at: Set(work.now()),
        version: Set(passenger.version + 1),
        ..Default::default()
    };
    let passenger = work.update(row).await?;
    tell(work, Event::PassengerArchived, &passenger).await?;
    Ok(passenger)
}

async fn tell<P: Principal>(work: &mut UnitOfWork<P>, event: Event, passenger: &Passenger) -> Result<()> {
    work.record(Happened::to(event, passenger.id.0, passenger.name()).account(passenger.account_id)).await
}
