//! What stands around a page: the portal's and the console's frame, and the quieter ones for doors and plain pages.
//!
//! The caller fills a shell once per request (texts, brand, person, places the person may go to); page templates have a
//! field `shell` and extend one of `layouts/`.

use portico_rendering::languages::Texts;

/// Light, dark, or as the device is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device is set.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// The value of `data-theme`; empty for the device's own.
    pub fn value(self) -> &'static str {
        match self {
            Self::System => "",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A phone number as a link and as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// As in `tel:+12015550142`.
    pub href: String,
    /// As in `+1 201 555 0142`.
    pub display: String,
}

/// A place in the navigation.
#[derive(Clone, Debug)]
pub struct NavItem {
    /// Address of the place.
    pub href: String,
    /// Name of the icon without `i-`.
    pub icon: &'static str,
    /// Key of its name.
    pub label_key: &'static str,
    /// How many things wait there; 0 shows nothing.
    pub count: u32,
    /// What kind of thing is counted, so that the number follows while the page is open; empty where nothing is.
    pub counts: &'static str,
    /// Whether they wait for this person.
    pub hot: bool,
    /// Whether the page at hand belongs to it.
    pub current: bool,
    /// The letter that goes there after `G` in the console.
    pub key: Option<char>,
}

/// Places of the console's side bar under one heading.
#[derive(Clone, Debug)]
pub struct NavGroup {
    /// Key of the heading.
    pub label_key: &'static str,
    /// The places this person may go to.
    pub items: Vec<NavItem>,
}

/// A link with its own words: the operator's in the foot, an account in the switcher.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where it goes.
    pub href: String,
    /// What it says.
    pub label: String,
}

/// Another account that the person may switch to.
#[derive(Clone, Debug)]
pub struct AccountChoice {
    /// Value posted as `account`.
    pub value: String,
    /// Name of the account.
    pub name: String,
    /// Whether it is the one at hand.
    pub current: bool,
}

/// The portal's frame; `layouts/portal.html`.
#[derive(Clone, Debug)]
pub struct PortalShell {
    /// Texts in the person's language.
    pub t: Texts,
    /// The request's nonce.
    pub nonce: String,
    /// Name of the company.
    pub workspace_name: String,
    /// Short name of the workspace in addresses; empty on a domain of its own.
    pub slug: String,
    /// Address of the logo, if there is one.
    pub logo_url: Option<String>,
    /// Address of the stylesheet with the brand.
    pub brand_css_url: Option<String>,
    /// The company's phone number.
    pub phone: Option<Phone>,
    /// The person's name.
    pub person_name: String,
    /// Their initials, at most two letters.
    pub initials: String,
    /// The account they act for.
    pub account_name: String,
    /// Accounts they may act for; shown when there is more than one.
    pub accounts: Vec<AccountChoice>,
    /// Where the choice of an account is posted.
    pub account_action: String,
    /// Sections, in order; phones show the first five as tabs.
    pub nav: Vec<NavItem>,
    /// Address of the home page.
    pub home_href: String,
    /// Address of the people of the account, for its owner; empty for everybody else.
    pub people_href: String,
    /// Address of the person's settings.
    pub settings_href: String,
    /// Address of the list of signed-in devices.
    pub devices_href: String,
    /// Where signing out is posted.
    pub sign_out_action: String,
    /// Token of this session's forms.
    pub csrf: String,
    /// Lines in the foot, such as the company's registered name and place.
    pub footer_lines: Vec<String>,
    /// Links in the foot.
    pub footer_links: Vec<Link>,
    /// Address of the event stream; none before sign-in or when it is off.
    pub live_url: Option<String>,
    /// A line above every page while staff look at the portal as a client; empty otherwise.
    pub viewing_as: String,
    /// Where looking as somebody else is left; empty where there is nothing to leave.
    pub leave_action: String,
    /// Light, dark or as the device.
    pub theme: Theme,
    /// A sentence brought from the page before.
    pub flash: Option<crate::answer::Flash>,
}

/// The console's frame; `layouts/console.html`.
#[derive(Clone, Debug)]
pub struct ConsoleShell {
    /// Texts in the person's language.
    pub t: Texts,
    /// The request's nonce.
    pub nonce: String,
    /// Name of the company.
    pub workspace_name: String,
    /// Short name of the workspace in addresses.
    pub slug: String,
    /// Address of the logo, if there is one.
    pub logo_url: Option<String>,
    /// Address of the stylesheet with the brand.
    pub brand_css_url: Option<String>,
    /// The person's name.
    pub person_name: String,
    /// Their initials, at most two letters.
    pub initials: String,
    /// Their role in words.
    pub role_name: String,
    /// The side bar; permissions are already applied.
    pub groups: Vec<NavGroup>,
    /// Address of the home page.
    pub home_href: String,
    /// Address of the person's own settings.
    pub settings_href: String,
    /// Address of the list of signed-in devices.
    pub devices_href: String,
    /// Where signing out is posted.
    pub sign_out_action: String,
    /// Address that answers a search `?q=` with a page, or with JSON for the palette.
    pub search_url: String,
    /// What can be done from anywhere, as shown by the palette.
    pub commands: Vec<Link>,
    /// Token of this session's forms.
    pub csrf: String,
    /// Address of the event stream.
    pub live_url: Option<String>,
    /// Light, dark or as the device.
    pub theme: Theme,
    /// A sentence brought from the page before.
    pub flash: Option<crate::answer::Flash>,
}

/// The frame of pages before sign-in (`layouts/door.html`) and of plain ones (`layouts/plain.html`).
#[derive(Clone, Debug)]
pub struct DoorShell {
    /// Texts in the person's language.
    pub t: Texts,
    /// The request's nonce.
    pub nonce: String,
    /// Name of the company.
    pub workspace_name: String,
    /// Address of the page the logo leads to.
    pub home_href: String,
    /// Address of the logo, if there is one.
    pub logo_url: Option<String>,
    /// Address of the stylesheet with the brand.
    pub brand_css_url: Option<String>,
    /// The company's phone number.
    pub phone: Option<Phone>,
    /// The file with the art beside the form: an ocean for who flies, streets for who drives.
    pub art: &'static str,
    /// The operator's welcome line beside the form; empty shows the art alone.
    pub welcome: String,
    /// Links in the foot, such as privacy.
    pub footer_links: Vec<Link>,
    /// Token of this visitor's forms.
    pub csrf: String,
    /// Light, dark or as the device.
    pub theme: Theme,
    /// A sentence brought from the page before.
    pub flash: Option<crate::answer::Flash>,
}

/// The frame of the workers' app; `layouts/work.html`.
#[derive(Clone, Debug)]
pub struct WorkShell {
    /// Texts in the worker's language.
    pub t: Texts,
    /// The request's nonce.
    pub nonce: String,
    /// Name of the company.
    pub workspace_name: String,
    /// Address of the day; everything of the app lies below it.
    pub home_href: String,
    /// Address of the logo, if there is one.
    pub logo_url: Option<String>,
    /// Address of the stylesheet with the brand.
    pub brand_css_url: Option<String>,
    /// The worker's name.
    pub person_name: String,
    /// The worker's id: what waits on a phone is sent by whoever did it.
    pub worker: String,
    /// Token of this browser's forms.
    pub csrf: String,
    /// Light, dark or as the device.
    pub theme: Theme,
    /// A sentence brought from the page before.
    pub flash: Option<crate::answer::Flash>,
}

impl PortalShell {
    /// The sections that fit the tab bar of a phone.
    pub fn tabs(&self) -> &[NavItem] {
        &self.nav[..self.nav.len().min(5)]
    }

    /// How many things wait in the section with this key.
    pub fn waiting(&self, label_key: &str) -> u32 {
        self.nav.iter().find(|item| item.label_key == label_key).map_or(0, |item| item.count)
    }

    /// Sections beyond the tab bar; phones find them in the account menu.
    pub fn beyond_tabs(&self) -> &[NavItem] {
        &self.nav[self.nav.len().min(5)..]
    }
}

/// One end of a leg as it is shown: `20:10`, `EST`, `Tue 8 Dec`, one day later than the departure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LegEnd {
    /// The airport's code.
    pub code: String,
    /// Town or airport in words.
    pub place: String,
    /// Local time; empty when it is open.
    pub time: String,
    /// Abbreviation of the zone.
    pub zone: String,
    /// Local date in words.
    pub day: String,
    /// Days after the departure's date.
    pub plus: i32,
    /// The instant in RFC 3339, for programs; may be empty.
    pub instant: String,
}

/// The first letters of the first and last name.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}
