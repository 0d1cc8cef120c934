//! A quote on paper: as it is sent, and with the evidence of its signature once it was accepted.

use portico_documents::{
    Detail, Document, Evidence, Fact, MoneyLine, PaperLink, QUOTE_LABELS, QuoteDocument, QuoteOption, Total,
};
use portico_domain::Result;
use portico_domain::charter::quotes::{Contents, Quote};
use portico_domain::time::Instant;
use portico_rendering::languages::Texts;

use super::{Picked, QuoteShown};
use crate::app::App;
use crate::extract::Place;
use crate::paper;

/// What is printed beside the quote itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Issue {
    /// The account and the person it is for.
    pub recipient: Vec<String>,
    /// Who sends it.
    pub sender: String,
    /// When it was issued.
    pub at: Option<Instant>,
}

/// The document of a quote. `contents` are the client's: no hidden line can reach the paper.
pub(crate) async fn document(
    app: &App,
    place: &Place,
    t: Texts,
    quote: &Quote,
    contents: &Contents,
    issue: Issue,
) -> Result<Document> {
    let zone = &place.workspace().time_zone;
    let at = issue.at.or(quote.sent_at).unwrap_or(quote.updated_at);
    let shown = QuoteShown::of(t, quote, contents, &Picked::default(), zone, at);
    let mut sheet = paper::sheet(app, place, t, QUOTE_LABELS).await?;
    sheet.reference = shown.name.clone();
    sheet.title = shown.title.clone();
    sheet.issued = t.with("quotes-issued", "at", t.moment_from(&at.at(zone), civil_min()));
    sheet.issued_at_ms = at.0;
    sheet.recipient = issue.recipient;
    sheet.facts = facts(t, &shown, &issue.sender);
    sheet.terms = paragraphs(&shown.terms);
    sheet.notes = paragraphs(&shown.intro);
    let signature = quote.evidence.as_ref().map(|evidence| Evidence {
        name: evidence.name.clone(),
        at: format!(
            "{} ({} UTC)",
            t.moment_from(&evidence.at.at(zone), civil_min()),
            evidence.at.timestamp()
        ),
        address: evidence.address.clone(),
        browser: evidence.browser.clone(),
        document_hash: evidence.document_hash.clone(),
        statement: evidence.statement.clone(),
    });
    let several = shown.options.len() > 1;
    let picked = shown.picked().cloned();
    let chosen = quote.chosen_option_id.is_some();
    let heading = picked.as_ref().map(|option| option.name.clone()).unwrap_or_default();
    let address = app.absolute(place.workspace(), &place.here.portal(format!("quotes/{}", quote.id)));
    Ok(Document::Quote(QuoteDocument {
        sheet,
        legs: shown.legs.iter().map(paper::leg).collect(),
        options: shown
            .options
            .iter()
            .map(|option| QuoteOption {
                name: option.name.clone(),
                sub: option.sub.clone(),
                price: option.price.clone(),
                chosen: chosen && option.picked,
            })
            .collect(),
        options_note: if several && !chosen {
            t.with("quotes-options-note", "name", heading.as_str())
        } else {
            String::new()
        },
        lines_heading: heading,
        lines: lines(&shown),
        totals: vec![Total {
            label: t.say("shell-total").into_owned(),
            note: String::new(),
            amount: if chosen {
                shown.total.clone()
            } else {
                picked.map(|option| option.price).unwrap_or_default()
            },
            strong: true,
        }],
        details: details(t, &shown, chosen),
        sign_by_hand: false,
        link: signature.is_none().then(|| PaperLink {
            before: t.say("quotes-paper-link").into_owned() + " ",
            text: address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).to_owned(),
            url: address.clone(),
            after: ".".to_owned(),
        }),
        signature,
    }))
}

/// No year equals this day's, so that papers always print theirs.
fn civil_min() -> jiff::civil::Date {
    jiff::civil::Date::MIN
}

fn facts(t: Texts, shown: &QuoteShown, sender: &str) -> Vec<Fact> {
    let fact =
        |label: &str, value: String| Fact { label: t.say(label).into_owned(), value, note: String::new() };
    let mut facts = vec![
        fact("quotes-passengers", shown.passengers.to_string()),
        fact("quotes-valid-until", shown.until.clone()),
    ];
    if !sender.is_empty() {
        facts.insert(0, fact("shell-from", sender.to_owned()));
    }
    facts
}

/// The lines of the picked option, with the add-ons that were chosen.
fn lines(shown: &QuoteShown) -> Vec<MoneyLine> {
    let of_option = shown.picked().map(|option| option.lines.clone()).unwrap_or_default();
    let mut lines: Vec<MoneyLine> = of_option
        .into_iter()
        .map(|line| MoneyLine { label: line.label, note: line.note, amount: line.amount })
        .collect();
    lines.extend(shown.add_ons.iter().filter(|one| one.picked > 0).map(|one| MoneyLine {
        label: one.label.clone(),
        note: format!("{} × {}", one.picked, one.price),
        amount: one.sum.clone(),
    }));
    lines
}

/// The carrier, the prices of the other options, and what may be added.
fn details(t: Texts, shown: &QuoteShown, chosen: bool) -> Vec<Detail> {
    let mut details = Vec::new();
    if !shown.carrier.is_empty() {
        details.push(Detail {
            heading: t.say("quotes-operated-by").into_owned(),
            facts: Vec::new(),
            paragraphs: paragraphs(&shown.carrier),
        });
    }
    if chosen {
        return details;
    }
    for option in shown.options.iter().filter(|option| !option.picked) {
        let mut facts: Vec<Fact> = option
            .lines
            .iter()
            .map(|line| Fact {
                label: line.label.clone(),
                value: line.amount.clone(),
                note: line.note.clone(),
            })
            .collect();
        facts.push(Fact {
            label: t.say("shell-total").into_owned(),
            value: option.price.clone(),
            note: String::new(),
        });
        details.push(Detail { heading: option.name.clone(), facts, paragraphs: Vec::new() });
    }
    if !shown.add_ons.is_empty() {
        let facts = shown.add_ons.iter().map(|one| Fact {
            label: one.label.clone(),
            value: one.price.clone(),
            note: String::new(),
        });
        details.push(Detail {
            heading: t.say("quotes-add-if-you-wish").into_owned(),
            facts: facts.collect(),
            paragraphs: Vec::new(),
        });
    }
    details
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).map(str::to_owned).collect()
}
