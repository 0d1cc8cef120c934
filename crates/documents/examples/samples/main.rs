//! Writes one PDF of each kind, and a few hard ones, into a folder to be looked at: `samples DIR`.

#[path = "../../tests/skyline/mod.rs"]
mod skyline;

use std::path::PathBuf;
use std::time::Instant;

use portico_documents::*;

/// Renders after which the caches are warm.
const WARM_UP: usize = 5;
const MEASURED: usize = 40;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name a folder to write to")?);
    std::fs::create_dir_all(&folder)?;
    let begun = Instant::now();
    let paper = Paper::new();
    println!("fonts and layouts read in {:.1?}", begun.elapsed());

    let mut signed = skyline::signed_quote();
    signed.sheet.company.logo = Some(skyline::logo());
    for (name, document) in [
        ("quote", Document::Quote(skyline::quote())),
        ("quote-signed", Document::Quote(signed)),
        ("quote-spanish", Document::Quote(skyline::spanish_quote())),
        ("quote-long", Document::Quote(skyline::long_quote())),
        ("quote-bare", Document::Quote(skyline::bare_quote())),
        ("itinerary", Document::Itinerary(skyline::itinerary())),
        ("invoice", Document::Invoice(skyline::invoice())),
        ("invoice-paid", Document::Invoice(skyline::paid_invoice())),
    ] {
        let begun = Instant::now();
        let pdf = paper.render(&document)?;
        println!("{name}: {} KiB, first in {:.1?}", pdf.len() / 1024, begun.elapsed());
        std::fs::write(folder.join(name).with_extension("pdf"), pdf)?;
    }

    let mut times = Vec::with_capacity(MEASURED);
    for number in 0..WARM_UP + MEASURED {
        let mut quote = skyline::signed_quote();
        // A different document each time, so that nothing is answered from the last one.
        quote.sheet.reference = format!("Quote {}, revision 2", 2000 + number);
        quote.totals[0].amount = format!("${number},597.40");
        let begun = Instant::now();
        paper.render(&Document::Quote(quote))?;
        if number >= WARM_UP {
            times.push(begun.elapsed());
        }
    }
    times.sort();
    println!("warm quote: median {:.1?}, slowest {:.1?}", times[MEASURED / 2], times[MEASURED - 1]);

    for (name, text) in [
        ("words", "palabra ".repeat(30_000)),
        ("one word", "x".repeat(240_000)),
        ("lines", "line\n".repeat(4_800)),
    ] {
        let mut quote = skyline::quote();
        quote.sheet.terms = vec![text];
        let begun = Instant::now();
        let outcome = paper.render(&Document::Quote(quote)).map(|pdf| pdf.len() / 1024);
        println!("as much as is allowed, {name}: {outcome:?} KiB in {:.1?}", begun.elapsed());
    }
    Ok(())
}
