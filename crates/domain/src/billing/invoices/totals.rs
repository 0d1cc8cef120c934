//! Sums: checked, in whole minor units, with the tax of each rate on its own.

use super::lines::Model as Line;

/// The lines that share a tax rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaxGroup {
    /// The rate, in hundredths of a percent.
    pub tax_bp: i32,
    /// What it is taken of, in minor units.
    pub base_minor: i64,
    /// The tax, in minor units.
    pub tax_minor: i64,
}

/// The taxes of an invoice, the lowest rate first; lines without tax form no group.
pub fn tax_groups(lines: &[Line]) -> Vec<TaxGroup> {
    let mut groups: Vec<TaxGroup> = Vec::new();
    for line in lines.iter().filter(|line| line.tax_bp != 0) {
        match groups.iter_mut().find(|group| group.tax_bp == line.tax_bp) {
            Some(group) => {
                group.base_minor = group.base_minor.saturating_add(line.amount_minor);
                group.tax_minor = group.tax_minor.saturating_add(line.tax_minor);
            }
            None => groups.push(TaxGroup {
                tax_bp: line.tax_bp,
                base_minor: line.amount_minor,
                tax_minor: line.tax_minor,
            }),
        }
    }
    groups.sort_by_key(|group| group.tax_bp);
    groups
}

/// What all lines come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub net_minor: i64,
    pub tax_minor: i64,
    pub total_minor: i64,
}

/// Adds up amounts and taxes; nothing when they do not fit.
pub(super) fn sum(parts: impl IntoIterator<Item = (i64, i64)>) -> Option<Sum> {
    let mut sum = Sum::default();
    for (amount, tax) in parts {
        sum.net_minor = sum.net_minor.checked_add(amount)?;
        sum.tax_minor = sum.tax_minor.checked_add(tax)?;
    }
    sum.total_minor = sum.net_minor.checked_add(sum.tax_minor)?;
    Some(sum)
}
