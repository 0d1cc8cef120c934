//! Prints what was measured, each page also as a share of the two yardsticks.

use anyhow::Error;

use super::load::Measured;

/// One page's line.
pub(super) struct Row {
    name: &'static str,
    figures: Result<Figures, String>,
}

struct Figures {
    bytes: usize,
    per_second: f64,
    p99_full_ms: f64,
    p99_half_ms: f64,
    failures: u64,
}

impl Row {
    /// A page that answered.
    pub(super) fn measured(name: &'static str, bytes: usize, full: &Measured, half: &Measured) -> Self {
        Self {
            name,
            figures: Ok(Figures {
                bytes,
                per_second: full.per_second,
                p99_full_ms: full.p99_ms,
                p99_half_ms: half.p99_ms,
                failures: full.failures + half.failures,
            }),
        }
    }

    /// A page that could not be measured, and why.
    pub(super) fn failed(name: &'static str, error: &Error) -> Self {
        Self { name, figures: Err(format!("{error:#}")) }
    }

    /// Whether it was measured without a single failed answer.
    pub(super) fn is_well(&self) -> bool {
        self.figures.as_ref().is_ok_and(|figures| figures.failures == 0)
    }

    fn rate(&self) -> Option<f64> {
        self.figures.as_ref().ok().map(|figures| figures.per_second)
    }
}

/// The first two rows are the yardsticks: the static page and the one-row query.
pub(super) fn print(rows: &[Row]) {
    let yardstick = |index: usize| rows.get(index).and_then(Row::rate);
    println!(
        "{:<18}{:>9}{:>11}{:>14}{:>14}{:>10}{:>13}{:>10}",
        "page", "bytes", "per second", "of static", "of one row", "p99 ms", "p99 at half", "failures"
    );
    for row in rows {
        match &row.figures {
            Err(reason) => println!("{:<18}not measured: {reason}", row.name),
            Ok(figures) => println!(
                "{:<18}{:>9}{:>11.0}{:>14}{:>14}{:>10.2}{:>13.2}{:>10}",
                row.name,
                figures.bytes,
                figures.per_second,
                share(figures.per_second, yardstick(0)),
                share(figures.per_second, yardstick(1)),
                figures.p99_full_ms,
                figures.p99_half_ms,
                figures.failures
            ),
        }
    }
}

/// A rate as `1/n` of a yardstick's.
fn share(rate: f64, yardstick: Option<f64>) -> String {
    yardstick.map_or_else(|| "-".to_owned(), |whole| format!("1/{:.1}", whole / rate))
}
