//! Skyline Air comes to be: team, portal, fleet, handlers, accounts and their people.

use std::collections::HashMap;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use portico_documents::Paper;
use portico_domain::access::permissions::{InviteClients, ManageClients, ManagePortal};
use portico_domain::access::{PortalUser, Role, Staff};
use portico_domain::charter::aircraft::{Aircraft, AircraftForm};
use portico_domain::charter::airports;
use portico_domain::charter::fbos::{Fbo, FboForm};
use portico_domain::charter::passengers::Passenger;
use portico_domain::clock::Clock;
use portico_domain::database::{Database, Sight as _};
use portico_domain::id::WorkspaceId;
use portico_domain::outbox::system_in;
use portico_domain::people::accounts::{Account, AccountForm};
use portico_domain::people::contacts::{self, Contact};
use portico_domain::people::memberships::{self, MembershipRole};
use portico_domain::people::portal_users;
use portico_domain::people::staff::{self, NewStaff};
use portico_domain::portal::{self, AccessForm, AppearanceForm, Logo, LogoChange, LogoChanges};
use portico_domain::secret::ServerKey;
use portico_domain::time::Instant;
use portico_domain::workspaces::{self, CompanyForm, Workspace};

use super::cast::{Access, FBOS, FLEET, HOUSES, STAFF};
use super::scene::{self, Scene};

/// Everybody and everything, by the name that the story calls them.
pub(super) struct Company {
    pub(super) scene: Scene,
    pub(super) sofia: Staff,
    pub(super) marcus: Staff,
    accounts: HashMap<&'static str, Account>,
    clients: HashMap<&'static str, PortalUser>,
    fleet: HashMap<String, Aircraft>,
    pub(super) passengers: Vec<Passenger>,
    /// Those whose invitation is still to be sent.
    pub(super) to_invite: Vec<Contact>,
}

/// People who might become clients: name, address, company, and where they come from.
const LEADS: [((&str, &str), &str, &str, &str); 3] = [
    (("Helena", "Moss"), "helena.moss@mossandfinch.example", "Moss & Finch", "NBAA fair"),
    (("Victor", "Adeyemi"), "victor@adeyemi.example", "", "Recommended by James Harcourt"),
    (("Ingrid", "Solberg"), "ingrid@solbergmarine.example", "Solberg Marine", "Called the desk"),
];

/// Who acts for a second account: their address, the account, and as what.
const SECOND_PLACES: [(&str, &str, MembershipRole); 1] =
    [("leo@okafor.example", "Fairmount Symphony", MembershipRole::Requester)];

impl Company {
    /// An account by its name.
    pub(super) fn account(&self, name: &str) -> Result<&Account> {
        self.accounts.get(name).with_context(|| format!("no account {name}"))
    }
    /// A client by the mail address.
    pub(super) fn client(&self, email: &str) -> Result<&PortalUser> {
        self.clients.get(email).with_context(|| format!("no client {email}"))
    }
    /// An aircraft by its tail number.
    pub(super) fn tail(&self, registration: &str) -> Result<&Aircraft> {
        self.fleet.get(registration).with_context(|| format!("no aircraft {registration}"))
    }
}

/// Makes a team; each of them as somebody who acts.
pub(super) async fn team(
    database: &Database,
    workspace: WorkspaceId,
    team: &[(&str, &str, Role)],
) -> Result<Vec<Staff>> {
    let mut all = Vec::new();
    for (name, email, role) in team {
        let new = NewStaff {
            name: (*name).to_owned(),
            email: (*email).to_owned(),
            role: *role,
            language: "en".to_owned(),
        };
        let mut work = database.begin(system_in(workspace)).await?;
        let (row, _) = staff::create(&mut work, new).await?;
        work.commit().await?;
        all.push(scene::staff(database, workspace, row.id).await?);
    }
    Ok(all)
}

/// Creates and opens a workspace's portal.
pub(super) async fn open_portal(database: &Database, boss: &Staff) -> Result<()> {
    let mut work = database.begin(boss.clone()).await?;
    let by = boss.clone().authorize::<ManagePortal>()?;
    let portal = portal::create(&mut work, &by).await?;
    if !portal.enabled {
        portal::enable(&mut work, &by, portal).await?;
    }
    Ok(work.commit().await?)
}

/// Makes Skyline Air on a clock that stands where its story begins.
pub(super) async fn found(
    database: Database,
    clock: Clock,
    today: Instant,
    key: ServerKey,
    house: Workspace,
) -> Result<Company> {
    let mut team = team(&database, house.id, &STAFF).await?.into_iter();
    let mut next = || team.next().context("the team is too small");
    let (maya, dana, sofia, marcus, rob, james) = (next()?, next()?, next()?, next()?, next()?, next()?);
    open_portal(&database, &maya).await?;
    let paper = Some(Arc::new(Paper::new()));
    let scene = Scene {
        database,
        clock,
        today,
        key,
        house,
        paper,
        boss: maya,
        sales: sofia.clone(),
        dispatch: rob,
        accounting: james,
    };
    let mut company = Company {
        scene,
        sofia,
        marcus,
        accounts: HashMap::new(),
        clients: HashMap::new(),
        fleet: HashMap::new(),
        passengers: Vec::new(),
        to_invite: Vec::new(),
    };
    company.set_up(&dana).await?;
    company.scene.refresh().await?;
    company.buy_aircraft().await?;
    let fbos = company.meet_handlers().await?;
    company.win_clients(&fbos).await?;
    Ok(company)
}

impl Company {
    async fn set_up(&self, operations: &Staff) -> Result<()> {
        let scene = &self.scene;
        let (mut work, by) = scene.by::<ManagePortal>(&scene.boss).await?;
        let row = workspaces::own_for_update(&work).await?;
        let version = row.version;
        let form = CompanyForm {
            name: row.name.clone(),
            legal_name: "Skyline Air LLC".to_owned(),
            certificate_no: "Part 135 No. SKYA418K".to_owned(),
            address: "111 Charles Lindbergh Drive\nTeterboro NJ 07608".to_owned(),
            support_phone: "+1 201 555 0142".to_owned(),
            support_email: "fly@skyline.example".to_owned(),
            time_zone: row.time_zone.name().to_owned(),
            currency: row.currency.code().to_owned(),
            country: row.country.clone(),
            language: row.language.clone(),
            bank_details: "Skyline Air LLC\nHudson Merchant Bank\nRouting 026000000 · Account 000 418 350".to_owned(),
            quote_terms: "Prices include crew, fuel and landing. De-icing is billed at cost. \
                          Free of charge to cancel until 72 hours before departure, half the price after that."
                .to_owned(),
            invoice_days: "14".to_owned(),
        };
        workspaces::change(&mut work, &by, row, version, &form).await?;
        work.commit().await?;
        let (mut work, by) = scene.by::<ManagePortal>(&scene.boss).await?;
        let settings = portal::settings(&work).await?.context("a portal")?;
        let look = AppearanceForm {
            brand: scene::BRAND.to_owned(),
            neutral: "brand".to_owned(),
            corner: "soft".to_owned(),
            welcome: "Everything for your flights in one place. Call us at any hour if something changes."
                .to_owned(),
        };
        let logo = |bytes| Logo::read(bytes).map_err(|problem| anyhow::anyhow!("the logo: {problem:?}"));
        let (usual, dark) = (logo(scene::LOGO)?, logo(scene::LOGO_DARK)?);
        let settings = portal::change_appearance(
            &mut work,
            &by,
            settings,
            &look,
            LogoChanges { usual: LogoChange::Replace(usual), dark: LogoChange::Replace(dark) },
        )
        .await?;
        let access = AccessForm {
            require_approval: false,
            session_hours: "720".to_owned(),
            invitation_days: "14".to_owned(),
            link_minutes: "15".to_owned(),
            sign_in: String::new(),
            show_tail: "confirmed".to_owned(),
            crew_from_stage: "booked".to_owned(),
            stage_limit: "dispatched".to_owned(),
            notify_requests: vec![self.sofia.id().to_string(), operations.id().to_string()],
            default_assignee: String::new(),
            sign_up: true,
            texts_open: false,
            notify_sign_ups: vec![self.sofia.id().to_string()],
            owners_invite: true,
        };
        portal::change_access(&mut work, &by, settings, &access).await?;
        Ok(work.commit().await?)
    }

    async fn buy_aircraft(&mut self) -> Result<()> {
        for (registration, model, category, seats, base, knots, range, rate, amenities, status) in FLEET {
            let form = AircraftForm {
                registration: registration.to_owned(),
                model: model.to_owned(),
                category: category.to_owned(),
                seats: seats.to_owned(),
                base: base.to_owned(),
                cruise_knots: knots.to_owned(),
                range_nm: range.to_owned(),
                hourly_rate: rate.to_owned(),
                amenities: amenities.to_owned(),
                status: status.to_owned(),
            };
            let aircraft = self.scene.add_aircraft(&form).await?;
            self.fleet.insert(registration.to_owned(), aircraft);
        }
        Ok(())
    }

    async fn meet_handlers(&self) -> Result<Vec<Fbo>> {
        let mut all = Vec::new();
        for (airport, name, phone, address, hours) in FBOS {
            let form = FboForm {
                airport: airport.to_owned(),
                name: name.to_owned(),
                phone: phone.to_owned(),
                address: address.to_owned(),
                hours: hours.to_owned(),
                notes: String::new(),
            };
            all.push(self.scene.add_fbo(&form).await?);
        }
        Ok(all)
    }

    async fn win_clients(&mut self, fbos: &[Fbo]) -> Result<()> {
        for (number, house) in HOUSES.iter().enumerate() {
            self.scene.later(90);
            let form = AccountForm {
                name: house.name.to_owned(),
                kind: house.kind.to_owned(),
                organisation: house.company,
                billing_address: house.address.to_owned(),
                ..AccountForm::default()
            };
            let rep = if number % 3 == 2 { &self.marcus } else { &self.sofia };
            let account = self.scene.open_account(&form, Some(rep.id())).await?;
            let language = if house.name.starts_with("Lucía") { "es" } else { "en" };
            for (guest, access) in house.people {
                self.scene.later(6);
                let contact = self.scene.add_contact(&account, guest, language).await?;
                self.welcome(&contact, guest.email, *access).await?;
            }
            self.accounts.insert(house.name, account);
        }
        for (email, account, role) in SECOND_PLACES {
            self.scene.later(6);
            let (mut work, by) = self.scene.by::<ManageClients>(&self.scene.boss).await?;
            let contact = work.one::<contacts::row::Entity>(self.client(email)?.contact()).await?;
            memberships::add(&mut work, &by, self.account(account)?, &contact, role).await?;
            work.commit().await?;
        }
        let harcourt = self.account("Harcourt Holdings")?.clone();
        for airport in ["KTEB", "KPBI", "EGLF"].into_iter().filter_map(airports::find) {
            if let Some(fbo) = fbos.iter().find(|fbo| fbo.airport == airport.ident) {
                self.scene.prefer(&harcourt, fbo).await?;
            }
        }
        let people = [
            ("Claire", "Bennett", "1979-04-18"),
            ("James", "Harcourt", "1958-09-02"),
            ("Priya", "Raman", "1986-12-11"),
            ("Tom", "Whitfield", "1990-06-27"),
        ];
        for (name, email, company, source) in LEADS {
            self.scene.add_lead(name, email, company, source).await?;
        }
        for (first, last, born) in people {
            let passenger = self.scene.add_passenger(&harcourt, (first, last), born).await?;
            self.passengers.push(passenger);
        }
        Ok(())
    }

    async fn welcome(&mut self, contact: &Contact, email: &'static str, access: Access) -> Result<()> {
        match access {
            Access::Nothing => {}
            // Invitations end after two weeks, so these are sent in the last days of the story.
            Access::Invited => self.to_invite.push(contact.clone()),
            Access::In => {
                let client = self.scene.bring_in(contact).await?;
                self.clients.insert(email, client);
            }
            Access::Removed => {
                let client = self.scene.bring_in(contact).await?;
                let (mut work, by) = self.scene.by::<InviteClients>(&self.scene.boss).await?;
                let user = work.one_for_update::<portal_users::row::Entity>(client.id()).await?;
                portal_users::remove(&mut work, &by, user).await?;
                work.commit().await?;
            }
            Access::Inactive => {
                self.scene.bring_in(contact).await?;
                let (mut work, by) = self.scene.by::<ManageClients>(&self.scene.boss).await?;
                contacts::deactivate(&mut work, &by, contact.clone()).await?;
                work.commit().await?;
            }
        }
        Ok(())
    }
}
