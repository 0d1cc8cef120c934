//! The operator's logo: only a PNG that decodes within bounds reaches the page.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};

const MOST_BYTES: usize = 2 * 1024 * 1024;
const MOST_PIXELS_A_SIDE: u32 = 4096;
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The logo as it can be placed, or nothing when the name has to stand in for it.
pub(crate) fn usable(logo: &[u8]) -> Option<Bytes> {
    let (width, height) = size(logo)?;
    let bounded =
        logo.len() <= MOST_BYTES && width.max(height) <= MOST_PIXELS_A_SIDE && width.min(height) > 0;
    if !bounded {
        return None;
    }
    let bytes = Bytes::new(logo.to_vec());
    RasterImage::plain(bytes.clone(), ExchangeFormat::Png).ok()?;
    Some(bytes)
}

/// Pixels as the header states them, read before anything is decoded (PNG specification, 11.2.1 IHDR).
fn size(logo: &[u8]) -> Option<(u32, u32)> {
    if !logo.starts_with(SIGNATURE) || logo.get(12..16)? != b"IHDR" {
        return None;
    }
    let number = |from: usize| Some(u32::from_be_bytes(logo.get(from..from + 4)?.try_into().ok()?));
    Some((number(16)?, number(20)?))
}
