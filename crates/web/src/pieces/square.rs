//! The square picture by which a camera reads a text.

use portico_domain::Error;
use qrcode::QrCode;
use qrcode::render::svg;

/// The picture as an SVG element, black on white whatever the theme: cameras need the contrast.
pub(crate) fn square(text: &str) -> Result<String, Error> {
    let code = QrCode::new(text).map_err(|error| Error::Broken(error.to_string()))?;
    let svg = code.render::<svg::Color<'_>>().min_dimensions(208, 208).build();
    let start = svg.find("<svg").unwrap_or_default();
    Ok(svg[start..].to_owned())
}
