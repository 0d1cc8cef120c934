//! What a reader of the paper would notice.

use std::time::{Duration, Instant};

use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

use crate::paper::MOST_PAGES;
use crate::skyline;
use crate::{
    Document, INVOICE_LABELS, ITINERARY_LABELS, InvoiceDocument, ItineraryDocument, Paper, QUOTE_LABELS,
    QuoteDocument, RenderError,
};

fn words(pages: &PagedDocument) -> String {
    fn gather(frame: &Frame, out: &mut String) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => gather(&group.frame, out),
                FrameItem::Text(text) => {
                    out.push_str(&text.text);
                    out.push('\n');
                }
                _ => {}
            }
        }
    }
    let mut out = String::new();
    pages.pages().iter().for_each(|page| gather(&page.frame, &mut out));
    out
}

fn read(document: Document) -> String {
    words(&Paper::new().lay_out(&document).expect("the document is laid out"))
}

fn holds(pdf: &[u8], word: &str) -> bool {
    pdf.windows(word.len()).any(|bytes| bytes == word.as_bytes())
}

fn every_kind() -> [Document; 5] {
    [
        Document::Quote(skyline::quote()),
        Document::Quote(skyline::signed_quote()),
        Document::Itinerary(skyline::itinerary()),
        Document::Invoice(skyline::invoice()),
        Document::Invoice(skyline::paid_invoice()),
    ]
}

#[test]
fn a_quote_shows_its_legs_options_sums_and_page_numbers() {
    let text = read(Document::Quote(skyline::quote()));
    for word in [
        "Palm Beach, return",
        "KTEB",
        "KPBI",
        "01:10",
        "+1",
        "EST",
        "Praetor 600",
        "$51,597.40",
        "Who operates the flight",
        "Signature",
    ] {
        assert!(text.contains(word), "{word} is missing from {text}");
    }
    assert!(text.contains("Page 1 of 2") && text.contains("Page 2 of 2"));
}

#[test]
fn a_signed_quote_carries_its_evidence_and_no_line_to_sign_on() {
    let quote = skyline::signed_quote();
    let evidence = quote.signature.clone().expect("the sample is signed");
    let text = read(Document::Quote(quote));
    for word in [
        evidence.name,
        evidence.at,
        evidence.address,
        evidence.browser,
        evidence.document_hash,
        evidence.statement,
    ] {
        assert!(text.replace('\n', "").contains(&word), "{word} is missing");
    }
    assert!(!text.contains("Name, capacity"));
}

#[test]
fn an_itinerary_names_terminals_people_and_crew() {
    let text = read(Document::Itinerary(skyline::itinerary()));
    for word in [
        "Signature Aviation East",
        "3800 Southern Boulevard",
        "Amélie Duval",
        "Ana Ferreira",
        "+1 201 555 0161",
        "Car in Palm Beach",
    ] {
        assert!(text.contains(word), "{word} is missing");
    }
}

#[test]
fn an_invoice_shows_payments_bank_details_and_its_state() {
    let open = read(Document::Invoice(skyline::invoice()));
    assert!(open.contains("021 000 555") && open.contains("$18,394.83") && !open.contains("PAID"));
    let paid = read(Document::Invoice(skyline::paid_invoice()));
    assert!(paid.contains("PAID") && paid.contains("FHB-22118") && paid.contains("Balance due"));
}

#[test]
fn spanish_letters_and_words_are_set_as_given() {
    let text = read(Document::Quote(skyline::spanish_quote()));
    for word in
        ["Gijón", "Málaga", "Begoña Núñez Ávila", "¿Está de acuerdo?", "ñandú, pingüino", "Página 1 de 2"]
    {
        assert!(text.contains(word), "{word} is missing");
    }
}

#[test]
fn what_a_person_typed_is_printed_and_never_run() {
    let typed = r#"#read("/etc/passwd") $x$ *b* @a <l> // c \ #panic()"#;
    let mut quote = skyline::quote();
    quote.sheet.title = typed.into();
    quote.lines[0].label = typed.into();
    quote.sheet.terms = vec![typed.into()];
    quote.legs[0].from_place = typed.into();
    let text = read(Document::Quote(quote)).replace('\n', "");
    assert!(text.matches(r##"#read("/etc/passwd")"##).count() >= 3, "{text}");
    assert!(text.contains("*b* @a <l> // c"));
    assert!(!text.contains("root:"));
}

#[test]
fn a_file_carries_no_action_but_links_to_the_web_and_mail() {
    for document in every_kind() {
        let pdf = Paper::new().render(&document).expect("rendered");
        for word in [
            "/JS",
            "/JavaScript",
            "/AA",
            "/OpenAction",
            "/Launch",
            "/EmbeddedFile",
            "/SubmitForm",
            "/GoToR",
            "/RichMedia",
            "/ObjStm",
        ] {
            assert!(!holds(&pdf, word), "{word} is in the file");
        }
        assert!(holds(&pdf, "mailto:charter@skyline-air.example"));
    }
    let mut quote = skyline::quote();
    let link = quote.link.as_mut().expect("the sample has a link");
    link.url = "javascript:alert(1)".into();
    let pdf = Paper::new().render(&Document::Quote(quote)).expect("rendered");
    assert!(!holds(&pdf, "javascript:"));
}

#[test]
fn a_file_names_the_operator_and_no_vendor() {
    for document in every_kind() {
        let pdf = Paper::new().render(&document).expect("rendered");
        assert!(holds(&pdf, "Skyline Air") && holds(&pdf, "<pdfaid:conformance>A<"));
        let lower = pdf.to_ascii_lowercase();
        for word in [
            "portico",
            "typst",
            "krilla",
            "/producer",
            "/creator ",
            "/creator(",
            "creatortool",
            "pdf:producer>",
        ] {
            assert!(!holds(&lower, word), "{word} is in the file");
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for document in every_kind() {
        let first = Paper::new().render(&document).expect("rendered");
        assert!(first == Paper::new().render(&document).expect("rendered"));
    }
}

#[test]
fn letters_the_fonts_lack_still_give_a_file() {
    let mut quote = skyline::quote();
    quote.sheet.recipient = vec!["日本航空 \u{1F6E9} محمد".into()];
    let pdf = Paper::new().render(&Document::Quote(quote)).expect("rendered");
    assert!(pdf.starts_with(b"%PDF-"));
}

#[test]
fn empty_parts_leave_nothing_behind() {
    for document in [
        Document::Quote(skyline::bare_quote()),
        Document::Quote(QuoteDocument::default()),
        Document::Itinerary(ItineraryDocument::default()),
        Document::Invoice(InvoiceDocument::default()),
    ] {
        let pages = Paper::new().lay_out(&document).expect("laid out");
        assert_eq!(pages.pages().len(), 1);
        assert!(Paper::new().render(&document).is_ok());
    }
    assert_eq!(read(Document::Quote(skyline::bare_quote())).trim(), "Palm Beach\nKTEB\nKPBI");
}

#[test]
fn long_content_flows_over_pages() {
    let pages = Paper::new().lay_out(&Document::Quote(skyline::long_quote())).expect("laid out");
    assert!((4..=8).contains(&pages.pages().len()), "{} pages", pages.pages().len());
    let text = words(&pages);
    assert!(text.contains("parking fee 30") && text.matches("MDPC").count() == 8);
}

#[test]
fn nothing_reaches_over_the_edge_of_the_page() {
    fn beyond(frame: &Frame, from: f64, edge: f64, out: &mut Vec<String>) {
        for (at, item) in frame.items() {
            let x = from + at.x.to_pt();
            match item {
                FrameItem::Group(group) => beyond(&group.frame, x, edge, out),
                FrameItem::Text(text) if x + text.width().to_pt() > edge => out.push(text.text.to_string()),
                _ => {}
            }
        }
    }
    let mut quote = skyline::long_quote();
    quote.sheet.terms = vec!["x".repeat(3_000)];
    quote.lines[0].label = "W".repeat(300);
    quote.options[0].name = "W".repeat(90);
    let pages = Paper::new().lay_out(&Document::Quote(quote)).expect("laid out");
    for page in pages.pages() {
        let mut found = Vec::new();
        beyond(&page.frame, 0.0, page.frame.width().to_pt() - 40.0, &mut found);
        assert!(found.is_empty(), "{found:?}");
    }
}

#[test]
fn a_line_of_a_megabyte_is_refused_at_once() {
    let begun = Instant::now();
    let mut quote = skyline::quote();
    quote.sheet.terms = vec!["x".repeat(1024 * 1024)];
    assert!(matches!(Paper::new().render(&Document::Quote(quote)), Err(RenderError::TooMuchText { .. })));
    assert!(begun.elapsed() < Duration::from_secs(5));
}

#[test]
fn the_longest_word_allowed_is_still_printed() {
    let mut quote = skyline::bare_quote();
    quote.sheet.terms = vec!["x".repeat(200_000)];
    quote.lines =
        vec![crate::MoneyLine { label: "y".repeat(5_000), note: "z".repeat(5_000), amount: "$1.00".into() }];
    assert!(Paper::new().render(&Document::Quote(quote)).is_ok());
}

#[test]
fn more_than_two_hundred_pages_are_refused() {
    let mut quote = skyline::bare_quote();
    quote.sheet.title = "line\n".repeat(4_900);
    match Paper::new().render(&Document::Quote(quote)) {
        Err(RenderError::TooManyPages { pages, limit }) => assert!(pages > limit && limit == MOST_PAGES),
        other => panic!("{} bytes were printed", other.map(|pdf| pdf.len()).unwrap_or_default()),
    }
}

#[test]
fn a_logo_is_printed_and_a_broken_one_gives_way_to_the_name() {
    let mut quote = skyline::quote();
    quote.sheet.company.logo = Some(skyline::logo());
    let with_logo = Paper::new().render(&Document::Quote(quote.clone())).expect("rendered");
    assert!(holds(&with_logo, "/Image"));
    assert!(!read(Document::Quote(quote.clone())).contains("SKYLINE AIR"));
    for broken in [b"GIF89a".to_vec(), skyline::logo()[..40].to_vec(), vec![]] {
        quote.sheet.company.logo = Some(broken);
        assert!(read(Document::Quote(quote.clone())).contains("SKYLINE AIR"));
    }
}

#[test]
fn a_strange_colour_or_language_does_not_stop_a_document() {
    let mut quote = skyline::quote();
    quote.sheet.company.brand_hex = "url(javascript:1)".into();
    quote.sheet.language = "??".into();
    quote.sheet.issued_at_ms = i64::MAX;
    assert!(Paper::new().render(&Document::Quote(quote)).is_ok());
}

#[test]
fn every_label_in_the_list_is_printed_somewhere() {
    let marked = |keys: &[&str]| keys.iter().map(|key| ((*key).to_owned(), format!("«{key}»"))).collect();
    let check = |text: &str, keys: &[&str]| {
        for key in keys {
            assert!(text.contains(&format!("«{key}»")), "{key} is never printed");
        }
    };
    let mut signed = skyline::signed_quote();
    signed.sheet.labels = marked(QUOTE_LABELS);
    signed.sheet.notes = vec!["Note".into()];
    signed.lines_heading = String::new();
    let mut open = signed.clone();
    open.signature = None;
    check(&(read(Document::Quote(signed)) + &read(Document::Quote(open))), QUOTE_LABELS);

    let mut itinerary = skyline::itinerary();
    itinerary.sheet.labels = marked(ITINERARY_LABELS);
    itinerary.sheet.terms = vec!["Term".into()];
    check(&read(Document::Itinerary(itinerary)), ITINERARY_LABELS);

    let mut invoice = skyline::paid_invoice();
    invoice.sheet.labels = marked(INVOICE_LABELS);
    invoice.sheet.terms = vec!["Term".into()];
    invoice.bank = skyline::invoice().bank;
    check(&read(Document::Invoice(invoice)), INVOICE_LABELS);
}

#[test]
fn one_paper_serves_many_threads() {
    let paper = Paper::new();
    std::thread::scope(|scope| {
        for document in every_kind() {
            let paper = &paper;
            scope.spawn(move || paper.render(&document).expect("rendered"));
        }
    });
}

#[test]
fn a_stored_document_is_read_back_as_it_was() {
    let document = Document::Quote(skyline::signed_quote());
    let stored = serde_json::to_string(&document).expect("written");
    let back: Document = serde_json::from_str(&stored).expect("read");
    assert!(
        Paper::new().render(&back).expect("rendered") == Paper::new().render(&document).expect("rendered")
    );
}
