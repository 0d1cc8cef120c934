//! Accounts, people and what they fly: the company's directory.

use anyhow::{Context as _, Result};
use portico_domain::access::PortalUser;
use portico_domain::access::permissions::{InviteClients, ManageClients, ManageFleet};
use portico_domain::charter::aircraft::{self, Aircraft, AircraftForm};
use portico_domain::charter::fbos::{self, Fbo, FboForm};
use portico_domain::charter::passengers::{self, Passenger, PassengerForm};
use portico_domain::database::Sight as _;
use portico_domain::id::{ContactId, StaffId};
use portico_domain::outbox::system_in;
use portico_domain::people::accounts::{self, Account, AccountForm};
use portico_domain::people::contacts::{self, Contact, ContactForm};
use portico_domain::people::invitations;
use portico_domain::people::leads::{self, Lead, LeadForm};
use portico_domain::people::memberships::MembershipRole;
use portico_domain::people::portal_users::{self, PortalUserKind};
use portico_domain::people::sessions::Browser;
use sea_orm::{ColumnTrait as _, QueryFilter as _};

use super::{Scene, client};

/// A person to be put into the directory.
#[derive(Clone, Copy, Debug)]
pub struct Guest {
    /// First name.
    pub first_name: &'static str,
    /// Last name.
    pub last_name: &'static str,
    /// Mail address.
    pub email: &'static str,
    /// Phone number, as people write it.
    pub phone: &'static str,
    /// What they are in their account.
    pub role: MembershipRole,
}

impl Scene {
    /// Opens an account.
    pub async fn open_account(&self, form: &AccountForm, rep: Option<StaffId>) -> Result<Account> {
        let (mut work, by) = self.by::<ManageClients>(&self.boss).await?;
        let form = AccountForm {
            rep: rep.map(|id| id.to_string()).unwrap_or_default(),
            active: true,
            ..form.clone()
        };
        let account = accounts::create(&mut work, &by, &form).await?;
        work.commit().await?;
        Ok(account)
    }

    /// Writes down somebody who might become a client.
    pub async fn add_lead(
        &self,
        (first_name, last_name): (&str, &str),
        email: &str,
        company: &str,
        source: &str,
    ) -> Result<Lead> {
        let (mut work, by) = self.by::<ManageClients>(&self.boss).await?;
        let form = LeadForm {
            first_name: first_name.to_owned(),
            last_name: last_name.to_owned(),
            email: email.to_owned(),
            company: company.to_owned(),
            source: source.to_owned(),
            ..LeadForm::default()
        };
        let lead = leads::create(&mut work, &by, &form, &self.house.country).await?;
        work.commit().await?;
        Ok(lead)
    }

    /// Adds a person to an account.
    pub async fn add_contact(&self, account: &Account, guest: &Guest, language: &str) -> Result<Contact> {
        let (mut work, by) = self.by::<ManageClients>(&self.boss).await?;
        let form = ContactForm {
            first_name: guest.first_name.to_owned(),
            last_name: guest.last_name.to_owned(),
            emails: vec![(0, guest.email.to_owned())],
            phones: vec![(0, guest.phone.to_owned())],
            language: language.to_owned(),
            notes: String::new(),
        };
        let place = Some((account, guest.role));
        let contact = contacts::create(&mut work, &by, &form, &self.house.country, place).await?;
        work.commit().await?;
        Ok(contact)
    }

    /// A person of the directory.
    pub async fn contact(&self, id: ContactId) -> Result<Contact> {
        let reader = self.database.reader(self.boss.clone());
        Ok(reader.one::<contacts::row::Entity>(id).await?)
    }

    fn usual_kind(&self) -> PortalUserKind {
        if self.house.has_charter { PortalUserKind::CharterClient } else { PortalUserKind::ServiceClient }
    }

    /// Invites a person to the portal; the token of the link that was mailed.
    pub async fn invite(&self, contact: &Contact) -> Result<String> {
        let (mut work, by) = self.by::<InviteClients>(&self.boss).await?;
        let (_, invitation) =
            invitations::send(&mut work, &by, &self.key, contact, self.usual_kind()).await?;
        work.commit().await?;
        let reader = self.database.reader(system_in(self.house.id));
        let letter = invitations::letter_facts(&reader, &self.key, invitation.id)
            .await?
            .context("an invitation in force")?;
        Ok(letter.path.rsplit('/').next().unwrap_or_default().to_owned())
    }

    /// Invites a person, who accepts at once.
    pub async fn bring_in(&self, contact: &Contact) -> Result<PortalUser> {
        let token = self.invite(contact).await?;
        self.later(38);
        let mut work = self.database.begin(system_in(self.house.id)).await?;
        let browser = Browser { user_agent: String::new(), network: String::new() };
        if invitations::open(&mut work, &token).await? {
            work.commit().await?;
            self.let_in(contact).await?;
            work = self.database.begin(system_in(self.house.id)).await?;
        }
        let accepted = invitations::accept(&mut work, &token, None, &browser, 1).await?;
        work.commit().await?;
        client(&self.database, self.house.id, accepted.user).await
    }

    /// Lets in a person who was invited by text message and pressed the button.
    async fn let_in(&self, contact: &Contact) -> Result<()> {
        let (mut work, by) = self.by::<InviteClients>(&self.boss).await?;
        let theirs = work
            .visible::<portal_users::row::Entity>()
            .filter(portal_users::row::Column::ContactId.eq(contact.id));
        let user = work.first(theirs).await?.context("a portal user")?;
        invitations::approve(&mut work, &by, user).await?;
        Ok(work.commit().await?)
    }

    /// Adds an aircraft.
    pub async fn add_aircraft(&self, form: &AircraftForm) -> Result<Aircraft> {
        let (mut work, by) = self.by::<ManageFleet>(&self.boss).await?;
        let aircraft = aircraft::create(&mut work, &by, form, self.house.currency).await?;
        work.commit().await?;
        Ok(aircraft)
    }

    /// Adds an FBO.
    pub async fn add_fbo(&self, form: &FboForm) -> Result<Fbo> {
        let (mut work, by) = self.by::<ManageFleet>(&self.boss).await?;
        let fbo = fbos::create(&mut work, &by, form).await?;
        work.commit().await?;
        Ok(fbo)
    }

    /// Notes which FBO an account prefers.
    pub async fn prefer(&self, account: &Account, fbo: &Fbo) -> Result<()> {
        let (mut work, by) = self.by::<ManageClients>(&self.boss).await?;
        accounts::prefer_fbo(&mut work, &by, account, fbo).await?;
        Ok(work.commit().await?)
    }

    /// Adds a passenger to an account's directory.
    pub async fn add_passenger(
        &self,
        account: &Account,
        (first_name, last_name): (&str, &str),
        born_on: &str,
    ) -> Result<Passenger> {
        let (mut work, by) = self.by::<ManageClients>(&self.boss).await?;
        let form = PassengerForm {
            first_name: first_name.to_owned(),
            last_name: last_name.to_owned(),
            born_on: born_on.to_owned(),
            ..PassengerForm::default()
        };
        let passenger = passengers::add(&mut work, &by, account, &form, &self.house.country).await?;
        work.commit().await?;
        Ok(passenger)
    }
}
