//! The operator's brand: one colour goes in, every colour of pages, mails and documents comes out.

mod color;
mod roles;

pub use color::{Color, ColorError};
pub use roles::Roles;

/// What an operator chooses: a colour, a tint of the greys, and how round corners are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Brand {
    color: Color,
    neutral: Option<Color>,
    corner: f32,
}

impl Brand {
    /// How round corners may be: 0 is square, 1 soft, 1.6 round. More makes a button a pill with cut letters.
    const ROUNDEST: f32 = 2.0;

    /// A brand from a colour such as `#0b4f6c`, with greys of the same hue and soft corners.
    ///
    /// # Errors
    /// When the text is not a colour of three or six hexadecimal digits.
    pub fn parse(hex: &str) -> Result<Self, ColorError> {
        Ok(Self { color: Color::parse(hex)?, neutral: None, corner: 1.0 })
    }

    /// The same brand with greys tinted by another hue; `None` takes the brand's own.
    ///
    /// # Errors
    /// When the text is not a colour of three or six hexadecimal digits.
    pub fn with_neutral(self, hex: Option<&str>) -> Result<Self, ColorError> {
        Ok(Self { neutral: hex.map(Color::parse).transpose()?, ..self })
    }

    /// The same brand with other corners: 0 square, 1 soft, 1.6 round.
    #[must_use]
    pub fn with_corner(self, corner: f32) -> Self {
        let corner = if corner.is_finite() { corner.clamp(0.0, Self::ROUNDEST) } else { 1.0 };
        Self { corner, ..self }
    }

    /// The colour as chosen.
    pub fn color(self) -> Color {
        self.color
    }

    /// The colour that tints the greys.
    pub fn neutral(self) -> Color {
        self.neutral.unwrap_or(self.color)
    }

    /// A radius in pixels for a corner that is `soft` pixels round by default.
    pub fn radius(self, soft: f32) -> u32 {
        // Float casts saturate, and both factors are small and not negative.
        (soft * self.corner).round() as u32
    }

    /// Every colour role for light surroundings and for paper.
    pub fn light(self) -> Roles {
        Roles::light(self.color, self.neutral())
    }

    /// Every colour role for dark surroundings.
    pub fn dark(self) -> Roles {
        Roles::dark(self.color, self.neutral())
    }

    /// WCAG contrast of text on the colour exactly as chosen, for the text that suits it better. Pages never go below
    /// 4.5 because the fill is corrected; this tells an operator how much it had to be.
    pub fn contrast_as_chosen(self) -> f64 {
        self.color.contrast(self.light().on_brand)
    }

    /// WCAG contrast of text on the filled button as people see it in light surroundings. Always 4.5 or more.
    pub fn contrast(self) -> f64 {
        let roles = self.light();
        roles.brand_fill.contrast(roles.on_brand)
    }

    /// The whole of `/brand.css`: the inputs that the stylesheets derive everything from. The neutral and the corner
    /// given here go before the brand's own; a neutral that is not a colour is left out.
    pub fn stylesheet(self, neutral: Option<&str>, corner: f32) -> String {
        let brand = self.with_corner(corner);
        let neutral = neutral.and_then(|hex| Color::parse(hex).ok()).or(brand.neutral);
        let neutral = neutral.map_or_else(|| "var(--brand)".to_owned(), |color| color.to_string());
        format!(":root{{--brand:{};--neutral:{neutral};--corner:{}}}", brand.color, brand.corner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stylesheet_holds_the_inputs_and_nothing_else() {
        let brand = Brand::parse("#0B4F6C").expect("a colour");
        assert_eq!(brand.stylesheet(None, 1.0), ":root{--brand:#0b4f6c;--neutral:var(--brand);--corner:1}");
        assert_eq!(
            brand.stylesheet(Some("#998877"), 1.6),
            ":root{--brand:#0b4f6c;--neutral:#998877;--corner:1.6}"
        );
    }

    #[test]
    fn nothing_but_a_colour_gets_into_the_stylesheet() {
        let brand = Brand::parse("#0b4f6c").expect("a colour");
        let sheet = brand.stylesheet(Some("red;}body{display:none"), f32::NAN);
        assert_eq!(sheet, ":root{--brand:#0b4f6c;--neutral:var(--brand);--corner:1}");
    }

    #[test]
    fn a_pale_colour_gets_dark_text_and_a_dark_one_white() {
        let pale = Brand::parse("#ffd500").expect("a colour");
        let dark = Brand::parse("#0b4f6c").expect("a colour");
        assert!(pale.light().on_brand.luminance() < 0.1);
        assert_eq!(dark.light().on_brand.to_string(), "#ffffff");
    }

    #[test]
    fn a_middling_colour_is_corrected_until_its_text_can_be_read() {
        let middling = Brand::parse("#9a8a80").expect("a colour");
        assert!(middling.contrast_as_chosen() < 4.5);
        assert!(middling.contrast() >= 4.5);
    }

    #[test]
    fn corners_follow_the_choice() {
        let brand = Brand::parse("#0b4f6c").expect("a colour");
        assert_eq!(
            [0.0, 1.0, 1.6, 99.0].map(|corner| brand.with_corner(corner).radius(10.0)),
            [0, 10, 16, 20]
        );
    }
}
