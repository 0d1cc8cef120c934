//! Amounts as they are printed. Sums are worked out by the caller.

use serde::{Deserialize, Serialize};

/// One line that is charged.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct MoneyLine {
    /// What is charged.
    pub label: String,
    /// How it was worked out, quieter, after the label; may be empty.
    pub note: String,
    /// Amount with its currency.
    pub amount: String,
}

/// A sum below the lines.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Total {
    /// Which sum.
    pub label: String,
    /// Quieter words after the label; may be empty.
    pub note: String,
    /// Amount with its currency.
    pub amount: String,
    /// Larger and under a solid rule: the one sum that counts.
    pub strong: bool,
}
