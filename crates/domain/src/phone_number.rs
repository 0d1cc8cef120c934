//! Phone numbers in E.164, read with the workspace's country in mind.

use phonenumber::{Type, metadata::DATABASE};
use unicode_normalization::UnicodeNormalization;

/// A phone number in E.164, such as `+12015550142`.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, sea_orm::DeriveValueType, serde::Serialize, serde::Deserialize,
)]
#[sea_orm(value_type = "String")]
#[serde(transparent)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// Reads a number as people write it; `country` (ISO 3166, two letters) fills in a missing prefix.
    pub fn parse(text: &str, country: &str) -> Option<Self> {
        let country = country.parse::<phonenumber::country::Id>().ok();
        // Digits of full width and the like are the same digits: one number has one form (security.md row 88).
        let text: String = text.nfkc().collect();
        let number = phonenumber::parse(country, text.trim()).ok()?;
        (7..=15)
            .contains(&number.national().value().to_string().len().max(7))
            .then(|| Self(number.format().mode(phonenumber::Mode::E164).to_string()))
    }
    /// The country it is dialled in (ISO 3166, two letters); nothing for satellites and other ranges of no country.
    pub fn country(&self) -> Option<String> {
        let number = phonenumber::parse(None, &self.0).ok()?;
        number.country().id().map(|id| id.as_ref().to_owned())
    }
    /// Whether a country (ISO 3166, two letters) is one that numbers can be of.
    pub fn knows_country(country: &str) -> bool {
        country.parse::<phonenumber::country::Id>().is_ok()
    }
    /// Whether whoever sends to it pays a third party: premium rates, shared costs, numbers that are forwarded at a price.
    pub fn is_costly(&self) -> bool {
        let kind = phonenumber::parse(None, &self.0).map(|number| number.number_type(&DATABASE));
        matches!(
            kind,
            Ok(Type::PremiumRate
                | Type::SharedCost
                | Type::StandardRate
                | Type::Uan
                | Type::Carrier
                | Type::PersonalNumber
                | Type::Pager)
        )
    }
    /// The number for a `tel:` link.
    pub fn as_str(&self) -> &str {
        &self.0
    }
    /// The number as people read it: `+1 201 555 0142`.
    pub fn display(&self) -> String {
        phonenumber::parse(None, &self.0)
            .map(|n| n.format().mode(phonenumber::Mode::International).to_string().replace('-', " "))
            .unwrap_or_else(|_| self.0.clone())
    }
}
impl std::fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl std::str::FromStr for PhoneNumber {
    type Err = crate::error::UnknownWord;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text, "US").ok_or(crate::error::UnknownWord)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_has_one_form_however_it_is_written() {
        for text in ["+1 201 555 0142", "(201) 555-0142", "001 201 555 0142", "2015550142"] {
            let country = if text.starts_with("001") { "DE" } else { "US" };
            assert_eq!(
                PhoneNumber::parse(text, country).map(|n| n.to_string()),
                Some("+12015550142".to_owned()),
                "{text}"
            );
        }
        assert_eq!(PhoneNumber::parse("call me", "US"), None);
        assert_eq!(PhoneNumber::parse("", "US"), None);
    }

    #[test]
    fn digits_of_full_width_are_digits() {
        for text in ["+48 512 345 678", "0048512345678", "＋４８５１２３４５６７８", "512-345-678"]
        {
            let number = PhoneNumber::parse(text, "PL").map(|number| number.to_string());
            assert_eq!(number.as_deref(), Some("+48512345678"), "{text}");
        }
    }

    #[test]
    fn a_number_tells_its_country_and_whether_it_costs_extra() {
        let told = |text| PhoneNumber::parse(text, "US").map(|one| (one.country(), one.is_costly()));
        assert_eq!(told("+12015550142"), Some((Some("US".to_owned()), false)));
        assert_eq!(told("+19002345678").map(|(_, costly)| costly), Some(true), "premium");
        assert_eq!(told("+447012345678").map(|(_, costly)| costly), Some(true), "a personal number");
        assert_eq!(told("+447640123456").map(|(_, costly)| costly), Some(true), "a pager");
        assert_eq!(told("+442079460958").and_then(|(country, _)| country).as_deref(), Some("GB"));
        assert_eq!(told("+881612345678").and_then(|(country, _)| country), None, "a satellite");
    }

    #[test]
    fn a_number_is_shown_with_its_country() {
        let number = PhoneNumber::parse("+12015550142", "US").expect("a number");
        assert_eq!(number.display(), "+1 201 555 0142");
    }
}
