//! The paper that a quote is sent with, and that the client gets as a file.

use anyhow::Result;
use portico_documents::{
    Company, Document, Fact, Leg, MoneyLine, QUOTE_LABELS, QuoteDocument, QuoteOption, Sheet, Total,
};
use portico_domain::charter::airports::{self, Airport};
use portico_domain::charter::quotes::{Contents, Quote, arrival};
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::{Language, Texts};

use super::Scene;

impl Scene {
    /// The quote as a PDF.
    pub(super) fn printed(&self, quote: &Quote, contents: &Contents) -> Result<Vec<u8>> {
        let Some(paper) = &self.paper else { return Ok(quote.reference().into_bytes()) };
        let t = Language::ENGLISH.texts();
        let money = |minor: i64| t.money(minor, quote.currency.code());
        let first = contents.options.first();
        let options = contents.options.iter().filter_map(|option| {
            let aircraft = contents.aircraft_of(option)?;
            Some(QuoteOption {
                name: aircraft.model.clone(),
                sub: aircraft.category.clone(),
                price: money(option.total_minor),
                chosen: false,
            })
        });
        let lines = first.into_iter().flat_map(|option| contents.lines_of(option.id)).map(|line| MoneyLine {
            label: line.description.clone(),
            note: String::new(),
            amount: money(line.price().net_minor + line.price().tax_minor),
        });
        let total = Total {
            label: t.say("shell-total").into_owned(),
            note: String::new(),
            amount: money(first.map_or(0, |option| option.total_minor)),
            strong: true,
        };
        let flown = first.and_then(|option| contents.aircraft_of(option));
        let legs = contents.legs.iter().filter_map(|leg| {
            let (from, to) = (airports::find(&leg.from_airport)?, airports::find(&leg.to_airport)?);
            Some(paper_leg((from, leg.departs_at), (to, arrival(leg, flown))))
        });
        let document = QuoteDocument {
            sheet: self.sheet(t, quote),
            legs: legs.collect(),
            options: options.collect(),
            lines: lines.collect(),
            totals: vec![total],
            ..QuoteDocument::default()
        };
        Ok(paper.render(&Document::Quote(document))?)
    }

    fn sheet(&self, t: Texts, quote: &Quote) -> Sheet {
        let house = &self.house;
        let word = |key: &&str| match *key {
            "page" => t.with2("paper-page", "page", "{page}", "pages", "{pages}"),
            key => t.say(&format!("paper-{key}")).into_owned(),
        };
        let now = self.clock.now().at(&house.time_zone);
        let until = quote.valid_until.at(&house.time_zone);
        Sheet {
            company: Company {
                name: house.name.clone(),
                legal_name: house.legal_name.clone(),
                address_lines: house.address.lines().map(str::to_owned).collect(),
                phone: house.support_phone.clone().unwrap_or_default(),
                email: house.support_email.clone().unwrap_or_default(),
                certificate: house.certificate_no.clone(),
                logo: Some(super::LOGO.to_vec()),
                brand_hex: super::BRAND.to_owned(),
            },
            language: t.language().code().to_owned(),
            labels: QUOTE_LABELS.iter().map(|key| ((*key).to_owned(), word(key))).collect(),
            reference: quote.reference(),
            title: quote.title.clone(),
            issued: now.strftime("%-d %b %Y, %H:%M %Z").to_string(),
            issued_at_ms: self.clock.now().0,
            facts: vec![Fact {
                label: "Valid until".to_owned(),
                value: until.strftime("%-d %b %Y, %H:%M %Z").to_string(),
                note: String::new(),
            }],
            terms: vec![quote.terms.clone()],
            notes: vec![quote.intro.clone()],
            ..Sheet::default()
        }
    }
}

fn paper_leg((from, departs): (&Airport, Instant), (to, arrives): (&Airport, Instant)) -> Leg {
    let local = |airport: &Airport, at: Instant| at.at(&Zone::named(airport.zone).unwrap_or_else(Zone::utc));
    let (departs, arrives) = (local(from, departs), local(to, arrives));
    Leg {
        from_code: from.traveller_code().to_owned(),
        from_place: from.place().to_owned(),
        from_time: departs.strftime("%H:%M").to_string(),
        from_zone: departs.strftime("%Z").to_string(),
        from_day: departs.strftime("%a %-d %b").to_string(),
        to_code: to.traveller_code().to_owned(),
        to_place: to.place().to_owned(),
        to_time: arrives.strftime("%H:%M").to_string(),
        to_zone: arrives.strftime("%Z").to_string(),
        to_day: arrives.strftime("%a %-d %b").to_string(),
        ..Leg::default()
    }
}
