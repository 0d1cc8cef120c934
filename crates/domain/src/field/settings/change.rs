//! Changes how the company runs its field service, all but what clients see of a job.

use sea_orm::ActiveValue::Set;

use super::hours::time;
use super::row::Entity;
use super::{FieldSettings, keep};
use crate::access::permissions::ManagePortal;
use crate::access::{Authorized, Staff, VisibleTo};
use crate::activity::{Event, Happened};
use crate::database::{Sight, UnitOfWork};
use crate::field::Names;
use crate::phone_number::PhoneNumber;
use crate::typed::Typed;
use crate::workspaces;
use crate::{Error, Result};

/// Signs of a sender's name: what networks let through (3GPP TS 23.040, section 9.1.2.5).
const SENDER_SIGNS: usize = 11;
/// Countries on the list at the most.
const MOST_COUNTRIES: usize = 60;

/// The settings as they are typed.
#[derive(Clone, Debug, Default)]
pub struct SettingsForm {
    /// `remind_at`, such as `07:00`.
    pub remind_at: String,
    /// `quiet_from`, such as `21:00`.
    pub quiet_from: String,
    /// `quiet_until`.
    pub quiet_until: String,
    /// `speed_kmh`, 5 to 130.
    pub speed_kmh: String,
    /// `routing_url`; empty for none.
    pub routing_url: String,
    /// `tile_url`, with `{z}`, `{x}` and `{y}`; empty for the built-in background.
    pub tile_url: String,
    /// `tile_attribution`.
    pub tile_attribution: String,
    /// `low_score`, 1 to 4.
    pub low_score: String,
    /// `sms_sender`: a number, or a name of up to eleven letters and digits; empty for the installation's.
    pub sms_sender: String,
    /// `sms_per_day`, 0 to 10000.
    pub sms_per_day: String,
    /// `sms_countries`, two letters each; empty for the company's own.
    pub sms_countries: String,
}

/// How often the settings have changed, for whoever edits them; 0 while the usual ones hold.
pub async fn version<S: Sight>(sight: &S) -> Result<i32>
where
    Entity: VisibleTo<S::By>,
{
    Ok(sight.first(sight.visible::<Entity>()).await?.map_or(0, |row| row.version))
}

/// Changes the settings, unless somebody else did since `seen` was shown.
pub async fn change(
    work: &mut UnitOfWork<Staff>,
    _by: &Authorized<ManagePortal>,
    seen: i32,
    form: &SettingsForm,
) -> Result<FieldSettings> {
    // Whoever comes second waits for the company's row, and then finds another version.
    let company = workspaces::own_for_update(work).await?;
    if version(work).await? != seen {
        return Err(Error::Stale);
    }
    let mut typed = Typed::default();
    let remind_at = hour(&mut typed, "remind_at", &form.remind_at);
    let quiet_from = hour(&mut typed, "quiet_from", &form.quiet_from);
    let quiet_until = hour(&mut typed, "quiet_until", &form.quiet_until);
    let speed_kmh = typed.number("speed_kmh", &form.speed_kmh, 5..=130);
    let routing_url = address(&mut typed, "routing_url", &form.routing_url);
    let tile_url = address(&mut typed, "tile_url", &form.tile_url);
    if !tile_url.is_empty() && ["{z}", "{x}", "{y}"].iter().any(|part| !tile_url.contains(part)) {
        typed.wrong("tile_url", "field-tile-url-parts");
    }
    let tile_attribution = typed.line("tile_attribution", &form.tile_attribution, 200);
    let low_score = typed.number("low_score", &form.low_score, 1..=4);
    let sms_sender = sender(&mut typed, &form.sms_sender, &company.country);
    let sms_per_day = typed.number("sms_per_day", &form.sms_per_day, 0..=10_000);
    let sms_countries = countries(&mut typed, &form.sms_countries);
    typed.check()?;
    let row = keep(work, |row| {
        row.remind_at = Set(remind_at);
        row.quiet_from = Set(quiet_from);
        row.quiet_until = Set(quiet_until);
        row.speed_kmh = Set(speed_kmh);
        row.routing_url = Set(routing_url);
        row.tile_url = Set(tile_url);
        row.tile_attribution = Set(tile_attribution);
        row.low_score = Set(low_score);
        row.sms_sender = Set(sms_sender);
        row.sms_per_day = Set(sms_per_day);
        row.sms_countries = Set(sms_countries);
    })
    .await?;
    work.record(Happened::to(Event::FieldSettingsChanged, company.id.0, company.name)).await?;
    Ok(row)
}

/// A time of day, as it is kept: `07:00`.
fn hour(typed: &mut Typed, field: &str, text: &str) -> String {
    match time(text) {
        Some(time) => format!("{:02}:{:02}", time.hour(), time.minute()),
        None => {
            typed.wrong(field, "field-hour-unreadable");
            String::new()
        }
    }
}

/// An https address without sign that could end it in a header or a page; empty for none.
fn address(typed: &mut Typed, field: &str, text: &str) -> String {
    let text = typed.line(field, text, 300);
    let rest = text.strip_prefix("https://").unwrap_or_default();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_fine = host.contains(|sign: char| sign.is_ascii_alphanumeric())
        && !host.contains('@')
        && rest.bytes().all(|sign| sign.is_ascii_graphic() && !b"\"'`<>;,\\|^".contains(&sign));
    if !text.is_empty() && !is_fine {
        typed.wrong(field, "field-address-unreadable");
    }
    text
}

/// A number in E.164, or a name.
fn sender(typed: &mut Typed, text: &str, country: &str) -> String {
    let text = typed.line("sms_sender", text, 40);
    let is_name = text.contains(|sign: char| sign.is_ascii_alphabetic());
    if is_name {
        let fits = text.len() <= SENDER_SIGNS
            && text.chars().all(|sign| sign.is_ascii_alphanumeric() || " &-_.".contains(sign));
        if !fits {
            typed.wrong("sms_sender", "field-sender-unreadable");
        }
        return text;
    }
    if text.is_empty() {
        return text;
    }
    // A short code is dialled as it stands.
    if (4..=8).contains(&text.len()) && text.bytes().all(|sign| sign.is_ascii_digit()) {
        return text;
    }
    match PhoneNumber::parse(&text, country) {
        Some(number) => number.to_string(),
        None => {
            typed.wrong("sms_sender", "field-sender-unreadable");
            text
        }
    }
}

/// Countries by their two letters, each once.
fn countries(typed: &mut Typed, text: &str) -> Names {
    let mut named: Vec<String> = Vec::new();
    for word in text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let code = word.to_ascii_uppercase();
        if !PhoneNumber::knows_country(&code) {
            typed.wrong("sms_countries", "field-country-unknown");
            break;
        }
        if !named.contains(&code) {
            named.push(code);
        }
    }
    if named.len() > MOST_COUNTRIES {
        typed.wrong("sms_countries", "field-countries-too-many");
    }
    Names(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_address(text: &str) -> bool {
        let mut typed = Typed::default();
        address(&mut typed, "tile_url", text);
        typed.check().is_ok()
    }

    #[test]
    fn only_an_encrypted_address_is_taken_and_none_that_ends_early() {
        assert!(is_address("") && is_address("https://tiles.example/{z}/{x}/{y}.png?key=1"));
        for text in [
            "http://tiles.example/{z}",
            "https://",
            "https://a@b.example/",
            "https://tiles.example/; script-src *",
            "https://tiles.example/\"x",
            "javascript:alert(1)",
            "tiles.example",
        ] {
            assert!(!is_address(text), "{text}");
        }
    }

    #[test]
    fn a_sender_is_a_number_or_a_short_name() {
        let read = |text: &str| {
            let mut typed = Typed::default();
            let read = sender(&mut typed, text, "US");
            typed.check().ok().map(|()| read)
        };
        assert_eq!(read("(201) 555-0142").as_deref(), Some("+12015550142"));
        assert_eq!(read("Northwind").as_deref(), Some("Northwind"));
        assert_eq!(read("24365").as_deref(), Some("24365"));
        assert_eq!(read("").as_deref(), Some(""));
        assert_eq!(read("Northwind Heating"), None);
        assert_eq!(read("Nörd"), None);
    }

    #[test]
    fn countries_are_known_and_named_once() {
        let read = |text: &str| {
            let mut typed = Typed::default();
            let read = countries(&mut typed, text).0.join(" ");
            typed.check().ok().map(|()| read)
        };
        assert_eq!(read("us, CA us").as_deref(), Some("US CA"));
        assert_eq!(read("").as_deref(), Some(""));
        assert_eq!(read("XX"), None);
        assert_eq!(read("USA"), None);
    }
}
