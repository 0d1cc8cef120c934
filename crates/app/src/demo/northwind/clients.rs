//! Clients with the people to ask for and the sites where they need somebody.

use anyhow::Result;
use portico_domain::access::PortalUser;
use portico_domain::access::permissions::ManageClients;
use portico_domain::field::sites::{self, Site, SiteForm};
use portico_domain::people::accounts::{Account, AccountForm};
use portico_domain::people::contacts::Contact;
use portico_domain::people::memberships::MembershipRole;

use super::super::scene::{Guest, Scene};
use super::cast::{COMPANIES, FIRST_NAMES, NAMES, STREETS};
use super::company::Company;

/// Clients altogether.
const CLIENTS: usize = 60;
/// Those of them who use the portal.
const WITH_PORTAL: usize = 7;
/// One of those has only a phone: invited by text message, and in again by the number.
const BY_PHONE: usize = 6;

/// A client.
pub(super) struct Client {
    pub account: Account,
    pub contact: Contact,
    pub sites: Vec<Site>,
    pub user: Option<PortalUser>,
}

impl Company {
    /// Sixty clients, the first with two houses, seven of them with access to the portal.
    pub(super) async fn win_clients(&mut self) -> Result<()> {
        for number in 0..CLIENTS {
            let client = client(&self.scene, number).await?;
            self.clients.push(client);
        }
        Ok(())
    }
}

async fn client(scene: &Scene, number: usize) -> Result<Client> {
    let last = NAMES[(number * 7 + 3) % NAMES.len()];
    let first = FIRST_NAMES[number % FIRST_NAMES.len()];
    let company = COMPANIES.get(number);
    let name = company.map_or_else(|| format!("{last} residence"), |name| (*name).to_owned());
    let form = AccountForm {
        name,
        kind: "service-client".to_owned(),
        organisation: company.is_some(),
        ..AccountForm::default()
    };
    let account = scene.open_account(&form, None).await?;
    // The first client's person is the one whom the tour follows.
    let last = if number == 0 { "Delgado" } else { last };
    let email = leaked(format!("{}.{}{number}@clients.example", first.to_lowercase(), last.to_lowercase()));
    let email = match number {
        0 => "rosa@harborpoint.example",
        BY_PHONE => "",
        _ => email,
    };
    let guest = Guest {
        first_name: first,
        last_name: last,
        email,
        phone: leaked(format!("+1612555{:04}", 1000 + number)),
        role: MembershipRole::Owner,
    };
    let language = if number % 9 == 4 { "es" } else { "en" };
    let contact = scene.add_contact(&account, &guest, language).await?;
    let mut all = Vec::new();
    for house in 0..if number == 0 { 2 } else { 1 } {
        all.push(site(scene, &account, number, house).await?);
    }
    let user = if number < WITH_PORTAL { Some(scene.bring_in(&contact).await?) } else { None };
    Ok(Client { account, contact, sites: all, user })
}

/// The demo is made once in the life of a process: its few made-up words may stay.
fn leaked(text: String) -> &'static str {
    text.leak()
}

async fn site(scene: &Scene, account: &Account, number: usize, house: usize) -> Result<Site> {
    let (mut work, by) = scene.by::<ManageClients>(&scene.boss).await?;
    let street = STREETS[number % STREETS.len()];
    let door = if number == 0 { 214 + house * 16 } else { 100 + number * 37 };
    // Around the middle of Minneapolis, a few kilometres each way.
    let step = |n: usize| f64::from(u32::try_from(n % 17).unwrap_or(0)) / 17.0 - 0.5;
    let lat = 44.9537 + step(number * 5 + house) * 0.09;
    let lon = -93.2650 + step(number * 11 + house * 3) * 0.12;
    let name = match (number, house) {
        (0, 0) => "Harbor Point East".to_owned(),
        (0, _) => "Harbor Point West".to_owned(),
        _ => account.name.clone(),
    };
    let form = SiteForm {
        name,
        address: format!("{door} {street}\nMinneapolis, MN 554{:02}", number % 20),
        access_notes: if number.is_multiple_of(3) {
            "Plant room in the basement, key at the office".to_owned()
        } else {
            String::new()
        },
        position: format!("{lat:.5}, {lon:.5}"),
        time_zone: String::new(),
        external_id: format!("NW-{}", 1000 + number * 10 + house),
        internal: false,
        active: true,
    };
    let site = sites::create(&mut work, &by, account, &form).await?;
    work.commit().await?;
    Ok(site)
}
