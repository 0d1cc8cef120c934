//! Money: whole minor units and a currency, with checked arithmetic.

use std::fmt;

/// An ISO 4217 code, three capital letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// A currency by its code; nothing for a text that is not three ASCII letters.
    pub fn named(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.trim().as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_alphabetic).then(|| Self(bytes.map(|b| b.to_ascii_uppercase())))
    }
    /// The code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }
    /// Digits behind the point (ISO 4217 table A.1).
    pub fn decimals(&self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF"
            | b"UGX" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            _ => 2,
        }
    }
    /// Reads an amount as a person types it (`12,500.00`, `1200`, `-3.5`) into minor units.
    pub fn parse_amount(&self, text: &str) -> Option<i64> {
        parse_scaled(text, self.decimals())
    }
}

/// Reads a decimal number into units of 10^-`decimals`; nothing when it has more digits or is no number.
pub fn parse_scaled(text: &str, decimals: u32) -> Option<i64> {
    let cleaned: String =
        text.trim().chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '_' | '$' | '€' | '£')).collect();
    let (negative, digits) = match cleaned.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, cleaned.as_str()),
    };
    let (whole, fraction) = split_at_decimal_mark(digits, decimals);
    if whole.is_empty() && fraction.is_empty() || fraction.len() > decimals as usize {
        return None;
    }
    let whole: String = whole.chars().filter(|c| !matches!(c, ',' | '.' | '\'')).collect();
    if !whole.chars().chain(fraction.chars()).all(|c| c.is_ascii_digit()) {
        return None;
    }
    let scaled = format!("{whole}{fraction:0<width$}", width = decimals as usize);
    let value: i64 = if scaled.is_empty() { 0 } else { scaled.parse().ok()? };
    Some(if negative { -value } else { value })
}

fn split_at_decimal_mark(digits: &str, decimals: u32) -> (&str, &str) {
    let Some(at) = digits.rfind(['.', ',']) else { return (digits, "") };
    let behind = &digits[at + 1..];
    let mark = &digits[at..=at];
    let grouping = behind.len() == 3
        && (decimals != 3 || mark == ",")
        && !digits[..at].is_empty()
        && (mark == "," || digits[..at].contains(','));
    if grouping { (digits, "") } else { (&digits[..at], behind) }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
impl std::str::FromStr for Currency {
    type Err = crate::error::UnknownWord;
    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::named(code).ok_or(crate::error::UnknownWord)
    }
}
impl From<Currency> for sea_orm::Value {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned().into()
    }
}
impl sea_orm::TryGetable for Currency {
    fn try_get_by<I: sea_orm::ColIdx>(
        row: &sea_orm::QueryResult,
        index: I,
    ) -> Result<Self, sea_orm::TryGetError> {
        let code = String::try_get_by(row, index)?;
        Self::named(&code).ok_or_else(|| sea_orm::DbErr::Type(format!("{code} is no currency")).into())
    }
}
impl sea_orm::sea_query::ValueType for Currency {
    fn try_from(value: sea_orm::Value) -> Result<Self, sea_orm::sea_query::ValueTypeErr> {
        let code = <String as sea_orm::sea_query::ValueType>::try_from(value)?;
        Self::named(&code).ok_or(sea_orm::sea_query::ValueTypeErr)
    }
    fn type_name() -> String {
        "Currency".to_owned()
    }
    fn array_type() -> sea_orm::sea_query::ArrayType {
        sea_orm::sea_query::ArrayType::String
    }
    fn column_type() -> sea_orm::sea_query::ColumnType {
        sea_orm::sea_query::ColumnType::Text
    }
}
impl serde::Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
impl<'de> serde::Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::named(&code).ok_or_else(|| serde::de::Error::custom("not a currency"))
    }
}

/// The price of `quantity_milli` thousandths of a unit at `unit_price_minor`, rounded half away from zero.
///
/// Nothing when it does not fit.
pub fn line_amount(quantity_milli: i64, unit_price_minor: i64) -> Option<i64> {
    rounded(i128::from(quantity_milli) * i128::from(unit_price_minor), 1000)
}

/// The tax on an amount at `basis_points` (hundredths of a percent), rounded half away from zero.
pub fn tax_amount(amount_minor: i64, basis_points: i64) -> Option<i64> {
    rounded(i128::from(amount_minor) * i128::from(basis_points), 10_000)
}

fn rounded(product: i128, divisor: i128) -> Option<i64> {
    let half = if product < 0 { -(divisor / 2) } else { divisor / 2 };
    i64::try_from((product + half) / divisor).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_type_them() {
        let usd = Currency::named("usd").expect("a currency");
        for (text, minor) in [
            ("12,500.00", Some(1_250_000)),
            ("12.500,00", Some(1_250_000)),
            ("1200", Some(120_000)),
            ("1,200", Some(120_000)),
            ("-3.5", Some(-350)),
            ("$ 0.05", Some(5)),
            ("1.234", None),
            ("abc", None),
            ("", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(usd.parse_amount(text), minor, "{text}");
        }
        assert_eq!(Currency::named("JPY").and_then(|c| c.parse_amount("1,200")), Some(1200));
        assert_eq!(Currency::named("KWD").and_then(|c| c.parse_amount("1.250")), Some(1250));
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        assert_eq!(line_amount(5500, 790_000), Some(4_345_000));
        assert_eq!(line_amount(1, 500), Some(1));
        assert_eq!(tax_amount(-1_000, 75), Some(-8));
        assert_eq!(line_amount(i64::MAX, i64::MAX), None);
    }
}
