//! The picture by which the workers' app stands on a phone: the company's colour with a tick on it, drawn here so that no
//! file has to be made for each company.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

/// Pixels along a side at the most.
const MOST_SIDE: u32 = 512;

/// The icon as PNG, `side` pixels wide; `ground` and `mark` are colours as red, green and blue. The mark stays within the
/// circle that phones may cut out of it (W3C Application Manifest, "maskable").
pub fn app_icon(side: u32, ground: [u8; 3], mark: [u8; 3]) -> Vec<u8> {
    let side = side.clamp(16, MOST_SIDE);
    let whole = f64::from(side);
    let picture = RgbImage::from_fn(side, side, |x, y| {
        let point = ((f64::from(x) + 0.5) / whole, (f64::from(y) + 0.5) / whole);
        Rgb(mixed(ground, mark, coverage(point, whole)))
    });
    let mut png = Vec::new();
    DynamicImage::ImageRgb8(picture)
        .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
        .expect("a picture in memory can be written");
    png
}

/// How much of a pixel the tick covers: two thick lines with round ends, smooth at their edge.
fn coverage(point: (f64, f64), whole: f64) -> f64 {
    const CORNERS: [(f64, f64); 3] = [(0.31, 0.52), (0.44, 0.65), (0.70, 0.37)];
    const HALF_WIDTH: f64 = 0.055;
    let far = distance(point, CORNERS[0], CORNERS[1]).min(distance(point, CORNERS[1], CORNERS[2]));
    ((HALF_WIDTH - far) * whole + 0.5).clamp(0.0, 1.0)
}

/// The distance of a point from a line between two others.
fn distance(point: (f64, f64), from: (f64, f64), to: (f64, f64)) -> f64 {
    let (line, offset) = ((to.0 - from.0, to.1 - from.1), (point.0 - from.0, point.1 - from.1));
    let along = (offset.0 * line.0 + offset.1 * line.1) / (line.0 * line.0 + line.1 * line.1);
    let along = along.clamp(0.0, 1.0);
    (offset.0 - along * line.0).hypot(offset.1 - along * line.1)
}

fn mixed(ground: [u8; 3], mark: [u8; 3], share: f64) -> [u8; 3] {
    std::array::from_fn(|at| {
        let value = f64::from(ground[at]) * (1.0 - share) + f64::from(mark[at]) * share;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
        let value = value.round() as u8;
        value
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_stands_in_the_middle_of_the_ground() {
        let icon =
            image::load_from_memory(&app_icon(192, [200, 100, 0], [255, 255, 255])).expect("a picture");
        let icon = icon.into_rgb8();
        assert_eq!((icon.width(), icon.height()), (192, 192));
        assert_eq!(icon.get_pixel(0, 0).0, [200, 100, 0]);
        assert_eq!(icon.get_pixel(84, 124).0, [255, 255, 255]);
    }
}
