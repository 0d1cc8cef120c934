//! Reads the lines of the builder's form: what each comes to, or which of its fields cannot be read.

use super::Price;
use super::read::text;
use super::typed::TypedLine;
use crate::Invalid;
use crate::money::{Currency, parse_scaled};

/// Lines of an option, and add-ons, at the most.
pub const MOST_LINES: usize = 40;
/// The largest quantity of a line, in thousandths: 100,000 units.
const MOST_QUANTITY_MILLI: i64 = 100_000_000;
/// The largest unit price, in minor units; every sum of lines then fits easily.
const MOST_UNIT_PRICE_MINOR: i64 = 1_000_000_000_000;
/// How often a client may choose an add-on at the most.
const MOST_OF_AN_ADD_ON: i32 = 50;

/// A line that can be stored.
#[derive(Clone, Debug)]
pub(super) struct ReadLine {
    pub description: String,
    pub quantity_milli: i64,
    pub unit: String,
    pub unit_price_minor: i64,
    pub tax_bp: i32,
    pub price: Price,
    pub client_sees: bool,
    pub max_quantity: i32,
}

/// The lines of a part of the form; blank ones are left out.
pub(super) fn lines(
    wrong: &mut Invalid,
    part: &str,
    typed: &[TypedLine],
    currency: Currency,
    add_on: bool,
) -> Vec<ReadLine> {
    if typed.len() > MOST_LINES {
        wrong.add(part, "quotes-wrong-too-many-lines");
    }
    let mut lines = Vec::new();
    for (at, line) in typed.iter().enumerate().filter(|(_, line)| !line.is_blank()) {
        lines.extend(read_line(wrong, &format!("{part}.{at}"), line, currency, add_on));
    }
    lines
}

/// One line, or what is wrong with its fields.
pub(super) fn read_line(
    wrong: &mut Invalid,
    at: &str,
    line: &TypedLine,
    currency: Currency,
    add_on: bool,
) -> Option<ReadLine> {
    text(wrong, &format!("{at}.description"), &line.description, 1, 200);
    text(wrong, &format!("{at}.unit"), &line.unit, 0, 30);
    let most = if add_on { i64::from(MOST_OF_AN_ADD_ON) * 1000 } else { MOST_QUANTITY_MILLI };
    let whole = |quantity: &i64| !add_on || quantity % 1000 == 0;
    let two_ways = two_ways(&line.quantity);
    let quantity = parse_scaled(&line.quantity, 3)
        .filter(|quantity| two_ways.is_none() && (1..=most).contains(quantity))
        .filter(whole);
    if let Some((whole, part)) = two_ways {
        let typed = line.quantity.trim().to_owned();
        let details = vec![("typed", typed), ("whole", whole), ("part", part)];
        wrong.add_with(format!("{at}.quantity"), "quotes-wrong-quantity-comma", details);
    } else if quantity.is_none() {
        let key = if add_on { "quotes-wrong-add-on-quantity" } else { "quotes-wrong-quantity" };
        wrong.add(format!("{at}.quantity"), key);
    }
    // A discount is a line below zero; an add-on that pays the client is a slip of the key.
    let least = if add_on { 0 } else { -MOST_UNIT_PRICE_MINOR };
    let price = currency
        .parse_amount(&line.unit_price)
        .filter(|price| (least..=MOST_UNIT_PRICE_MINOR).contains(price));
    if price.is_none() {
        wrong.add_with(
            format!("{at}.unit_price"),
            "quotes-wrong-price",
            vec![("currency", currency.to_string())],
        );
    }
    let tax = if line.tax.trim().is_empty() {
        Some(0)
    } else {
        parse_scaled(line.tax.trim().trim_end_matches('%'), 2)
    };
    let tax = tax.filter(|tax| (0..=10_000).contains(tax)).and_then(|tax| i32::try_from(tax).ok());
    if tax.is_none() {
        wrong.add(format!("{at}.tax"), "quotes-wrong-tax");
    }
    let (quantity, unit_price_minor, tax_bp) = (quantity?, price?, tax?);
    let (quantity_milli, max_quantity) =
        if add_on { (1000, i32::try_from(quantity / 1000).ok()?) } else { (quantity, 1) };
    let Some(price) = Price::of_line(quantity_milli, unit_price_minor, tax_bp) else {
        wrong.add(format!("{at}.unit_price"), "quotes-wrong-sum");
        return None;
    };
    Some(ReadLine {
        description: line.description.trim().to_owned(),
        quantity_milli,
        unit: line.unit.trim().to_owned(),
        unit_price_minor,
        tax_bp,
        price,
        client_sees: add_on || line.client_sees,
        max_quantity,
    })
}

/// Both readings of a quantity such as `2,125`: two thousand to some, two and an eighth to others. An amount of money
/// has no third decimal in most currencies and is read as people group it; an hour has.
fn two_ways(quantity: &str) -> Option<(String, String)> {
    let (before, behind) = quantity.trim().rsplit_once(',')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|sign| sign.is_ascii_digit());
    let before: String = before.chars().filter(|sign| !matches!(sign, ',' | '.' | ' ')).collect();
    (behind.len() == 3 && digits(behind) && digits(&before))
        .then(|| (format!("{before}{behind}"), format!("{before}.{behind}")))
}

/// What lines come to.
pub(super) fn total(wrong: &mut Invalid, part: &str, lines: &[ReadLine]) -> Price {
    match Price::sum(lines.iter().map(|line| line.price)) {
        Some(total) if total.gross_minor() >= 0 => total,
        Some(_) => {
            wrong.add(part, "quotes-wrong-below-zero");
            Price::default()
        }
        None => {
            wrong.add(part, "quotes-wrong-sum");
            Price::default()
        }
    }
}
