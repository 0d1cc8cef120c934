//! What is typed about a job in the office, read and checked. When it is done and by whom is a plan of its own.

use serde_json::Value;

use crate::Result;
use crate::field::templates::{Field, FieldPart, Template, values};
use crate::id::{ContactId, FieldId, SiteId};
use crate::money::Currency;
use crate::time::Zone;
use crate::typed::Typed;

/// Letters of a text of a job.
pub const LONGEST_TEXT: usize = 4000;
/// Letters of its title.
pub const LONGEST_TITLE: usize = 160;

/// A job as it is typed.
#[derive(Clone, Debug, Default)]
pub struct JobForm {
    /// `account`, the client; settled once the job is made.
    pub account: String,
    /// `template`; settled once the job is made.
    pub template: String,
    /// `site`, one of the client's.
    pub site: String,
    /// `contact`, somebody of the client to ask for; may be empty.
    pub contact: String,
    /// `title`; the template's name when it is left empty.
    pub title: String,
    /// `description`.
    pub description: String,
    /// `prepare`, what the client is asked to have ready.
    pub prepare: String,
    /// `notes`, for the team alone.
    pub notes: String,
    /// `cost`, an amount in the company's currency, never for clients; may be empty.
    pub cost: String,
    /// `duration`, minutes from 5 to 1440; the template's when it is left empty.
    pub duration: String,
    /// `external_id`, what another system calls it; may be empty.
    pub external_id: String,
    /// `field.<id>`, what was typed into the fields that the office fills; several picks one per line.
    pub fields: Vec<(FieldId, String)>,
}

/// What the house knows by which a form is read.
pub(super) struct House {
    pub country: String,
    pub currency: Currency,
    pub zone: Zone,
}

/// A job as it was understood.
pub(super) struct Read {
    pub site: SiteId,
    pub contact: Option<ContactId>,
    pub title: String,
    pub description: String,
    pub prepare: String,
    pub notes: String,
    pub cost_minor: Option<i64>,
    pub duration_minutes: i32,
    pub external_id: Option<String>,
    pub values: Vec<(FieldId, Option<Value>)>,
}

impl JobForm {
    /// The form of a job of this kind before anything is typed.
    pub fn by(template: &Template) -> Self {
        Self {
            template: template.id.to_string(),
            title: template.name.clone(),
            description: template.description.clone(),
            prepare: template.prepare.clone(),
            duration: template.duration_minutes.to_string(),
            ..Self::default()
        }
    }

    /// Reads it for a job of this kind; everything that is wrong is named at once.
    pub(super) fn read(&self, template: &Template, fields: &[Field], house: &House) -> Result<Read> {
        let mut typed = Typed::default();
        let site = self.site.parse().ok();
        if site.is_none() {
            typed.wrong("site", "shell-choose-one");
        }
        let contact = self.contact.trim().parse().ok();
        if contact.is_none() && !self.contact.trim().is_empty() {
            typed.wrong("contact", "shell-choose-one");
        }
        let title = typed.line("title", &self.title, LONGEST_TITLE);
        let title = if title.is_empty() { template.name.clone() } else { title };
        let description = typed.lines("description", &self.description, LONGEST_TEXT);
        let prepare = typed.lines("prepare", &self.prepare, LONGEST_TEXT);
        let notes = typed.lines("notes", &self.notes, LONGEST_TEXT);
        let cost_minor = cost(&mut typed, &self.cost, house.currency);
        let duration_minutes =
            typed.number_if_any("duration", &self.duration, 5..=1440).unwrap_or(template.duration_minutes);
        let external_id = Some(typed.line("external_id", &self.external_id, 80)).filter(|id| !id.is_empty());
        let values = self.values(&mut typed, fields, house);
        typed.check()?;
        // Looked for above; without one the check has failed.
        let site = site.ok_or(crate::Error::NotFound)?;
        Ok(Read {
            site,
            contact,
            title,
            description,
            prepare,
            notes,
            cost_minor,
            duration_minutes,
            external_id,
            values,
        })
    }

    /// What the fields hold, in the order of the template; one that must be filled and is not is named.
    fn values(&self, typed: &mut Typed, fields: &[Field], house: &House) -> Vec<(FieldId, Option<Value>)> {
        let mut read = Vec::new();
        let of_office =
            fields.iter().filter(|field| field.part == FieldPart::Custom && !field.kind.holds_files());
        for field in of_office {
            let name = format!("field.{}", field.id);
            let text =
                self.fields.iter().find(|(id, _)| *id == field.id).map_or("", |(_, text)| text.as_str());
            match values::read_at(field, text, &house.country, house.currency, &house.zone) {
                Ok(None) if field.required => typed.wrong(&name, "shell-field-missing"),
                Ok(value) => read.push((field.id, value)),
                Err(key) => typed.wrong(&name, key),
            }
        }
        read
    }
}

fn cost(typed: &mut Typed, text: &str, currency: Currency) -> Option<i64> {
    if text.trim().is_empty() {
        return None;
    }
    let amount = currency.parse_amount(text).filter(|amount| (0..=100_000_000_000).contains(amount));
    if amount.is_none() {
        typed.wrong("cost", "fields-amount-unreadable");
    }
    amount
}
