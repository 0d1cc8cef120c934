//! The operator as a mail shows it, and the addresses a mail leads to.

use portico_domain::conversations::deliveries::Delivery;
use portico_domain::phone_number::PhoneNumber;
use portico_domain::portal::Corner;
use portico_domain::time::Zone;
use portico_domain::workspaces::Standing;
use portico_rendering::brand::Brand;
use portico_rendering::languages::{Language, Texts};
use portico_rendering::mail::{Company, Letter};

use crate::Settings;

/// The colour of an operator who has not chosen one yet.
const PLAIN: &str = "#1f4e79";

/// Who writes, to whom, in which language.
#[derive(Clone, Debug)]
pub(super) struct Sender {
    pub t: Texts,
    pub zone: Zone,
    pub company: Company,
    /// What the reader is called in the letter's first words.
    pub first_name: String,
    brand: Option<Brand>,
    language: Language,
    base: String,
}

impl Sender {
    pub(super) fn new(standing: &Standing, settings: &Settings, delivery: &Delivery) -> Self {
        let workspace = &standing.workspace;
        let language = Language::parse(&delivery.language)
            .or_else(|| Language::parse(&workspace.language))
            .unwrap_or(Language::ENGLISH);
        let base = format!("{}/{}", settings.base_url.trim_end_matches('/'), workspace.slug);
        let logo = standing.portal.as_ref().and_then(|portal| portal.logo_id);
        let name = if workspace.legal_name.is_empty() { &workspace.name } else { &workspace.legal_name };
        let address: Vec<&str> =
            workspace.address.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let legal = if workspace.legal_name.is_empty() {
            address.join(", ")
        } else {
            [&[name.as_str()], &address[..]].concat().join(", ")
        };
        let phone = workspace
            .support_phone
            .as_deref()
            .and_then(|number| PhoneNumber::parse(number, &workspace.country));
        let company = Company {
            name: workspace.name.clone(),
            address: legal,
            phone: phone.map(|phone| phone.display()).unwrap_or_default(),
            email: workspace.support_email.clone().unwrap_or_default(),
            logo_url: logo.map(|logo| format!("{base}/logo/{logo}.png")),
        };
        Self {
            t: language.texts(),
            zone: workspace.time_zone.clone(),
            company,
            first_name: delivery.recipient_name.split_whitespace().next().unwrap_or_default().to_owned(),
            brand: brand(standing),
            language,
            base,
        }
    }

    /// A letter with its first words.
    pub(super) fn letter(&self, heading: String) -> Letter {
        let brand = self.brand.or_else(|| Brand::parse(PLAIN).ok()).expect("the plain colour is one");
        Letter::new(self.language, self.company.clone(), brand, heading)
    }

    /// The code of the reader's language.
    pub(super) fn language(&self) -> &'static str {
        self.language.code()
    }

    /// An address in the portal.
    pub(super) fn portal(&self, path: &str) -> String {
        self.join("portal", path)
    }

    /// An address in the console.
    pub(super) fn console(&self, path: &str) -> String {
        self.join("console", path)
    }

    /// An address of the workspace, such as `portal/invitation/…`.
    pub(super) fn at(&self, path: &str) -> String {
        format!("{}/{path}", self.base)
    }

    fn join(&self, side: &str, path: &str) -> String {
        if path.is_empty() { format!("{}/{side}", self.base) } else { format!("{}/{side}/{path}", self.base) }
    }
}

fn brand(standing: &Standing) -> Option<Brand> {
    let portal = standing.portal.as_ref()?;
    let corner = match portal.corner {
        Corner::Square => 0.0,
        Corner::Soft => 1.0,
        Corner::Round => 1.6,
    };
    let brand = Brand::parse(&portal.brand).ok()?;
    Some(brand.with_neutral(portal.neutral.as_deref()).unwrap_or(brand).with_corner(corner))
}
