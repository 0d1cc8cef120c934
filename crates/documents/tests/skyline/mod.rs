//! Documents of an invented operator, Skyline Air, for tests and for looking at pages.
#![allow(dead_code, reason = "each program uses some of them")]

use std::collections::BTreeMap;

use crate::{
    Company, Detail, Evidence, Fact, InvoiceDocument, ItineraryDocument, ItineraryLeg, Leg, MoneyLine,
    PaperLink, PaperSize, Payment, Person, QuoteDocument, QuoteOption, Sheet, Total,
};

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

fn person(name: &str, note: &str, phone: &str) -> Person {
    Person { name: name.into(), note: note.into(), phone: phone.into() }
}

pub(crate) fn company() -> Company {
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

pub(crate) fn out() -> Leg {
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

pub(crate) fn back() -> Leg {
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

fn option(name: &str, sub: &str, price: &str, chosen: bool) -> QuoteOption {
    QuoteOption { name: name.into(), sub: sub.into(), price: price.into(), chosen }
}

pub(crate) fn quote() -> QuoteDocument {
    let mut sheet = sheet(
        "Quote 1187, revision 2",
        "Palm Beach, return",
        &[
            ("options", "Three ways to fly"),
            ("chosen", "Chosen"),
            ("lines", "Price"),
            ("sign-signature", "Signature"),
            ("sign-name", "Name, capacity"),
            ("sign-date", "Date"),
            ("evidence", "Signed electronically"),
            ("evidence-name", "Signed by"),
            ("evidence-at", "At"),
            ("evidence-address", "From address"),
            ("evidence-browser", "With"),
            ("evidence-hash", "SHA-256 of the quote"),
        ],
    );
    sheet.facts = vec![
        fact("From", "Maya Lindqvist", "Charter desk"),
        fact("Passengers", "4", ""),
        fact("Valid until", "Mon 23 Nov 2026", "18:00 EST"),
    ];
    sheet.terms = texts(&[
        "This quote is for the aircraft, dates and passengers named above and depends on permits, slots and crew being available when it \
         is accepted. Acceptance in the portal, or the signature below, forms the contract together with the terms of carriage of \
         1 October 2026. The pilot in command decides on safety alone.",
    ]);
    QuoteDocument {
        sheet,
        legs: vec![out(), back()],
        options: vec![
            option("Citation CJ3+", "6 seats · 2 h 55 min", "$33,283.65", false),
            option("Challenger 350", "9 seats · stand-up cabin", "$51,597.40", true),
            option("Praetor 600", "9 seats · lowest cabin altitude", "$54,919.15", false),
        ],
        options_note: "Prices for the whole trip in US dollars, taxes included. The price below is for the Challenger 350.".into(),
        lines_heading: "Challenger 350".into(),
        lines: vec![
            money("Flight time, 5 h 30 min", "at $7,900.00 an hour", "$43,450.00"),
            money("Landing and handling", "KTEB, KPBI", "$2,150.00"),
            money("Crew overnight, 3 nights", "2 pilots and 1 cabin", "$1,800.00"),
            money("Catering allowance", "", "$600.00"),
            money("Federal excise tax", "7.5 % of $47,400.00", "$3,555.00"),
            money("US segment fees", "4 passengers, 2 segments", "$42.40"),
        ],
        totals: vec![
            total("Total", "$51,597.40", true),
            total("Deposit of 50 % on acceptance", "$25,798.70", false),
            total("Balance, 72 hours before departure", "$25,798.70", false),
        ],
        details: vec![
            Detail {
                heading: "Who operates the flight".into(),
                facts: vec![
                    fact("Operator", "Skyline Air LLC", ""),
                    fact("Certificate", "SKYA 418M, Part 135", ""),
                    fact("Our role", "Direct air carrier", ""),
                    fact("Liability insurance", "$100,000,000", ""),
                ],
                paragraphs: texts(&["If we change the aircraft or the operator, you may cancel without a fee and get everything back."]),
            },
            Detail {
                heading: "If you cancel".into(),
                facts: vec![
                    fact("More than 72 h before", "10 % · $5,159.74", ""),
                    fact("72 h to 24 h", "50 % · $25,798.70", ""),
                    fact("Less than 24 h", "100 % · $51,597.40", ""),
                ],
                paragraphs: texts(&["De-icing, if needed, is charged at cost. Times are local to each airport."]),
            },
        ],
        sign_by_hand: true,
        link: Some(PaperLink {
            before: "Quicker: accept and sign at ".into(),
            text: "portal.skyline-air.example/q/1187".into(),
            url: "https://portal.skyline-air.example/q/1187".into(),
            after: ". The code for this paper is 4K7 92M.".into(),
        }),
        signature: None,
    }
}

pub(crate) fn signed_quote() -> QuoteDocument {
    QuoteDocument {
        signature: Some(Evidence {
            name: "Claire Bennett".into(),
            at: "21 November 2026, 09:12:44 EST (14:12:44 UTC)".into(),
            address: "203.0.113.24".into(),
            browser: "Safari 26 on iPhone".into(),
            document_hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
            statement: "I accept quote 1187, revision 2, for Harcourt Holdings and agree to the terms of carriage of 1 October 2026."
                .into(),
        }),
        link: None,
        ..quote()
    }
}

pub(crate) fn spanish_quote() -> QuoteDocument {
    let mut quote = quote();
    quote.sheet.language = "es".into();
    quote.sheet.paper = PaperSize::A4;
    quote.sheet.title = "Gijón – Málaga, ida y vuelta".into();
    quote.sheet.reference = "Presupuesto 1187, revisión 2".into();
    quote.sheet.issued = "emitido el 20 de noviembre de 2026, 16:05 EST".into();
    quote.sheet.recipient = texts(&["Compañía Ibérica de Señalización S. A.", "Begoña Núñez Ávila"]);
    quote.sheet.labels = words(&[
        ("page", "Página {page} de {pages}"),
        ("for", "Para"),
        ("options", "Tres maneras de volar"),
        ("chosen", "Elegido"),
        ("terms", "Condiciones"),
        ("sign-signature", "Firma"),
        ("sign-name", "Nombre y cargo"),
        ("sign-date", "Fecha"),
    ]);
    quote.legs[0].from_place = "Gijón, Principado de Asturias".into();
    quote.legs[0].to_place = "Málaga, Andalucía".into();
    quote.sheet.terms = texts(&[
        "¿Está de acuerdo? La aceptación en el portal, o la firma al pie, formaliza el contrato. Año ñandú, pingüino.",
    ]);
    quote
}

/// Twelve legs, thirty lines, names of forty letters.
pub(crate) fn long_quote() -> QuoteDocument {
    let mut quote = signed_quote();
    quote.sheet.title =
        "Twelve flights through the Caribbean and Central America with two nights each".into();
    quote.sheet.recipient =
        texts(&["Bartholomew-Featherstonehaugh Holdings I", "Maximiliana Konstantinopolitanska-Vasquez"]);
    quote.sheet.facts.extend([
        fact("Reference", "AVeryLongReferenceWithoutAnySpaceAtAll01", ""),
        fact("Aircraft", "N350SK", ""),
    ]);
    quote.sheet.company.address_lines = texts(&[
        "Hangar 12, 233 Industrial Avenue",
        "Teterboro Airport",
        "Teterboro, New Jersey 07608",
        "United States of America",
    ]);
    quote.legs = (0..12)
        .map(|number| Leg {
            from_place: "Santa Cruz de la Sierra y Alrededores XL".into(),
            to_place: "Llanfairpwllgwyngyllgogerychwyrndrobwll1".into(),
            to_code: if number % 3 == 0 { "Private strip at Sandy Point".into() } else { "MDPC".into() },
            ..if number % 2 == 0 { out() } else { back() }
        })
        .collect();
    quote.options.extend([option(
        "Bombardier Global 7500 with the long cabin",
        "19 seats",
        "$1,254,919.15",
        false,
    )]);
    quote.lines = (1..=30)
        .map(|number| {
            money(
                &format!("Landing, handling and parking fee {number:02}"),
                "at cost, with receipt",
                "$12,345,678.90",
            )
        })
        .collect();
    quote
}

/// Only a title and one flight.
pub(crate) fn bare_quote() -> QuoteDocument {
    QuoteDocument {
        sheet: Sheet { title: "Palm Beach".into(), ..Sheet::default() },
        legs: vec![Leg { from_code: "KTEB".into(), to_code: "KPBI".into(), ..Leg::default() }],
        ..QuoteDocument::default()
    }
}

pub(crate) fn itinerary() -> ItineraryDocument {
    let mut sheet =
        sheet("Trip T-2418", "Palm Beach, return", &[("passengers", "On board"), ("crew", "Your crew")]);
    sheet.facts = vec![
        fact("Aircraft", "Challenger 350", "N350SK"),
        fact("Passengers", "4", ""),
        fact("On the day", "+1 201 555 0142", "day and night"),
    ];
    sheet.notes = texts(&[
        "Be at the terminal 20 minutes before departure, with the passport you named in the portal.",
    ]);
    let flight = |heading: &str, leg: Leg| ItineraryLeg {
        heading: heading.into(),
        leg,
        from_address: texts(&[
            "Signature Aviation East",
            "101 Charles Lindbergh Drive",
            "Teterboro, NJ 07608",
            "+1 201 555 0190",
        ]),
        to_address: texts(&[
            "Atlantic Aviation",
            "3800 Southern Boulevard",
            "West Palm Beach, FL 33406",
            "+1 561 555 0131",
        ]),
        facts: vec![
            fact("On board", "Claire Bennett, Tom Harcourt", ""),
            fact("Catering", "Light dinner", "one without nuts"),
        ],
    };
    ItineraryDocument {
        sheet,
        legs: vec![flight("Flight 1 · N350SK", out()), flight("Flight 2 · N350SK", back())],
        passengers: vec![
            person("Claire Bennett", "lead passenger", "+1 212 555 0117"),
            person("Tom Harcourt", "", ""),
            person("Amélie Duval", "vegetarian", ""),
            person("Noah Harcourt", "child, 6 years", ""),
        ],
        crew: vec![
            person("Ana Ferreira", "captain", "+1 201 555 0161"),
            person("Luke Osei", "first officer", "+1 201 555 0162"),
        ],
        details: vec![Detail {
            heading: "Car in Palm Beach".into(),
            facts: vec![
                fact("Company", "Coastline Cars", "+1 561 555 0177"),
                fact("Waiting from", "18:40 EST", ""),
            ],
            paragraphs: vec![],
        }],
    }
}

pub(crate) fn invoice() -> InvoiceDocument {
    let mut sheet = sheet(
        "Invoice 3052",
        "Bedford, return",
        &[("lines", "What it is for"), ("payments", "Paid so far"), ("bank", "Pay by transfer")],
    );
    sheet.facts = vec![
        fact("Issued", "13 November 2026", ""),
        fact("Due", "Fri 27 November 2026", ""),
        fact("Trip", "T-2402", "Tue 10 November"),
    ];
    sheet.notes = texts(&["We match the transfer by its reference and send a receipt."]);
    InvoiceDocument {
        sheet,
        stamp: String::new(),
        legs: vec![],
        lines: vec![
            money("Flight KTEB – KBED – KTEB", "Citation CJ3+ · 2 h 06 min at $4,800.00", "$10,080.00"),
            money("Crew and landing fees", "", "$2,260.00"),
            money("Car at Bedford, 6 hours", "booked by Claire Bennett", "$645.00"),
            money("De-icing at Teterboro", "at cost, receipt attached", "$3,930.00"),
            money("Catering", "", "$190.00"),
        ],
        totals: vec![
            total("Subtotal", "$17,105.00", false),
            total("Federal excise tax, 7.5 % of $16,915.00", "$1,268.63", false),
            total("US segment fees, 2 passengers, 2 segments", "$21.20", false),
            total("Total", "$18,394.83", true),
        ],
        payments: vec![],
        bank: vec![
            fact("Account holder", "Skyline Air LLC", ""),
            fact("Bank", "First Hudson Bank", ""),
            fact("Routing number", "021 000 555", ""),
            fact("Account number", "4410 0142 77", ""),
            fact("Reference", "INV 3052", ""),
            fact("Amount", "$18,394.83", ""),
        ],
        link: Some(PaperLink {
            before: "Pay or ask about this invoice at ".into(),
            text: "portal.skyline-air.example/invoices/3052".into(),
            url: "https://portal.skyline-air.example/invoices/3052".into(),
            after: ".".into(),
        }),
    }
}

pub(crate) fn paid_invoice() -> InvoiceDocument {
    let mut invoice = invoice();
    invoice.stamp = "Paid".into();
    invoice.legs = vec![out()];
    invoice.payments = vec![
        Payment {
            day: "20 November 2026".into(),
            method: "Bank transfer".into(),
            reference: "FHB-22118".into(),
            amount: "$10,000.00".into(),
        },
        Payment {
            day: "24 November 2026".into(),
            method: "Visa ending 4242".into(),
            reference: String::new(),
            amount: "$8,394.83".into(),
        },
    ];
    invoice.totals.push(total("Paid", "−$18,394.83", false));
    invoice.totals.push(total("Balance due", "$0.00", true));
    invoice.bank = vec![];
    invoice
}

/// A small plain rectangle.
pub(crate) fn logo() -> Vec<u8> {
    include_bytes!("logo.png").to_vec()
}
