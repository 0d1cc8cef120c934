//! What is typed about a worker, read and checked.

use crate::access::Staff;
use crate::database::{Sight, UnitOfWork};
use crate::field::Names;
use crate::field::positions::Spot;
use crate::field::workers::teams;
use crate::id::TeamId;
use crate::typed::Typed;
use crate::workspaces::Workspace;
use crate::{Error, Result};

/// Skills of one worker at the most.
const MOST_SKILLS: usize = 30;

/// A worker as it is typed.
#[derive(Clone, Debug, Default)]
pub struct WorkerForm {
    /// `name`.
    pub name: String,
    /// `email`; a worker needs this or a phone to sign in.
    pub email: String,
    /// `phone`.
    pub phone: String,
    /// `title`, such as `Boiler technician`.
    pub title: String,
    /// `vehicle`, such as `white van, NW 14`.
    pub vehicle: String,
    /// `language`, such as `en`.
    pub language: String,
    /// `skills`, separated by commas.
    pub skills: String,
    /// `team`, an id; may be empty.
    pub team: String,
    /// `home`, a position such as `44.9778, -93.2650`; may be empty.
    pub home: String,
    /// `shows_name`: clients see the name.
    pub shows_name: bool,
    /// `shows_photo`: clients see the photo.
    pub shows_photo: bool,
    /// `shows_phone`: clients see the number.
    pub shows_phone: bool,
    /// `active`.
    pub active: bool,
}

pub(super) struct Read {
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub title: String,
    pub vehicle: String,
    pub language: String,
    pub skills: Names,
    pub team: Option<TeamId>,
    pub home: Option<Spot>,
}

impl WorkerForm {
    pub(super) async fn read(&self, work: &UnitOfWork<Staff>, house: &Workspace) -> Result<Read> {
        let mut typed = Typed::default();
        let name = typed.needed("name", &self.name, 120);
        let email = typed.email("email", &self.email).map(|email| email.as_str().to_owned());
        let phone = typed.phone("phone", &self.phone, &house.country).map(|phone| phone.as_str().to_owned());
        if self.email.trim().is_empty() && self.phone.trim().is_empty() {
            typed.wrong("email", "workers-no-way");
        }
        let title = typed.line("title", &self.title, 80);
        let vehicle = typed.line("vehicle", &self.vehicle, 80);
        let language = typed.line("language", &self.language, 12);
        let skills = typed.line("skills", &self.skills, 800);
        let home = Spot::parse(self.home.trim());
        if home.is_none() && !self.home.trim().is_empty() {
            typed.wrong("home", "sites-position-unreadable");
        }
        typed.check()?;
        let team = match self.team.trim() {
            "" => None,
            id => Some(work.one::<teams::Entity>(id.parse().map_err(|_| Error::NotFound)?).await?.id),
        };
        let language = if language.is_empty() { house.language.clone() } else { language };
        Ok(Read { name, email, phone, title, vehicle, language, skills: skills_of(&skills), team, home })
    }
}

/// Skills as they are separated by commas, each once.
pub(super) fn skills_of(text: &str) -> Names {
    let mut skills: Vec<String> = Vec::new();
    for skill in text.split(',').map(str::trim).filter(|skill| !skill.is_empty()).take(MOST_SKILLS) {
        if !skills.iter().any(|known| known.eq_ignore_ascii_case(skill)) {
            skills.push(skill.to_owned());
        }
    }
    Names(skills)
}
