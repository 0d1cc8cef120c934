//! The averages of twelve months as a picture: a bar for each month that has ratings, with the same numbers in a table.

use portico_domain::field::ratings::{Average, Month};
use portico_rendering::languages::Texts;

/// Width and height of the picture, and where its bars stand.
const WIDTH: i64 = 600;
const HEIGHT: i64 = 180;
const LEFT: i64 = 24;
const TOP: i64 = 10;
const BOTTOM: i64 = 150;
/// The highest score, in tenths.
const MOST: i64 = 50;

/// One month of the picture.
pub(super) struct Bar {
    /// Place of its bar.
    pub x: i64,
    pub y: i64,
    pub width: i64,
    pub height: i64,
    /// Middle of its bar, where its name stands.
    pub middle: i64,
    /// "Nov".
    pub short: &'static str,
    /// "November 2026".
    pub month: String,
    /// "4.6"; empty without a rating.
    pub mean: String,
    /// How many ratings.
    pub count: String,
}

/// A line across the picture with its score.
pub(super) struct Line {
    pub y: i64,
    pub score: i64,
}

/// The picture.
pub(super) struct Chart {
    pub width: i64,
    pub height: i64,
    pub left: i64,
    pub bars: Vec<Bar>,
    pub lines: Vec<Line>,
}

/// The picture of some months.
pub(super) fn chart(t: Texts, months: &[Month]) -> Chart {
    let number = i64::try_from(months.len().max(1)).unwrap_or(1);
    let step = (WIDTH - LEFT) / number;
    let bars = months.iter().zip(0_i64..).map(|(month, at)| {
        let tenths = month.average.tenths().unwrap_or(0);
        let top = y(tenths);
        let x = LEFT + at * step + step / 5;
        let width = step - step / 5 * 2;
        Bar {
            x,
            y: top,
            width,
            height: BOTTOM - top,
            middle: x + width / 2,
            short: t.month_short(month.first),
            month: t.month_year(month.first),
            mean: mean(t, &month.average),
            count: t.number(month.average.count),
        }
    });
    Chart {
        width: WIDTH,
        height: HEIGHT,
        left: LEFT,
        bars: bars.collect(),
        lines: (1..=5).map(|score| Line { y: y(score * 10), score }).collect(),
    }
}

fn y(tenths: i64) -> i64 {
    BOTTOM - (BOTTOM - TOP) * tenths / MOST
}

/// "4.6" as people of the language write it; empty without a rating.
pub(super) fn mean(t: Texts, average: &Average) -> String {
    average.tenths().map(|tenths| t.decimal(tenths * 100)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use portico_rendering::languages::Language;

    use super::*;

    #[test]
    fn a_bar_is_as_high_as_its_average() {
        let month = |count, sum| Month {
            first: "2026-11-01".parse().expect("a day"),
            average: Average { count, sum, ..Average::default() },
        };
        let chart = chart(Language::ENGLISH.texts(), &[month(2, 10), month(0, 0), month(2, 5)]);
        assert_eq!((chart.bars[0].y, chart.bars[0].height), (TOP, BOTTOM - TOP));
        assert_eq!((chart.bars[1].height, chart.bars[1].mean.as_str()), (0, ""));
        assert_eq!(chart.bars[2].mean, "2.5");
        assert!(chart.bars[2].x + chart.bars[2].width <= WIDTH);
    }
}
