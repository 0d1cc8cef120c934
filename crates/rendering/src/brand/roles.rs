//! The colour roles of the stylesheets, worked out for places that cannot: mail and paper.
//!
//! The formulas are those of `tokens.css`; a change there is a change here.

use serde::Serialize;

use super::color::Color;

/// Every colour role of one surrounding, named as in the stylesheets.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the design names and explains the roles; a line each would repeat the name")]
pub struct Roles {
    pub brand_fill: Color,
    pub brand_fill_hover: Color,
    pub on_brand: Color,
    pub brand_text: Color,
    pub brand_edge: Color,
    pub brand_soft: Color,
    pub brand_line: Color,
    pub brand_deep: Color,
    pub on_deep: Color,
    pub canvas: Color,
    pub surface: Color,
    pub sunken: Color,
    pub raised: Color,
    pub line: Color,
    pub line_strong: Color,
    pub control: Color,
    pub ink: Color,
    pub ink_2: Color,
    pub ink_3: Color,
    pub ok: Color,
    pub ok_soft: Color,
    pub ok_fill: Color,
    pub warn: Color,
    pub warn_soft: Color,
    pub warn_fill: Color,
    pub bad: Color,
    pub bad_soft: Color,
    pub bad_fill: Color,
    pub info: Color,
    pub info_soft: Color,
    pub info_fill: Color,
    pub map_water: Color,
    pub map_land: Color,
    pub map_line: Color,
}

/// Above this lightness a brand takes dark text.
const PALE: f64 = 0.66;

/// An input colour in the terms that the formulas use.
#[derive(Clone, Copy)]
struct Input {
    l: f64,
    c: f64,
    h: f64,
}

impl Input {
    fn of(color: Color) -> Self {
        let (l, c, h) = color.oklch();
        Self { l, c, h }
    }

    fn is_pale(self) -> bool {
        self.l > PALE
    }

    fn at(self, lightness: f64, chroma: f64) -> Color {
        Color::from_oklch(lightness, chroma, self.h)
    }

    /// A colour of this hue whose chroma is a share of the input's, which counts up to `most`.
    fn tint(self, lightness: f64, most: f64, share: f64) -> Color {
        self.at(lightness, self.c.min(most) * share)
    }

    /// A grey with a trace of this hue.
    fn grey(self, lightness: f64, share: f64) -> Color {
        self.tint(lightness, 0.1, share)
    }

    fn fill(self, darkest: f64) -> (f64, f64) {
        if self.is_pale() {
            (self.l.max(0.74), self.c)
        } else {
            (self.l.clamp(darkest, 0.54), self.c * (0.54 / self.l).min(1.0))
        }
    }

    fn on_fill(self) -> Color {
        if self.is_pale() { self.at(0.2, self.c.min(0.03)) } else { Color::WHITE }
    }

    fn deep(self) -> Color {
        self.at(self.l.clamp(0.2, 0.32), self.c.min(0.11))
    }
}

impl Roles {
    pub(super) fn light(brand: Color, neutral: Color) -> Self {
        let (brand, grey) = (Input::of(brand), Input::of(neutral));
        let (fill_l, fill_c) = brand.fill(0.0);
        Self {
            brand_fill: brand.at(fill_l, fill_c),
            brand_fill_hover: brand.at(fill_l - 0.045, fill_c * 0.93),
            on_brand: brand.on_fill(),
            brand_text: brand.at(brand.l.min(0.48), brand.c * (0.48 / brand.l).min(1.0)),
            brand_edge: brand.at(brand.l.min(0.63), brand.c * (0.66 / brand.l).min(1.0)),
            brand_soft: brand.tint(0.957, 0.12, 0.15),
            brand_line: brand.tint(0.86, 0.12, 0.5),
            brand_deep: brand.deep(),
            on_deep: brand.at(0.97, 0.008),
            canvas: grey.grey(0.981, 0.045),
            surface: Color::WHITE,
            sunken: grey.grey(0.962, 0.06),
            raised: Color::WHITE,
            line: grey.grey(0.918, 0.08),
            line_strong: grey.grey(0.85, 0.1),
            control: grey.grey(0.63, 0.14),
            ink: grey.grey(0.225, 0.25),
            ink_2: grey.grey(0.42, 0.22),
            ink_3: grey.grey(0.525, 0.2),
            ok: Color::from_oklch(0.46, 0.1, 155.0),
            ok_soft: Color::from_oklch(0.958, 0.032, 155.0),
            ok_fill: Color::from_oklch(0.6, 0.13, 155.0),
            warn: Color::from_oklch(0.475, 0.1, 65.0),
            warn_soft: Color::from_oklch(0.962, 0.04, 80.0),
            warn_fill: Color::from_oklch(0.7, 0.15, 65.0),
            bad: Color::from_oklch(0.49, 0.17, 27.0),
            bad_soft: Color::from_oklch(0.958, 0.022, 25.0),
            bad_fill: Color::from_oklch(0.58, 0.2, 27.0),
            info: Color::from_oklch(0.46, 0.11, 250.0),
            info_soft: Color::from_oklch(0.958, 0.02, 245.0),
            info_fill: Color::from_oklch(0.58, 0.14, 250.0),
            map_water: grey.grey(0.955, 0.1),
            map_land: grey.grey(0.988, 0.04),
            map_line: grey.grey(0.88, 0.12),
        }
    }

    pub(super) fn dark(brand: Color, neutral: Color) -> Self {
        let (brand, grey) = (Input::of(brand), Input::of(neutral));
        let (fill_l, fill_c) = brand.fill(0.5);
        Self {
            brand_fill: brand.at(fill_l, fill_c),
            brand_fill_hover: brand.at(fill_l - 0.045, fill_c * 0.93),
            on_brand: brand.on_fill(),
            brand_text: brand.tint(brand.l.max(0.8), 0.16, 0.8),
            brand_edge: brand.at(brand.l.max(0.64), brand.c),
            brand_soft: brand.tint(0.295, 0.12, 0.42),
            brand_line: brand.tint(0.44, 0.12, 0.6),
            brand_deep: brand.deep(),
            on_deep: brand.at(0.97, 0.008),
            canvas: grey.grey(0.178, 0.1),
            surface: grey.grey(0.212, 0.11),
            sunken: grey.grey(0.152, 0.1),
            raised: grey.grey(0.25, 0.12),
            line: grey.grey(0.3, 0.13),
            line_strong: grey.grey(0.38, 0.15),
            control: grey.grey(0.57, 0.16),
            ink: grey.grey(0.955, 0.06),
            ink_2: grey.grey(0.81, 0.1),
            ink_3: grey.grey(0.69, 0.12),
            ok: Color::from_oklch(0.83, 0.12, 155.0),
            ok_soft: Color::from_oklch(0.29, 0.045, 155.0),
            ok_fill: Color::from_oklch(0.7, 0.13, 155.0),
            warn: Color::from_oklch(0.85, 0.11, 75.0),
            warn_soft: Color::from_oklch(0.3, 0.045, 70.0),
            warn_fill: Color::from_oklch(0.76, 0.14, 70.0),
            bad: Color::from_oklch(0.81, 0.11, 25.0),
            bad_soft: Color::from_oklch(0.29, 0.06, 25.0),
            bad_fill: Color::from_oklch(0.66, 0.18, 26.0),
            info: Color::from_oklch(0.83, 0.08, 245.0),
            info_soft: Color::from_oklch(0.29, 0.045, 250.0),
            info_fill: Color::from_oklch(0.7, 0.12, 245.0),
            map_water: grey.grey(0.165, 0.14),
            map_land: grey.grey(0.225, 0.14),
            map_line: grey.grey(0.3, 0.16),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The 216 colours with steps of 51 per channel: every hue and every lightness.
    fn all_brands() -> impl Iterator<Item = Color> {
        let steps = || (0..=255).step_by(51);
        steps().flat_map(move |r| {
            steps().flat_map(move |g| {
                steps().map(move |b| Color::parse(&format!("#{r:02x}{g:02x}{b:02x}")).expect("six digits"))
            })
        })
    }

    /// Role names, then a line for each brand and surrounding: what Chromium made of `tokens.css`.
    const SHOWN: &str = include_str!("roles_as_a_browser_shows_them.txt");

    #[test]
    fn mail_and_paper_have_the_colours_of_the_page() {
        let (names, lines) = SHOWN.split_once('\n').expect("a first line with the names");
        for line in lines.lines() {
            let mut words = line.split(' ');
            let brand = Color::parse(words.next().expect("a brand")).expect("a colour");
            let is_dark = words.next() == Some("dark");
            let roles = if is_dark { Roles::dark(brand, brand) } else { Roles::light(brand, brand) };
            let roles = serde_json::to_value(roles).expect("plain text values");
            for (name, shown) in names.split(' ').zip(words) {
                let ours = roles[name.replace('-', "_")].as_str().expect("a role of this name").to_owned();
                assert!(are_close(&ours, shown), "{brand} dark={is_dark} {name}: {ours} is not {shown}");
            }
        }
    }

    /// The same but for rounding.
    fn are_close(a: &str, b: &str) -> bool {
        let channels =
            |hex: &str| [1, 3, 5].map(|at| i32::from_str_radix(&hex[at..at + 2], 16).expect("two digits"));
        channels(a).iter().zip(channels(b)).all(|(a, b)| (a - b).abs() <= 1)
    }

    #[test]
    fn every_text_can_be_read_whatever_the_brand() {
        for brand in all_brands() {
            for roles in [Roles::light(brand, brand), Roles::dark(brand, brand)] {
                let texts = [
                    (roles.on_brand, roles.brand_fill),
                    (roles.on_deep, roles.brand_deep),
                    (roles.brand_text, roles.surface),
                    (roles.brand_text, roles.canvas),
                    (roles.ink, roles.sunken),
                    (roles.ink_2, roles.sunken),
                    (roles.ink_3, roles.sunken),
                    (roles.ok, roles.ok_soft),
                    (roles.warn, roles.warn_soft),
                    (roles.bad, roles.bad_soft),
                    (roles.info, roles.info_soft),
                ];
                for (text, ground) in texts {
                    assert!(text.contrast(ground) >= 4.5, "{brand}: {text} on {ground}");
                }
            }
        }
    }

    #[test]
    fn every_edge_can_be_seen_whatever_the_brand() {
        for brand in all_brands() {
            for roles in [Roles::light(brand, brand), Roles::dark(brand, brand)] {
                for edge in [roles.brand_edge, roles.control] {
                    assert!(edge.contrast(roles.surface) >= 3.0, "{brand}: {edge} on {}", roles.surface);
                }
            }
        }
    }
}
