//! Quotes of Skyline Air, from bare to endless.

use crate::{Detail, Evidence, Leg, PaperLink, PaperSize, QuoteDocument, QuoteOption, Sheet};

use super::{back, fact, money, out, sheet, texts, total, words};

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
