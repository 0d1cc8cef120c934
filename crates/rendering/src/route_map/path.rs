//! Writes lines as SVG path data in as few characters as one decimal allows.

use super::lines::Xy;

/// A number with at most one decimal, "-0" written as "0".
pub(super) fn number(value: f64) -> String {
    let mut text = String::new();
    tenths(&mut text, (value * 10.0).round() as i64);
    text
}

/// A line from point to point.
pub(super) fn open_line(line: &[Xy]) -> String {
    let mut out = String::new();
    add(&mut out, line, false);
    out
}

/// Adds a line, closed into an outline if asked. What shrinks to a single spot is left out.
pub(super) fn add(out: &mut String, line: &[Xy], closed: bool) {
    let mut spots: Vec<(i64, i64)> = Vec::with_capacity(line.len());
    for (x, y) in line {
        let spot = ((x * 10.0).round() as i64, (y * 10.0).round() as i64);
        if spots.last() != Some(&spot) {
            spots.push(spot);
        }
    }
    if closed && spots.len() > 1 && spots.first() == spots.last() {
        spots.pop();
    }
    let Some((&first, rest)) = spots.split_first() else { return };
    if rest.is_empty() || closed && rest.len() < 2 {
        return;
    }
    out.push('M');
    tenths(out, first.0);
    after(out, first.1);
    out.push('l');
    let mut before = first;
    for (at, &spot) in rest.iter().enumerate() {
        if at == 0 {
            tenths(out, spot.0 - before.0);
        } else {
            after(out, spot.0 - before.0);
        }
        after(out, spot.1 - before.1);
        before = spot;
    }
    if closed {
        out.push('z');
    }
}

/// A number after another: a minus sign parts them as well as a space.
fn after(out: &mut String, value: i64) {
    if value >= 0 {
        out.push(' ');
    }
    tenths(out, value);
}

fn tenths(out: &mut String, value: i64) {
    if value < 0 {
        out.push('-');
    }
    let (whole, tenth) = (value.unsigned_abs() / 10, value.unsigned_abs() % 10);
    if whole > 0 || tenth == 0 {
        digits(out, whole);
    }
    if tenth > 0 {
        out.push('.');
        digits(out, tenth);
    }
}

/// Digit by digit: a map has thousands of numbers and the general way to write one is several times slower.
fn digits(out: &mut String, value: u64) {
    if value > 9 {
        digits(out, value / 10);
    }
    out.push(char::from(b'0' + (value % 10) as u8));
}
