//! Lines and outlines on paper: fewer points where nobody would see them, and nothing far outside the frame.

/// Pixels right of and below the top left corner.
pub(super) type Xy = (f64, f64);

/// Less than this many pixels never make a difference, whatever the tolerance.
const NEVER_SEEN: f64 = 0.1;

/// A rectangle in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Frame {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Frame {
    pub(super) fn new(width: f64, height: f64) -> Self {
        Self { left: 0.0, top: 0.0, right: width, bottom: height }
    }

    pub(super) fn grown(self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    pub(super) fn corners(self) -> [Xy; 4] {
        [(self.left, self.top), (self.right, self.top), (self.right, self.bottom), (self.left, self.bottom)]
    }

    pub(super) fn holds(self, (x, y): Xy) -> bool {
        x >= self.left && x <= self.right && y >= self.top && y <= self.bottom
    }

    /// The area both share, 0 when apart.
    pub(super) fn shared(self, other: Self) -> f64 {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        width.max(0.0) * height.max(0.0)
    }
}

/// The part of an outline inside the frame (Sutherland and Hodgman, Reentrant polygon clipping, 1974). Outlines
/// that leave and come back run along the frame's edge in between.
pub(super) fn clipped(outline: &[Xy], frame: Frame) -> Vec<Xy> {
    // How far inside each of the four edges a point is.
    let edges: [fn(Xy, Frame) -> f64; 4] = [
        |(x, _), frame| x - frame.left,
        |(x, _), frame| frame.right - x,
        |(_, y), frame| y - frame.top,
        |(_, y), frame| frame.bottom - y,
    ];
    let mut rest = outline.to_vec();
    for inside in edges {
        let mut kept = Vec::with_capacity(rest.len() + 8);
        let Some(mut before) = rest.last().copied() else { break };
        for &here in &rest {
            let (was, is) = (inside(before, frame), inside(here, frame));
            if (was < 0.0) != (is < 0.0) {
                let share = was / (was - is);
                kept.push((before.0 + share * (here.0 - before.0), before.1 + share * (here.1 - before.1)));
            }
            if is >= 0.0 {
                kept.push(here);
            }
            before = here;
        }
        rest = kept;
    }
    rest
}

/// The parts of a line that run inside the frame, each with one point beyond it.
pub(super) fn inside(line: &[Xy], frame: Frame) -> Vec<Vec<Xy>> {
    let mut parts: Vec<Vec<Xy>> = Vec::new();
    let mut open = false;
    for (at, &here) in line.iter().enumerate() {
        let holds = frame.holds(here);
        let entering = !holds && line.get(at + 1).is_some_and(|next| frame.holds(*next));
        if open {
            parts.last_mut().expect("an open part was begun").push(here);
            if !holds {
                open = false;
                if entering {
                    parts.push(vec![here]);
                    open = true;
                }
            }
        } else if holds || entering {
            parts.push(vec![here]);
            open = true;
        }
    }
    parts.retain(|part| part.len() > 1);
    parts
}

/// The line without points that lie within `tolerance` of the rest (Douglas and Peucker, 1973). Ends stay.
pub(super) fn simplified(line: &[Xy], tolerance: f64) -> Vec<Xy> {
    thinned(line, &importance(line), tolerance)
}

/// The points that matter at this tolerance, given what [`importance`] or [`outline_importance`] says of each.
pub(super) fn thinned(line: &[Xy], importance: &[f64], tolerance: f64) -> Vec<Xy> {
    line.iter()
        .zip(importance)
        .filter_map(|(point, pixels)| (*pixels > tolerance).then_some(*point))
        .collect()
}

/// For each point the greatest tolerance in pixels at which it still has to stay; without end for both ends.
fn importance(line: &[Xy]) -> Vec<f64> {
    let mut importance = vec![f64::MAX; line.len()];
    let mut spans = vec![(0, line.len().saturating_sub(1), f64::MAX)];
    while let Some((start, end, limit)) = spans.pop() {
        let mut worst = (-1.0, start);
        for at in start + 1..end {
            let off = distance_squared(line[at], line[start], line[end]);
            if off > worst.0 {
                worst = (off, at);
            }
        }
        let (off, at) = worst;
        if at > start {
            // A point goes no later than the one its span hangs on.
            let pixels = off.sqrt().min(limit);
            if pixels < NEVER_SEEN {
                importance[start + 1..end].fill(pixels);
                continue;
            }
            importance[at] = pixels;
            spans.extend([(start, at, pixels), (at, end, pixels)]);
        }
    }
    importance
}

/// The same for an outline, taken as two lines: from its first point to the farthest one and back.
pub(super) fn outline_importance(outline: &[Xy]) -> Vec<f64> {
    let Some(&first) = outline.first() else { return Vec::new() };
    let mut far = (-1.0, 0);
    for (at, point) in outline.iter().enumerate() {
        let away = (point.0 - first.0).powi(2) + (point.1 - first.1).powi(2);
        if away > far.0 {
            far = (away, at);
        }
    }
    let mut there = importance(&outline[..=far.1]);
    let mut back = outline[far.1..].to_vec();
    back.push(first);
    let back = importance(&back);
    there.extend_from_slice(&back[1..back.len() - 1]);
    there
}

/// Square pixels inside an outline, positive when it runs clockwise as seen on screen.
pub(super) fn area(outline: &[Xy]) -> f64 {
    let Some(mut before) = outline.last().copied() else { return 0.0 };
    let mut total = 0.0;
    for &here in outline {
        total += before.0 * here.1 - here.0 * before.1;
        before = here;
    }
    total / 2.0
}

/// Squared pixels between a point and a stretch of line.
fn distance_squared(point: Xy, from: Xy, to: Xy) -> f64 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (px, py) = (point.0 - from.0, point.1 - from.1);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { ((px * dx + py * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    (px - along * dx).powi(2) + (py - along * dy).powi(2)
}
