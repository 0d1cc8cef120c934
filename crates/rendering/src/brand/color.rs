//! One colour: read from what an operator types, written as mail and paper need it, compared as WCAG does.

use std::fmt;

use palette::{FromColor, IntoColor, LinSrgb, Oklch, Srgb};

/// A colour of the screen, written as `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Color {
    red: u8,
    green: u8,
    blue: u8,
}

/// The text is not a colour of three or six hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a colour has three or six hexadecimal digits, as in #0b4f6c")]
pub struct ColorError;

impl Color {
    /// White.
    pub const WHITE: Self = Self { red: 255, green: 255, blue: 255 };

    /// Reads `#0b4f6c`, `0B4F6C` or `#fc0`.
    ///
    /// # Errors
    /// When the text is anything else.
    pub fn parse(hex: &str) -> Result<Self, ColorError> {
        let hex = hex.trim();
        let digits: Vec<u8> = hex
            .strip_prefix('#')
            .unwrap_or(hex)
            .chars()
            .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect::<Option<_>>()
            .ok_or(ColorError)?;
        match *digits {
            [r, g, b] => Ok(Self { red: r * 17, green: g * 17, blue: b * 17 }),
            [r, s, g, h, b, c] => Ok(Self { red: r * 16 + s, green: g * 16 + h, blue: b * 16 + c }),
            _ => Err(ColorError),
        }
    }

    /// From lightness (0 to 1), chroma and hue (degrees). What the screen cannot show is cut per channel, as browsers do.
    pub(super) fn from_oklch(lightness: f64, chroma: f64, hue: f64) -> Self {
        let shown: Srgb<u8> = Srgb::<f64>::from_color(Oklch::new(lightness, chroma, hue)).into_format();
        Self { red: shown.red, green: shown.green, blue: shown.blue }
    }

    /// Lightness (0 to 1), chroma and hue (degrees).
    pub(super) fn oklch(self) -> (f64, f64, f64) {
        let color: Oklch<f64> = self.screen().into_color();
        (color.l, color.chroma, color.hue.into_positive_degrees())
    }

    /// Relative luminance from 0 (black) to 1 (white), WCAG 2.2.
    pub fn luminance(self) -> f64 {
        let light: LinSrgb<f64> = self.screen().into_linear();
        0.2126 * light.red + 0.7152 * light.green + 0.0722 * light.blue
    }

    /// Contrast ratio from 1 to 21, WCAG 2.2: text needs 4.5, edges 3.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn screen(self) -> Srgb<f64> {
        Srgb::new(self.red, self.green, self.blue).into_format()
    }
}

impl fmt::Display for Color {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl serde::Serialize for Color {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn color(hex: &str) -> Color {
        Color::parse(hex).expect("a colour")
    }

    #[test]
    fn a_colour_is_read_however_it_is_typed() {
        for typed in ["#0b4f6c", "0B4F6C", " #0b4F6c "] {
            assert_eq!(color(typed).to_string(), "#0b4f6c");
        }
        assert_eq!(color("#fc0").to_string(), "#ffcc00");
    }

    #[test]
    fn what_is_not_a_colour_is_refused() {
        for typed in
            ["", "#", "#12345", "red", "#12345g", "#1234567", "url(x)", "#0b4f6c;", "##0b4f6", "#é12"]
        {
            assert_eq!(Color::parse(typed), Err(ColorError), "{typed:?}");
        }
    }

    #[test]
    fn contrast_is_the_one_of_wcag() {
        assert!((color("#000").contrast(Color::WHITE) - 21.0).abs() < 1e-6);
        assert!((color("#777777").contrast(Color::WHITE) - 4.478).abs() < 0.001);
        assert!((Color::WHITE.contrast(Color::WHITE) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_colour_survives_the_way_through_oklch() {
        for hex in ["#000000", "#ffffff", "#0b4f6c", "#ff0000", "#00ff7f", "#123456", "#808080"] {
            let (lightness, chroma, hue) = color(hex).oklch();
            assert_eq!(Color::from_oklch(lightness, chroma, hue).to_string(), hex);
        }
    }
}
