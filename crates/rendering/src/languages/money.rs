//! Amounts as people of a language write them, always with their currency.

use super::bundle;
use super::facts;
use super::given::Given;
use super::numbers::{joined, signed};
use super::texts::Texts;

impl Texts {
    /// An amount in minor units with its ISO 4217 currency: "$18,394.83", "12.000,00 €".
    pub fn money(self, minor: impl Given<i64>, currency: &str) -> String {
        let (facts, minor) = (facts::of(self.language()), minor.given());
        let digits = minor_digits(currency);
        let unit = 10_u64.pow(digits);
        let whole = (minor.unsigned_abs() / unit).to_string();
        let fraction = if digits == 0 {
            String::new()
        } else {
            format!("{:0width$}", minor.unsigned_abs() % unit, width = digits as usize)
        };
        let amount = joined(facts, &whole, &fraction);
        let symbol = self.currency_symbol(currency);
        // A sign stands against the digits, letters need a space (CLDR, currency spacing).
        let pattern = if symbol.ends_with(char::is_alphabetic) {
            "formats-money-letters"
        } else {
            "formats-money-sign"
        };
        signed(minor < 0, self.with2(pattern, "symbol", symbol, "amount", amount))
    }

    /// The sign that names the currency without doubt in this language: "$", "CA$", "€"; else the code itself.
    pub fn currency_symbol(self, currency: &str) -> String {
        let code = currency.trim().to_ascii_uppercase();
        match bundle::find(self.language(), &format!("formats-currency-{code}")) {
            Some(symbol) => symbol.into_owned(),
            None => code,
        }
    }
}

/// How many digits a currency has after its decimal sign (ISO 4217, list one). Unknown currencies have two.
pub fn minor_digits(currency: &str) -> u32 {
    match currency.to_ascii_uppercase().as_str() {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "UYI"
        | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        "CLF" | "UYW" => 4,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use crate::languages::Language;

    #[test]
    fn an_amount_reads_as_in_the_language() {
        let english = Language::ENGLISH.texts();
        let spanish = Language::parse("es").expect("Spanish is one of the languages").texts();
        assert_eq!(english.money(1_839_483, "USD"), "$18,394.83");
        assert_eq!(english.money(5, "usd"), "$0.05");
        assert_eq!(english.money(1_200_000, "EUR"), "€12,000.00");
        assert_eq!(spanish.money(1_200_000, "EUR"), "12.000,00\u{a0}€");
        assert_eq!(spanish.money(1_839_483, "USD"), "18.394,83\u{a0}US$");
    }

    #[test]
    fn a_dollar_that_is_not_the_us_one_says_so() {
        assert_eq!(Language::ENGLISH.texts().money(100_000, "CAD"), "CA$1,000.00");
    }

    #[test]
    fn a_currency_without_a_sign_keeps_its_code() {
        assert_eq!(Language::ENGLISH.texts().money(120_000, "CHF"), "CHF\u{a0}1,200.00");
    }

    #[test]
    fn minor_units_follow_the_currency() {
        let english = Language::ENGLISH.texts();
        assert_eq!(english.money(1_500, "JPY"), "¥1,500");
        assert_eq!(english.money(1_500, "KWD"), "KWD\u{a0}1.500");
    }

    #[test]
    fn an_amount_below_zero_carries_a_minus() {
        assert_eq!(Language::ENGLISH.texts().money(-123_456, "USD"), "−$1,234.56");
    }
}
