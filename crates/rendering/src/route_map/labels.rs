//! Puts each place's code and town beside its point, clear of the frame, other labels, points and lines.

use std::fmt::Write;

use super::lines::{Frame, Xy};
use super::{POINT_RADIUS, Point, escaped, path};

/// Widths of the two type sizes in components.css (12 px semibold capitals and 11 px text), a little generous.
const CODE_LETTER: f64 = 8.4;
const PLACE_LETTER: f64 = 5.9;
const ASCENT: f64 = 11.0;
const LINE: f64 = 14.0;
const DESCENT: f64 = 4.0;
/// Labels keep this far from the frame.
const MARGIN: f64 = 6.0;
const LONGEST_PLACE: usize = 24;

/// Where text stands beside its point, in the order we like best.
const SIDES: [(Anchor, f64, f64); 8] = [
    (Anchor::Middle, 0.0, 21.0),
    (Anchor::Start, 11.0, -2.0),
    (Anchor::End, -11.0, -2.0),
    (Anchor::Middle, 0.0, -25.0),
    (Anchor::Start, 10.0, 13.0),
    (Anchor::End, -10.0, 13.0),
    (Anchor::Start, 10.0, -17.0),
    (Anchor::End, -10.0, -17.0),
];

#[derive(Debug, Clone, Copy, PartialEq)]
enum Anchor {
    Start,
    Middle,
    End,
}

/// Text with the place it found.
pub(super) struct Label {
    code: String,
    place: String,
    anchor: Anchor,
    x: f64,
    y: f64,
    taken: Frame,
}

impl Label {
    #[cfg(test)]
    pub(super) fn taken(&self) -> Frame {
        self.taken
    }

    pub(super) fn write(&self, out: &mut String) {
        let anchor = match self.anchor {
            Anchor::Start => "",
            Anchor::Middle => r#" text-anchor="middle""#,
            Anchor::End => r#" text-anchor="end""#,
        };
        let x = path::number(self.x);
        let mut line = |class: &str, y: f64, text: &str| {
            if !text.is_empty() {
                let (y, text) = (path::number(y), escaped(text));
                write!(out, r#"<text{class} x="{x}" y="{y}"{anchor}>{text}</text>"#)
                    .expect("writing to a string cannot fail");
            }
        };
        line("", self.y, &self.code);
        line(r#" class="sub""#, self.y + if self.code.is_empty() { 0.0 } else { LINE }, &self.place);
    }
}

/// A label for each point that has room for one: with its town, else the code alone, else none.
pub(super) fn placed(spots: &[(&Point, Xy)], routes: &[Vec<Xy>], frame: Frame) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    for (at, (point, spot)) in spots.iter().enumerate() {
        if spots[..at]
            .iter()
            .any(|(earlier, _)| (&earlier.code, &earlier.place) == (&point.code, &point.place))
        {
            continue;
        }
        let town = shortened(&point.place);
        let full = best(&point.code, &town, *spot, spots, routes, &labels, frame);
        let found = if clear(&full, &labels) {
            Some(full)
        } else {
            Some(best(&point.code, "", *spot, spots, routes, &labels, frame))
                .filter(|label| clear(label, &labels))
        };
        labels.extend(found);
    }
    labels
}

fn clear(label: &Label, labels: &[Label]) -> bool {
    labels.iter().all(|other| other.taken.shared(label.taken) < 1.0)
}

fn best(
    code: &str,
    place: &str,
    spot: Xy,
    spots: &[(&Point, Xy)],
    routes: &[Vec<Xy>],
    labels: &[Label],
    frame: Frame,
) -> Label {
    let [first, rest @ ..] = SIDES.map(|side| beside(code, place, spot, side, frame));
    let mut least = cost(&first, spot, spots, routes, labels);
    let mut best = first;
    for (label, order) in rest.into_iter().zip(1..) {
        let cost = cost(&label, spot, spots, routes, labels) + f64::from(order) * 0.5;
        if cost < least {
            (least, best) = (cost, label);
        }
    }
    best
}

fn beside(code: &str, place: &str, (x, y): Xy, (anchor, dx, dy): (Anchor, f64, f64), frame: Frame) -> Label {
    let letters = |text: &str| text.chars().count() as f64;
    let width = (letters(code) * CODE_LETTER).max(letters(place) * PLACE_LETTER);
    let lines = if code.is_empty() || place.is_empty() { 1.0 } else { 2.0 };
    // A single line beside its point stands level with it.
    let dy = if lines == 1.0 && dy == -2.0 {
        4.0
    } else if lines == 1.0 && dy < 0.0 {
        dy + LINE
    } else {
        dy
    };
    let to_left = match anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => width / 2.0,
        Anchor::End => width,
    };
    let left = (x + dx - to_left).min(frame.right - MARGIN - width).max(frame.left + MARGIN);
    let height = ASCENT + (lines - 1.0) * LINE + DESCENT;
    let top = (y + dy - ASCENT).min(frame.bottom - MARGIN - height).max(frame.top + MARGIN);
    let taken = Frame { left, top, right: left + width, bottom: top + height };
    Label {
        code: code.to_owned(),
        place: place.to_owned(),
        anchor,
        x: left + to_left,
        y: top + ASCENT,
        taken,
    }
}

/// How much a label would hide: other labels most, then points, then the route.
fn cost(label: &Label, own: Xy, spots: &[(&Point, Xy)], routes: &[Vec<Xy>], labels: &[Label]) -> f64 {
    let others: f64 = labels.iter().map(|other| other.taken.shared(label.taken)).sum();
    let near = label.taken.grown(POINT_RADIUS + 1.0);
    let points = spots.iter().filter(|(_, spot)| near.holds(*spot)).count() as f64;
    let hidden: f64 = routes.iter().map(|route| crossed(route, label.taken.grown(1.0), own)).sum();
    others * 10.0 + points * 60.0 + hidden
}

/// Pixels of a route under a label.
fn crossed(route: &[Xy], under: Frame, own: Xy) -> f64 {
    const STEP: f64 = 4.0;
    route
        .windows(2)
        .map(|pair| {
            let ((x1, y1), (x2, y2)) = (pair[0], pair[1]);
            let length = (x2 - x1).hypot(y2 - y1);
            let near = (x1 - own.0).hypot(y1 - own.1) < 300.0 + length;
            let steps = if near { (length / STEP).ceil() as u32 } else { 0 };
            let held = (0..steps).filter(|step| {
                let share = f64::from(*step) / f64::from(steps);
                under.holds((x1 + share * (x2 - x1), y1 + share * (y2 - y1)))
            });
            held.count() as f64 * STEP
        })
        .sum()
}

fn shortened(place: &str) -> String {
    if place.chars().count() <= LONGEST_PLACE {
        return place.to_owned();
    }
    let mut short: String = place.chars().take(LONGEST_PLACE - 1).collect();
    short.truncate(short.trim_end_matches([' ', ',', '/', '-']).len());
    short.push('…');
    short
}
