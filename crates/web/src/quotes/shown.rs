//! A quote in words: options with their prices, the lines that the client sees, add-ons, and the total of a choice.

use jiff::civil;
use portico_domain::charter::aircraft::Aircraft;
use portico_domain::charter::quotes::{self, Contents, Price, Quote, QuoteStatus, lines, options};
use portico_domain::id::{OptionId, QuoteId, QuoteLineId};
use portico_domain::time::{Instant, Zone};
use portico_rendering::languages::Texts;

use crate::legs::{self, LegShown};

/// What somebody has picked so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Picked {
    /// The option.
    pub option: Option<OptionId>,
    /// Add-ons with how many of each.
    pub add_ons: Vec<(QuoteLineId, i64)>,
    /// The option that was wanted and turned out to be sold meanwhile.
    pub taken: Option<OptionId>,
}

/// A quote as the client reads it.
#[derive(Clone, Debug)]
pub(crate) struct QuoteShown {
    /// Its id.
    pub id: QuoteId,
    /// `Quote 1187, revision 2`.
    pub name: String,
    /// What the trip is called.
    pub title: String,
    /// Where it stands at this moment.
    pub status: QuoteStatus,
    /// The last moment to answer, with its zone.
    pub until: String,
    /// How many fly.
    pub passengers: i32,
    /// Words above the quote.
    pub intro: String,
    /// The terms.
    pub terms: String,
    /// The operating carrier.
    pub carrier: String,
    /// The flights, with the times of the picked aircraft.
    pub legs: Vec<LegShown>,
    /// The aircraft to choose from.
    pub options: Vec<OptionShown>,
    /// What may be added.
    pub add_ons: Vec<AddOnShown>,
    /// The total of what is picked, with its currency.
    pub total: String,
    /// ISO 4217 code.
    pub currency: String,
    /// Digits behind the point.
    pub digits: u32,
}

/// One aircraft with its price.
#[derive(Clone, Debug)]
pub(crate) struct OptionShown {
    /// Its id.
    pub id: OptionId,
    /// Whether it is the one picked.
    pub picked: bool,
    /// Whether it was sold meanwhile and can no longer be picked.
    pub taken: bool,
    /// The type of aircraft.
    pub name: String,
    /// Seats, flight time, and a word about it.
    pub sub: String,
    /// How large it is drawn: `small`, `middle` or `large`.
    pub outline: &'static str,
    /// The total with its currency.
    pub price: String,
    /// The total in minor units, for the live total.
    pub total_minor: i64,
    /// The total divided by people and flights; empty for one of each.
    pub each: String,
    /// What it is made of.
    pub lines: Vec<LineShown>,
}

/// One line of a price.
#[derive(Clone, Debug)]
pub(crate) struct LineShown {
    /// What for.
    pub label: String,
    /// How it was worked out.
    pub note: String,
    /// The amount with its currency.
    pub amount: String,
}

/// Something that may be added.
#[derive(Clone, Debug)]
pub(crate) struct AddOnShown {
    /// The field's name.
    pub field: String,
    /// What it is.
    pub label: String,
    /// The price of one with tax, with its currency.
    pub price: String,
    /// The price of one with tax, in minor units.
    pub minor: i64,
    /// How many may be chosen.
    pub most: i32,
    /// How many are picked.
    pub picked: i64,
    /// What those come to, with its currency.
    pub sum: String,
}

/// `Quote 1187`, `Quote 1187, revision 2`.
pub(crate) fn name(t: Texts, quote: &Quote) -> String {
    let number = quote.number.to_string();
    match quote.revision {
        1 => t.with("quotes-name", "number", number),
        revision => t.with2("quotes-name-revision", "number", number, "revision", revision.to_string()),
    }
}

/// The colour of a state.
pub(crate) const fn tone(status: QuoteStatus) -> &'static str {
    match status {
        QuoteStatus::Draft => "",
        QuoteStatus::Sent => "info",
        QuoteStatus::Viewed => "brand",
        QuoteStatus::AwaitingConfirmation | QuoteStatus::ChangeRequested => "warn",
        QuoteStatus::Accepted => "ok",
        QuoteStatus::Declined => "bad",
        QuoteStatus::Expired | QuoteStatus::Withdrawn | QuoteStatus::NotChosen | QuoteStatus::Superseded => {
            "hollow"
        }
    }
}

impl QuoteShown {
    /// A quote in words. `contents` are the client's: what they may not see is not in there.
    pub(crate) fn of(
        t: Texts,
        quote: &Quote,
        contents: &Contents,
        picked: &Picked,
        zone: &Zone,
        now: Instant,
    ) -> Self {
        let today = now.at(zone).date();
        let chosen = quote.chosen_option_id.or(picked.option);
        let at =
            chosen.and_then(|id| contents.options.iter().position(|option| option.id == id)).unwrap_or(0);
        let option = contents.options.get(at);
        let aircraft = option.and_then(|option| contents.aircraft_of(option));
        let add_ons: Vec<AddOnShown> =
            contents.add_ons().map(|line| add_on(t, quote, line, picked)).collect();
        let added: i64 =
            add_ons.iter().fold(0, |sum, one| sum.saturating_add(one.minor.saturating_mul(one.picked)));
        let total = quote
            .accepted_total_minor
            .unwrap_or_else(|| option.map_or(0, |option| option.total_minor).saturating_add(added));
        Self {
            id: quote.id,
            name: name(t, quote),
            title: quote.title.clone(),
            status: quote.status_at(now),
            until: t.moment_from(&quote.valid_until.at(zone), today),
            passengers: quote.passenger_count,
            intro: quote.intro.clone(),
            terms: quote.terms.clone(),
            carrier: quote.carrier.clone(),
            legs: shown_legs(t, contents, aircraft, today),
            options: contents
                .options
                .iter()
                .enumerate()
                .map(|(nth, one)| OptionShown {
                    taken: picked.taken == Some(one.id),
                    ..option_shown(t, quote, contents, one, nth == at)
                })
                .collect(),
            add_ons,
            // Nothing is picked any more: whatever is chosen next has its own price.
            total: match option {
                Some(option) if picked.taken == Some(option.id) => "–".to_owned(),
                _ => t.money(total, quote.currency.code()),
            },
            currency: quote.currency.code().to_owned(),
            digits: quote.currency.decimals(),
        }
    }

    /// The option that is picked.
    pub(crate) fn picked(&self) -> Option<&OptionShown> {
        self.options.iter().find(|option| option.picked)
    }
}

fn shown_legs(
    t: Texts,
    contents: &Contents,
    aircraft: Option<&Aircraft>,
    today: civil::Date,
) -> Vec<LegShown> {
    let leg = |leg: &quotes::legs::Model| {
        let lands = aircraft.map(|aircraft| quotes::arrival(leg, Some(aircraft)));
        legs::shown(t, &leg.from_airport, &leg.to_airport, leg.departs_at, lands, today)
    };
    contents.legs.iter().map(leg).collect()
}

fn option_shown(
    t: Texts,
    quote: &Quote,
    contents: &Contents,
    option: &options::Model,
    picked: bool,
) -> OptionShown {
    let aircraft = contents.aircraft_of(option);
    let minutes: i64 =
        contents.windows(aircraft).iter().map(|(departs, lands)| lands.seconds_since(*departs) / 60).sum();
    let mut sub = Vec::new();
    if let Some(aircraft) = aircraft {
        sub.push(t.with("quotes-seats", "count", aircraft.seats));
    }
    sub.push(t.with("quotes-flight-time", "time", t.minutes(minutes)));
    sub.extend(Some(option.note.clone()).filter(|note| !note.is_empty()));
    let shares =
        i64::from(quote.passenger_count.max(1)) * i64::try_from(contents.legs.len().max(1)).unwrap_or(1);
    let each = if shares > 1 {
        t.with("quotes-each", "amount", t.money(option.total_minor / shares, quote.currency.code()))
    } else {
        String::new()
    };
    OptionShown {
        id: option.id,
        picked,
        taken: false,
        name: aircraft.map(|aircraft| aircraft.model.clone()).unwrap_or_default(),
        sub: sub.join(" · "),
        outline: outline(aircraft),
        price: t.money(option.total_minor, quote.currency.code()),
        total_minor: option.total_minor,
        each,
        lines: lines_shown(t, quote, contents, option),
    }
}

/// The lines of an option that the client sees, what is included beside them, and the tax by its rate.
fn lines_shown(t: Texts, quote: &Quote, contents: &Contents, option: &options::Model) -> Vec<LineShown> {
    let money = |minor: i64| t.money(minor, quote.currency.code());
    let mut shown: Vec<LineShown> =
        contents.lines_of(option.id).map(|line| line_shown(t, quote, line)).collect();
    let unlisted = contents.unlisted(option);
    if unlisted.net_minor != 0 {
        let (label, note) = (t.say("quotes-also-included").into_owned(), String::new());
        shown.push(LineShown { label, note, amount: money(unlisted.net_minor) });
    }
    let mut rates: Vec<(i32, Price)> = Vec::new();
    for line in contents.lines_of(option.id).filter(|line| line.tax_minor != 0) {
        match rates.iter_mut().find(|(rate, _)| *rate == line.tax_bp) {
            Some((_, sum)) => *sum = sum.plus(line.price()).unwrap_or(*sum),
            None => rates.push((line.tax_bp, line.price())),
        }
    }
    for (rate, sum) in rates {
        let label = t.with("quotes-tax-at", "rate", rate_text(t, rate));
        let note = t.with("quotes-tax-of", "amount", money(sum.net_minor));
        shown.push(LineShown { label, note, amount: money(sum.tax_minor) });
    }
    if unlisted.tax_minor != 0 {
        let label = t.say("quotes-tax-included").into_owned();
        shown.push(LineShown { label, note: String::new(), amount: money(unlisted.tax_minor) });
    }
    shown
}

/// A rate in hundredths of a percent: `7.5 %`.
fn rate_text(t: Texts, basis_points: i32) -> String {
    format!("{} %", t.decimal(i64::from(basis_points) * 10))
}

fn line_shown(t: Texts, quote: &Quote, line: &lines::Model) -> LineShown {
    let money = |minor: i64| t.money(minor, quote.currency.code());
    let note = match (line.quantity_milli, line.unit.as_str()) {
        (1000, _) => String::new(),
        (quantity, "") => t.with2(
            "quotes-multiplied",
            "quantity",
            t.decimal(quantity),
            "price",
            money(line.unit_price_minor),
        ),
        (quantity, unit) => t.with3(
            "quotes-multiplied-unit",
            "quantity",
            t.decimal(quantity),
            "unit",
            unit,
            "price",
            money(line.unit_price_minor),
        ),
    };
    LineShown { label: line.description.clone(), note, amount: money(line.amount_minor) }
}

fn add_on(t: Texts, quote: &Quote, line: &lines::Model, picked: &Picked) -> AddOnShown {
    let minor = line.price().gross_minor();
    let wanted = picked.add_ons.iter().find(|(id, _)| *id == line.id).map_or(0, |(_, quantity)| *quantity);
    let picked = if quote.chosen_option_id.is_some() { i64::from(line.chosen_quantity) } else { wanted };
    let picked = picked.clamp(0, i64::from(line.max_quantity));
    let label = if line.unit.is_empty() {
        line.description.clone()
    } else {
        t.with2("quotes-add-on-per", "what", line.description.as_str(), "unit", line.unit.as_str())
    };
    AddOnShown {
        field: format!("add.{}", line.id),
        label,
        price: t.money(minor, quote.currency.code()),
        minor,
        most: line.max_quantity,
        picked,
        sum: t.money(minor.saturating_mul(picked), quote.currency.code()),
    }
}

/// How large an aircraft is drawn, by what it is sold as, else by its seats.
pub(crate) fn outline(aircraft: Option<&Aircraft>) -> &'static str {
    let Some(aircraft) = aircraft else { return "middle" };
    let category = aircraft.category.to_lowercase();
    let is = |words: &[&str]| words.iter().any(|word| category.contains(word));
    if is(&["heavy", "ultra", "long", "airliner"]) {
        "large"
    } else if is(&["turboprop", "very", "light", "piston"]) && !is(&["super"]) {
        "small"
    } else {
        match aircraft.seats {
            ..=7 => "small",
            8..=11 => "middle",
            _ => "large",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use portico_rendering::languages::Language;

    #[test]
    fn every_state_has_a_word_in_every_language() {
        for language in Language::all() {
            for status in QuoteStatus::ALL {
                for key in ["quotes-status", "quotes-client-status"] {
                    let key = format!("{key}-{status}");
                    assert!(
                        portico_rendering::languages::keys().binary_search(&key.as_str()).is_ok(),
                        "{key}"
                    );
                    assert!(!language.texts().say(&key).is_empty());
                }
            }
        }
    }
}
