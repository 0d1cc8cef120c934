//! What a field of a job holds: read from what people type into the form in which it is kept, and back.
//!
//! Texts, links, addresses, phone numbers, picks and days are kept as strings, moments and amounts as whole numbers,
//! numbers as decimal strings, yes or no as such, several picks as a list. Photos, files and signatures hold no value:
//! their files are files of the job.

use serde_json::Value;

use super::{Field, FieldKind};
use crate::money::{Currency, parse_scaled};
use crate::phone_number::PhoneNumber;
use crate::time::{Instant, LocalTimeProblem, Zone, local_moment};

/// Letters of a line.
pub const LONGEST_LINE: usize = 300;
/// Letters of a longer text.
pub const LONGEST_TEXT: usize = 8000;
/// Digits behind the point of a number.
const DECIMALS: u32 = 6;

/// What is typed into a field, as it is kept; none when it is empty, else the key of what is wrong. Moments are in UTC:
/// where the site's zone is known, [`read_at`] is the one to ask.
pub fn read(
    field: &Field,
    text: &str,
    country: &str,
    currency: Currency,
) -> Result<Option<Value>, &'static str> {
    read_at(field, text, country, currency, &Zone::utc())
}

/// The same with moments such as `2026-12-01T14:00` read in a zone.
pub fn read_at(
    field: &Field,
    text: &str,
    country: &str,
    currency: Currency,
    zone: &Zone,
) -> Result<Option<Value>, &'static str> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let value = match field.kind {
        FieldKind::Text => Value::from(line(text, LONGEST_LINE)?),
        FieldKind::LongText | FieldKind::Address => Value::from(lines(text)?),
        FieldKind::Number => Value::from(number(text).ok_or("templates-value-no-number")?),
        FieldKind::Money => Value::from(currency.parse_amount(text).ok_or("fields-amount-unreadable")?),
        FieldKind::Date => Value::from(day(text)?),
        FieldKind::DateTime => Value::from(moment(text, zone)?.0),
        FieldKind::YesNo | FieldKind::Action => return yes_or_no(text),
        FieldKind::Pick => Value::from(pick(field, text)?),
        FieldKind::MultiPick => return picks(field, text),
        FieldKind::Link => Value::from(link(text)?),
        FieldKind::Phone => {
            let number = PhoneNumber::parse(text, country).ok_or("fields-phone-unreadable")?;
            Value::from(number.as_str())
        }
        FieldKind::Photo | FieldKind::File | FieldKind::Signature => return Ok(None),
    };
    Ok(Some(value))
}

/// What an input shows of a value that was kept: what a person would type for it. Several picks stand one per line.
pub fn typed(field: &Field, value: &Value, currency: Currency, zone: &Zone) -> String {
    match (field.kind, value) {
        (FieldKind::Money, Value::Number(minor)) => amount(minor.as_i64().unwrap_or_default(), currency),
        (FieldKind::DateTime, Value::Number(ms)) => {
            let at = Instant(ms.as_i64().unwrap_or_default()).at(zone);
            at.datetime().strftime("%Y-%m-%dT%H:%M").to_string()
        }
        (FieldKind::YesNo, Value::Bool(true)) | (FieldKind::Action, Value::Bool(true)) => "yes".to_owned(),
        (FieldKind::YesNo, Value::Bool(false)) => "no".to_owned(),
        (FieldKind::MultiPick, Value::Array(picks)) => {
            picks.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n")
        }
        (_, Value::String(text)) => text.clone(),
        _ => String::new(),
    }
}

fn line(text: &str, most: usize) -> Result<String, &'static str> {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().count() > most { Err("templates-value-too-long") } else { Ok(text.trim().to_owned()) }
}

fn lines(text: &str) -> Result<String, &'static str> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = text.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    if text.chars().count() > LONGEST_TEXT { Err("templates-value-too-long") } else { Ok(text) }
}

/// A decimal number without sign of grouping and without zeros at its end.
fn number(text: &str) -> Option<String> {
    let scaled = parse_scaled(text, DECIMALS)?;
    let unit = 10_u64.pow(DECIMALS);
    let (whole, rest) = (scaled.unsigned_abs() / unit, scaled.unsigned_abs() % unit);
    let rest = format!("{rest:06}");
    let rest = rest.trim_end_matches('0');
    let sign = if scaled < 0 { "-" } else { "" };
    Some(if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") })
}

fn day(text: &str) -> Result<String, &'static str> {
    let date: jiff::civil::Date = text.parse().map_err(|_| "fields-date-unreadable")?;
    Ok(date.to_string())
}

fn moment(text: &str, zone: &Zone) -> Result<Instant, &'static str> {
    // Only a moment that names its offset is one everywhere.
    if let Ok(at) = text.parse::<jiff::Timestamp>() {
        return Ok(at.into());
    }
    local_moment(text, zone).map_err(|problem| match problem {
        LocalTimeProblem::Unreadable => "templates-value-no-moment",
        LocalTimeProblem::Skipped => "templates-value-moment-skipped",
        LocalTimeProblem::Twice => "templates-value-moment-twice",
    })
}

fn yes_or_no(text: &str) -> Result<Option<Value>, &'static str> {
    match text {
        "yes" | "true" => Ok(Some(Value::Bool(true))),
        "no" | "false" => Ok(Some(Value::Bool(false))),
        _ => Err("shell-choose-one"),
    }
}

fn pick(field: &Field, text: &str) -> Result<String, &'static str> {
    let known = field.choices.0.iter().find(|choice| choice.as_str() == text);
    known.cloned().ok_or("shell-choose-one")
}

fn picks(field: &Field, text: &str) -> Result<Option<Value>, &'static str> {
    let mut wanted = Vec::new();
    for one in text.lines().map(str::trim).filter(|one| !one.is_empty()) {
        wanted.push(pick(field, one)?);
    }
    // Kept in the order of the template, whatever order a browser sends.
    let kept: Vec<&String> = field.choices.0.iter().filter(|choice| wanted.contains(choice)).collect();
    Ok((!kept.is_empty()).then(|| Value::from(kept.into_iter().cloned().collect::<Vec<_>>())))
}

/// An address that a browser may follow; anything but `http` and `https` could act instead.
fn link(text: &str) -> Result<String, &'static str> {
    let whole = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let rest = whole.strip_prefix("https://").or_else(|| whole.strip_prefix("http://"));
    let readable = rest.is_some_and(|rest| {
        // Behind a name there is at most a port: `javascript:` is no name of a host.
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let port_fits = host.starts_with('[')
            || host.rsplit_once(':').is_none_or(|(_, port)| port.parse::<u16>().is_ok());
        rest.starts_with(|c: char| c.is_alphanumeric() || c == '[')
            && port_fits
            && !whole.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"'))
    });
    if readable && whole.chars().count() <= 2000 { Ok(whole) } else { Err("templates-value-no-link") }
}

/// An amount as a person would type it, without sign of currency and grouping.
fn amount(minor: i64, currency: Currency) -> String {
    let unit = 10_u64.pow(currency.decimals());
    let sign = if minor < 0 { "-" } else { "" };
    let minor = minor.unsigned_abs();
    match currency.decimals() as usize {
        0 => format!("{sign}{minor}"),
        width => format!("{sign}{}.{:0width$}", minor / unit, minor % unit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::Names;
    use crate::field::templates::FieldPart;
    use crate::id::{FieldId, TemplateId, WorkspaceId};

    fn field(kind: FieldKind) -> Field {
        Field {
            id: FieldId(uuid::Uuid::nil()),
            workspace_id: WorkspaceId(uuid::Uuid::nil()),
            template_id: TemplateId(uuid::Uuid::nil()),
            part: FieldPart::Report,
            seq: 0,
            label: "Field".to_owned(),
            kind,
            unit: String::new(),
            choices: Names(vec!["Gas".to_owned(), "Oil".to_owned()]),
            required: false,
            internal: false,
            signs_id: None,
            archived_at: None,
        }
    }

    fn usd() -> Currency {
        Currency::named("USD").expect("a currency")
    }

    #[test]
    fn every_kind_is_kept_in_its_form_and_shown_for_typing_again() {
        let zone = Zone::named("America/Chicago").expect("a zone");
        for (kind, text, kept, again) in [
            (FieldKind::Text, " Pump ", Value::from("Pump"), "Pump"),
            (FieldKind::Number, "1,234.50", Value::from("1234.5"), "1234.5"),
            (FieldKind::Number, "-0.75", Value::from("-0.75"), "-0.75"),
            (FieldKind::Money, "12,500", Value::from(1_250_000), "12500.00"),
            (FieldKind::Date, "2026-12-01", Value::from("2026-12-01"), "2026-12-01"),
            (FieldKind::DateTime, "2026-12-01T14:00", Value::from(1_796_155_200_000_i64), "2026-12-01T14:00"),
            (FieldKind::YesNo, "no", Value::from(false), "no"),
            (FieldKind::Action, "yes", Value::from(true), "yes"),
            (FieldKind::Pick, "Oil", Value::from("Oil"), "Oil"),
            (FieldKind::MultiPick, "Oil\nGas", Value::from(vec!["Gas", "Oil"]), "Gas\nOil"),
            (FieldKind::Link, "example.com/a", Value::from("https://example.com/a"), "https://example.com/a"),
            (FieldKind::Phone, "(612) 555-0163", Value::from("+16125550163"), "+16125550163"),
        ] {
            let read = read_at(&field(kind), text, "US", usd(), &zone);
            assert_eq!(read, Ok(Some(kept.clone())), "{kind}");
            assert_eq!(typed(&field(kind), &kept, usd(), &zone), again, "{kind}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_named_and_nothing_is_nothing() {
        for (kind, text) in [
            (FieldKind::Number, "twelve"),
            (FieldKind::Money, "much"),
            (FieldKind::Date, "tomorrow"),
            (FieldKind::DateTime, "noon"),
            (FieldKind::Pick, "Coal"),
            (FieldKind::MultiPick, "Gas\nCoal"),
            (FieldKind::Link, "javascript:alert(1)"),
            (FieldKind::Link, "ftp://example.com"),
            (FieldKind::Phone, "call me"),
        ] {
            assert!(read(&field(kind), text, "US", usd()).is_err(), "{kind}");
            assert_eq!(read(&field(kind), "  ", "US", usd()), Ok(None), "{kind}");
        }
    }
}
