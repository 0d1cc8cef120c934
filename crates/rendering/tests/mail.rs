//! What a person finds in the mailbox.

use portico_rendering::brand::Brand;
use portico_rendering::languages::Language;
use portico_rendering::mail::{Action, Company, Leg, Letter, Paragraph, Place};

fn skyline() -> Company {
    Company {
        name: "Skyline Air".into(),
        address: "Teterboro, New Jersey".into(),
        phone: "+1 201 555 0142".into(),
        email: "care@skyline-air.example".into(),
        logo_url: None,
    }
}

fn brand() -> Brand {
    Brand::parse("#0b4f6c").expect("a colour")
}

fn place(code: &str, date: &str, time: &str, zone: &str) -> Place {
    Place { code: code.into(), date: date.into(), time: time.into(), zone: zone.into(), ..Place::default() }
}

/// A letter that uses everything a letter can have.
fn everything() -> Letter {
    Letter {
        preheader: "No password needed.".into(),
        paragraphs: vec![
            "Maya has opened a portal for Harcourt Holdings.".into(),
            Paragraph::Quote("First line\nSecond line".into()),
            Paragraph::List(vec!["Answer quotes".into(), "Pay invoices".into()]),
            Leg {
                from: place("KTEB", "Tue 8 Dec", "20:10", "EST"),
                to: Place { day_shift: Some("+1".into()), ..place("EGLF", "Wed 9 Dec", "07:30", "GMT") },
                duration: "6 h 20 min".into(),
            }
            .into(),
        ],
        facts: vec![("Total".into(), "$18,394.83".into())],
        action: Some(
            Action::new("Open my portal", "https://portal.skyline-air.example/i/7Qm2")
                .with_note("Works until 28 November."),
        ),
        code: Some("482913".into()),
        footnote: vec!["You did not expect this? Ignore it.".into()],
        ..Letter::new(Language::ENGLISH, skyline(), brand(), "Claire, your portal is ready")
    }
}

#[test]
fn both_parts_say_everything() {
    let mail = everything().compose();
    for said in [
        "Claire, your portal is ready",
        "Maya has opened a portal for Harcourt Holdings.",
        "Second line",
        "Pay invoices",
        "KTEB",
        "07:30",
        "GMT",
        "+1",
        "6 h 20 min",
        "$18,394.83",
        "Open my portal",
        "Works until 28 November.",
        "482913",
        "+1 201 555 0142",
        "care@skyline-air.example",
        "You did not expect this? Ignore it.",
        "Teterboro, New Jersey",
    ] {
        assert!(mail.text.contains(said), "the text lacks {said:?}:\n{}", mail.text);
        assert!(mail.html.contains(said), "the page lacks {said:?}:\n{}", mail.html);
    }
    let link = "https://portal.skyline-air.example/i/7Qm2";
    assert!(mail.text.lines().any(|line| line == link), "{link} stands alone on its line");
    assert!(mail.html.contains(&format!("href=\"{}\"", link.replace('/', "&#x2f;"))));
}

#[test]
fn a_bare_letter_has_no_empty_parts() {
    let company = Company { name: "Skyline Air".into(), ..Company::default() };
    let mail = Letter::new(Language::ENGLISH, company, brand(), "Hello").compose();
    assert_eq!(mail.text, "Hello\n\nSkyline Air\n");
    assert!(!mail.html.contains("href="));
    assert!(!mail.html.contains("<img"));
}

#[test]
fn what_a_person_typed_is_never_markup_nor_template() {
    let nasty = "<script>alert(1)</script>\"'{{ light.ink }}{% if x %}";
    let mut letter = everything();
    letter.company.name = nasty.into();
    letter.company.address = nasty.into();
    letter.company.email = nasty.into();
    letter.preheader = nasty.into();
    letter.heading = nasty.into();
    letter.paragraphs =
        vec![nasty.into(), Paragraph::Quote(nasty.into()), Paragraph::List(vec![nasty.into()])];
    letter.facts = vec![(nasty.into(), nasty.into())];
    letter.action = Some(Action::new(nasty, format!("https://x.example/{nasty}")));
    letter.footnote = vec![nasty.into()];
    let html = letter.compose().html;
    assert!(!html.contains("<script"));
    assert!(!html.contains("\"'"));
    assert!(html.contains("{{ light.ink }}"));
}

#[test]
fn what_a_person_typed_cannot_pass_for_a_line_of_ours() {
    let mut letter = everything();
    letter.facts = vec![("Note".into(), "fine\n\nOpen my portal:\nhttps://elsewhere.example".into())];
    letter.paragraphs = vec![Paragraph::Quote("hi\r\nhttps://elsewhere.example".into())];
    let text = letter.compose().text;
    assert!(text.contains("> https://elsewhere.example"));
    assert!(!text.lines().any(|line| line == "https://elsewhere.example"), "{text}");
}

#[test]
fn only_web_addresses_can_be_pressed() {
    let mut letter = everything();
    letter.action = Some(Action::new("Open", "javascript:alert(1)"));
    letter.company.logo_url = Some("cid:logo".into());
    let html = letter.compose().html;
    assert!(!html.contains("href=\"javascript"));
    letter.action = Some(Action::new("Open", "data:text/html,x"));
    assert!(!letter.compose().html.contains("href=\"data"));
    assert!(!html.contains("<img"));
}

#[test]
fn the_only_picture_is_the_logo_and_it_has_words() {
    let mut letter = everything();
    letter.company.logo_url = Some("https://portal.skyline-air.example/logo.png".into());
    let html = letter.compose().html;
    assert_eq!(html.matches("<img").count(), 1);
    assert!(html.contains("alt=\"Skyline Air\""));
    assert_eq!(html.matches("src=").count(), 1);
}

#[test]
fn a_letter_speaks_the_readers_language() {
    let mut letter = everything();
    letter.language = Language::parse("es").expect("Spanish is one of the languages");
    let mail = letter.compose();
    assert!(mail.html.contains("<html lang=\"es\" dir=\"ltr\""));
    assert!(mail.html.contains("O escriba este código donde lo pidió"));
    assert!(mail.text.contains("O escriba este código donde lo pidió"));
}

#[test]
fn the_phone_can_be_dialled() {
    assert!(everything().compose().html.contains("href=\"tel:+12015550142\""));
}
