//! What all papers share: the company at their head, their small words, the size of the sheet.

use std::collections::BTreeMap;

use portico_documents::{Company, Leg, PaperSize, Sheet};
use portico_domain::Result;
use portico_domain::database::Sight;
use portico_domain::outbox::system_in;
use portico_domain::workspaces::blobs;
use portico_rendering::languages::Texts;

use crate::app::App;
use crate::extract::Place;
use crate::legs::LegShown;

/// Where people write on Letter (CLDR supplemental data, `paperSize`); elsewhere it is A4.
const ON_LETTER: &[&str] =
    &["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"];

/// The company as its papers name it, with its logo.
pub(crate) async fn company(app: &App, place: &Place) -> Result<Company> {
    let workspace = place.workspace();
    let portal = place.portal();
    let logo = match portal.and_then(|portal| portal.logo_id) {
        Some(id) => {
            let reader = app.database().reader(system_in(workspace.id));
            Some(reader.one::<blobs::Entity>(id).await?.bytes)
        }
        None => None,
    };
    let lines = workspace.address.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(Company {
        name: workspace.name.clone(),
        legal_name: workspace.legal_name.clone(),
        address_lines: lines.map(str::to_owned).collect(),
        phone: place.phone().map(|phone| phone.display).unwrap_or_default(),
        email: workspace.support_email.clone().unwrap_or_default(),
        certificate: workspace.certificate_no.clone(),
        logo,
        brand_hex: portal.map(|portal| portal.brand.clone()).unwrap_or_default(),
    })
}

/// The small words of a kind of paper, by the keys it looks up (`QUOTE_LABELS` and the like).
pub(crate) fn labels(t: Texts, keys: &[&str]) -> BTreeMap<String, String> {
    let word = |key: &&str| match *key {
        // The numbers are known only when the pages are laid out.
        "page" => t.with2("paper-page", "page", "{page}", "pages", "{pages}"),
        key => t.say(&format!("paper-{key}")).into_owned(),
    };
    keys.iter().map(|key| ((*key).to_owned(), word(key))).collect()
}

/// The size of sheet that a country writes on.
pub(crate) fn size(country: &str) -> PaperSize {
    if ON_LETTER.contains(&country) { PaperSize::Letter } else { PaperSize::A4 }
}

/// A sheet with the company, the language, the size and the small words; the caller adds the rest.
pub(crate) async fn sheet(app: &App, place: &Place, t: Texts, keys: &[&str]) -> Result<Sheet> {
    Ok(Sheet {
        company: company(app, place).await?,
        language: t.language().code().to_owned(),
        labels: labels(t, keys),
        paper: size(&place.workspace().country),
        ..Sheet::default()
    })
}

/// A leg as papers print it.
pub(crate) fn leg(shown: &LegShown) -> Leg {
    let middle = [&shown.duration, &shown.distance].into_iter().filter(|text| !text.is_empty());
    Leg {
        from_code: shown.from.code.clone(),
        from_place: shown.from.place.clone(),
        from_time: shown.from.time.clone(),
        from_zone: shown.from.zone.clone(),
        from_day: shown.from.day.clone(),
        to_code: shown.to.code.clone(),
        to_place: shown.to.place.clone(),
        to_time: shown.to.time.clone(),
        to_zone: shown.to.zone.clone(),
        to_day: shown.to.day.clone(),
        plus_days: match shown.to.plus {
            0 => String::new(),
            days if days > 0 => format!("+{days}"),
            days => format!("−{}", days.unsigned_abs()),
        },
        middle: middle.cloned().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use portico_documents::{INVOICE_LABELS, ITINERARY_LABELS, QUOTE_LABELS};
    use portico_rendering::languages::Language;

    #[test]
    fn every_paper_has_all_its_words_in_every_language() {
        for language in Language::all() {
            for keys in [QUOTE_LABELS, ITINERARY_LABELS, INVOICE_LABELS] {
                let words = labels(language.texts(), keys);
                assert!(words.values().all(|word| !word.is_empty()), "{words:?}");
                assert!(
                    words["page"].contains("{page}") && words["page"].contains("{pages}"),
                    "{}",
                    words["page"]
                );
            }
        }
    }
}
