//! What lines come to: whole minor units, never beyond what fits.

use crate::money::{line_amount, tax_amount};

/// Net and tax of a line or of a sum, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Price {
    /// Without tax.
    pub net_minor: i64,
    /// The tax on it.
    pub tax_minor: i64,
}

impl Price {
    /// The price of a quantity (thousandths) at a unit price and a tax rate (hundredths of a percent); nothing when it does not fit.
    pub fn of_line(quantity_milli: i64, unit_price_minor: i64, tax_bp: i32) -> Option<Self> {
        let net_minor = line_amount(quantity_milli, unit_price_minor)?;
        let tax_minor = tax_amount(net_minor, i64::from(tax_bp))?;
        net_minor.checked_add(tax_minor)?;
        Some(Self { net_minor, tax_minor })
    }
    /// With tax; what fits as a price fits as this.
    pub fn gross_minor(self) -> i64 {
        self.net_minor.saturating_add(self.tax_minor)
    }
    /// Both together; nothing when it does not fit.
    pub fn plus(self, other: Self) -> Option<Self> {
        let net_minor = self.net_minor.checked_add(other.net_minor)?;
        let tax_minor = self.tax_minor.checked_add(other.tax_minor)?;
        net_minor.checked_add(tax_minor)?;
        Some(Self { net_minor, tax_minor })
    }
    /// The sum of many; nothing when it does not fit.
    pub fn sum(prices: impl IntoIterator<Item = Self>) -> Option<Self> {
        prices.into_iter().try_fold(Self::default(), Self::plus)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    #[test]
    fn a_line_of_yen_has_no_decimals_and_one_of_dinars_has_three() {
        let yen = Currency::named("JPY").and_then(|c| c.parse_amount("1,234,567")).expect("an amount");
        assert_eq!(
            Price::of_line(2_500, yen, 1_000),
            Some(Price { net_minor: 3_086_418, tax_minor: 308_642 })
        );
        let dinars = Currency::named("KWD").and_then(|c| c.parse_amount("1,250.125")).expect("an amount");
        assert_eq!(Price::of_line(1_500, dinars, 0), Some(Price { net_minor: 1_875_188, tax_minor: 0 }));
    }

    #[test]
    fn a_price_that_does_not_fit_is_none_and_never_wraps() {
        assert_eq!(Price::of_line(i64::MAX, 2_000, 0), None);
        assert_eq!(Price::of_line(1_000, i64::MAX, 1_000), None);
        let most = Price { net_minor: i64::MAX, tax_minor: 0 };
        assert_eq!(most.plus(Price { net_minor: 1, tax_minor: 0 }), None);
    }
}
