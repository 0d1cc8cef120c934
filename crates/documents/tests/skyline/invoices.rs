//! Invoices of Skyline Air, open and paid.

use crate::{InvoiceDocument, PaperLink, Payment};

use super::{fact, money, out, sheet, texts, total};

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
