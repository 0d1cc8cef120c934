//! Documents of an invented operator, Skyline Air, for tests and for looking at pages.

use std::collections::BTreeMap;

use crate::{Company, Fact, Leg, MoneyLine, PaperSize, Sheet, Total};

mod invoices;
mod itineraries;
mod quotes;

pub(crate) use invoices::{invoice, paid_invoice};
pub(crate) use itineraries::itinerary;
pub(crate) use quotes::{bare_quote, long_quote, quote, signed_quote, spanish_quote};

/// 20 November 2026, 16:05 in New York.
const ISSUED_AT_MS: i64 = 1_795_208_700_000;

fn words(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(key, word)| ((*key).to_owned(), (*word).to_owned())).collect()
}

fn fact(label: &str, value: &str, note: &str) -> Fact {
    Fact { label: label.into(), value: value.into(), note: note.into() }
}

fn money(label: &str, note: &str, amount: &str) -> MoneyLine {
    MoneyLine { label: label.into(), note: note.into(), amount: amount.into() }
}

fn total(label: &str, amount: &str, strong: bool) -> Total {
    Total { label: label.into(), note: String::new(), amount: amount.into(), strong }
}

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}

fn company() -> Company {
    Company {
        name: "Skyline Air".into(),
        legal_name: "Skyline Air LLC".into(),
        address_lines: texts(&["Teterboro, New Jersey"]),
        phone: "+1 201 555 0142".into(),
        email: "charter@skyline-air.example".into(),
        certificate: "SKYA 418M, Part 135".into(),
        logo: None,
        brand_hex: "#0b4f6c".into(),
    }
}

fn sheet(reference: &str, title: &str, labels: &[(&str, &str)]) -> Sheet {
    let mut labels = words(labels);
    labels.extend(words(&[
        ("page", "Page {page} of {pages}"),
        ("for", "For"),
        ("terms", "Conditions"),
        ("notes", "Good to know"),
    ]));
    Sheet {
        company: company(),
        language: "en".into(),
        labels,
        paper: PaperSize::Letter,
        reference: reference.into(),
        title: title.into(),
        issued: "issued 20 November 2026, 16:05 EST".into(),
        issued_at_ms: ISSUED_AT_MS,
        recipient: texts(&["Harcourt Holdings", "Claire Bennett"]),
        facts: vec![],
        terms: vec![],
        notes: vec![],
    }
}

fn out() -> Leg {
    Leg {
        from_code: "KTEB".into(),
        from_place: "Teterboro, New Jersey".into(),
        from_time: "16:00".into(),
        from_zone: "EST".into(),
        from_day: "Thu 3 December".into(),
        to_code: "KPBI".into(),
        to_place: "Palm Beach, Florida".into(),
        to_time: "18:50".into(),
        to_zone: "EST".into(),
        to_day: "Thu 3 December".into(),
        plus_days: String::new(),
        middle: texts(&["2 h 50 min", "888 nm"]),
    }
}

fn back() -> Leg {
    Leg {
        from_code: "KPBI".into(),
        from_place: "Palm Beach, Florida".into(),
        from_time: "22:30".into(),
        from_zone: "EST".into(),
        from_day: "Sun 6 December".into(),
        to_code: "KTEB".into(),
        to_place: "Teterboro, New Jersey".into(),
        to_time: "01:10".into(),
        to_zone: "EST".into(),
        to_day: "Mon 7 December".into(),
        plus_days: "+1".into(),
        middle: texts(&["2 h 40 min", "888 nm"]),
    }
}

/// A small plain rectangle.
pub(crate) fn logo() -> Vec<u8> {
    include_bytes!("logo.png").to_vec()
}
