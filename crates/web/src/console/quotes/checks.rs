//! What the builder says beside the form before a quote is sent, all of it about what is on the screen.

use portico_domain::access::Staff;
use portico_domain::charter::aircraft::Aircraft;
use portico_domain::charter::quotes::{self, Contents, Recipient, TypedQuote};
use portico_domain::charter::{airports, trips};
use portico_domain::database::Sight;
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::Texts;

use crate::error::Failure;

/// One thing that was looked at before sending.
pub(super) struct Check {
    pub ok: bool,
    pub text: String,
}

/// Everything that was looked at; one statement.
pub(super) async fn checks<S: Sight<By = Staff>>(
    sight: &S,
    t: Texts,
    typed: &TypedQuote,
    (contents, fleet): (&Contents, &[Aircraft]),
    chosen: Option<&Recipient>,
) -> Result<Vec<Check>, Failure> {
    // An aircraft that left the fleet may still stand in the draft.
    let known = |id: &str| fleet.iter().chain(&contents.aircraft).find(|one| one.id.to_string() == id);
    let offered: Vec<&Aircraft> = typed.options.iter().filter_map(|one| known(&one.aircraft)).collect();
    let flights = typed.flights_of(&offered);
    let holds = trips::holds_of_flights(sight, &flights).await?;
    let mut checks = Vec::new();
    // Without a flight nobody can say whether an aircraft is free for it.
    for aircraft in offered.iter().filter(|_| !flights.is_empty()) {
        let taken = holds.iter().any(|hold| hold.aircraft == aircraft.id);
        let key = if taken { "quotes-check-taken" } else { "quotes-check-free" };
        checks.push(Check { ok: !taken, text: t.with(key, "name", aircraft.model.as_str()) });
    }
    checks.extend(fits(t, typed, &offered));
    checks.extend(unpriced(t, typed));
    checks.extend(chosen.map(|one| access(t, one)));
    Ok(checks)
}

/// Seats and range.
fn fits(t: Texts, typed: &TypedQuote, offered: &[&Aircraft]) -> Vec<Check> {
    let passengers: i32 = typed.passenger_count.trim().parse().unwrap_or(0);
    let flown = typed.flown();
    let miles = flown.iter().map(|leg| airports::distance_nm(leg.from.position(), leg.to.position()));
    let longest = miles.fold(0.0, f64::max);
    let mut checks = Vec::new();
    for aircraft in offered {
        let model = aircraft.model.as_str();
        if aircraft.seats < passengers {
            let text = t.with2("quotes-check-seats", "name", model, "seats", aircraft.seats);
            checks.push(Check { ok: false, text });
        }
        if f64::from(aircraft.range_nm) < longest {
            checks.push(Check { ok: false, text: t.with("quotes-check-range", "name", model) });
        }
    }
    checks
}

fn unpriced(t: Texts, typed: &TypedQuote) -> Vec<Check> {
    let lines = typed.options.iter().flat_map(|option| &option.lines);
    let free = |price: &str| price.trim().trim_matches(['0', '.', ',']).is_empty();
    lines
        .filter(|line| !line.is_blank() && free(&line.unit_price))
        .map(|line| t.with("quotes-check-unpriced", "what", line.description.as_str()))
        .map(|text| Check { ok: false, text })
        .collect()
}

fn access(t: Texts, chosen: &Recipient) -> Check {
    let (ok, key) = match (chosen.contact.active, chosen.has_access) {
        (false, _) => (false, "quotes-check-inactive"),
        (true, true) => (true, "quotes-check-access"),
        (true, false) => (false, "quotes-check-no-access"),
    };
    Check { ok, text: t.with(key, "name", chosen.contact.name()) }
}

/// A person of the list to choose from, marked when they are no longer in use.
pub(super) fn named(t: Texts, one: &Recipient) -> String {
    let name = one.contact.name();
    if one.contact.active { name } else { t.with("quotes-contact-inactive", "name", name) }
}

/// Where it goes, and when the client is reminded of it.
pub(super) fn goes_to(
    t: Texts,
    chosen: &Recipient,
    until: Option<Instant>,
    now: Instant,
    zone: &Zone,
) -> String {
    let Some(email) = chosen.contact.emails.0.first() else {
        return t.with("quotes-goes-nowhere", "name", chosen.contact.name());
    };
    let at = |hours: &i64| until.map(|until| until.plus_hours(-hours));
    let reminders: Vec<String> = quotes::REMINDERS
        .iter()
        .filter_map(at)
        .filter(|at| *at > now.plus_hours(1))
        .map(|at| t.moment_from(&at.at(zone), now.at(zone).date()))
        .collect();
    if reminders.is_empty() {
        return t.with("quotes-goes-to", "email", email.as_str());
    }
    t.with2("quotes-goes-to-reminded", "email", email.as_str(), "when", t.list(&reminders))
}
