//! An itinerary of Skyline Air.

use crate::{Detail, ItineraryDocument, ItineraryLeg, Leg, Person};

use super::{back, fact, out, sheet, texts};

fn person(name: &str, note: &str, phone: &str) -> Person {
    Person { name: name.into(), note: note.into(), phone: phone.into() }
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
