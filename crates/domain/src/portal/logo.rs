//! Reads an uploaded picture as a logo: JPG or PNG by its content, measured before it is unpacked, and written anew so
//! that nothing hidden in the file (place, camera, scripts, a second file behind the first) survives.

use std::io::Cursor;

use data_encoding::HEXLOWER;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use sha2::{Digest, Sha256};

/// Bytes an uploaded logo may have (2 MiB).
pub const MOST_BYTES: usize = 2 * 1024 * 1024;
/// Pixels along one side.
const MOST_SIDE: u32 = 4096;
/// Pixels altogether.
const MOST_PIXELS: u64 = 16_000_000;
/// Bytes that unpacking may take: 16 million pixels of 16-bit RGBA.
const MOST_MEMORY: u64 = 160 * 1024 * 1024;
/// What is kept: sharp at the largest place it is shown, and small enough for a first load.
const KEPT: (u32, u32) = (640, 240);

/// A picture fit to be a logo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo(Vec<u8>);

/// Why a file cannot be a logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoProblem {
    /// More than [`MOST_BYTES`].
    TooManyBytes,
    /// Neither JPG nor PNG, or damaged.
    NotAPicture,
    /// More pixels than can be unpacked safely.
    TooManyPixels,
}

impl LogoProblem {
    /// The key of the sentence that says so.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TooManyBytes => "portal-logo-too-large",
            Self::NotAPicture => "portal-logo-unreadable",
            Self::TooManyPixels => "portal-logo-too-many-pixels",
        }
    }
}

impl Logo {
    /// Reads a file. Takes a noticeable moment for large pictures: not for threads that answer pages.
    pub fn read(bytes: &[u8]) -> Result<Self, LogoProblem> {
        if bytes.len() > MOST_BYTES {
            return Err(LogoProblem::TooManyBytes);
        }
        let format = match image::guess_format(bytes) {
            Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg)) => format,
            _ => return Err(LogoProblem::NotAPicture),
        };
        let (width, height) = ImageReader::with_format(Cursor::new(bytes), format)
            .into_dimensions()
            .map_err(|_| LogoProblem::NotAPicture)?;
        if width > MOST_SIDE || height > MOST_SIDE || u64::from(width) * u64::from(height) > MOST_PIXELS {
            return Err(LogoProblem::TooManyPixels);
        }
        let picture = unpack(bytes, format).map_err(|_| LogoProblem::NotAPicture)?;
        let picture = if picture.width() > KEPT.0 || picture.height() > KEPT.1 {
            picture.thumbnail(KEPT.0, KEPT.1)
        } else {
            picture
        };
        let mut png = Vec::new();
        DynamicImage::ImageRgba8(picture.into_rgba8())
            .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
            .map_err(|_| LogoProblem::NotAPicture)?;
        Ok(Self(png))
    }
    /// The picture as PNG.
    pub fn into_png(self) -> Vec<u8> {
        self.0
    }
    pub(super) fn hash(&self) -> String {
        HEXLOWER.encode(&Sha256::digest(&self.0))
    }
}

fn unpack(bytes: &[u8], format: ImageFormat) -> image::ImageResult<DynamicImage> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_SIDE);
    limits.max_image_height = Some(MOST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    // Phones store pictures lying down and say so beside them; what is said is lost, so it is done.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Vec::new();
        DynamicImage::new_rgb8(width, height)
            .write_to(&mut Cursor::new(&mut bytes), format)
            .expect("a picture");
        bytes
    }

    fn kept(bytes: &[u8]) -> DynamicImage {
        let png = Logo::read(bytes).expect("a logo").into_png();
        assert_eq!(image::guess_format(&png).expect("a picture"), ImageFormat::Png);
        image::load_from_memory(&png).expect("a picture")
    }

    #[test]
    fn a_jpg_and_a_png_become_a_png() {
        assert_eq!(kept(&picture(120, 40, ImageFormat::Png)).width(), 120);
        assert_eq!(kept(&picture(120, 40, ImageFormat::Jpeg)).height(), 40);
    }

    #[test]
    fn a_large_picture_is_made_smaller_in_its_proportions() {
        let small = kept(&picture(2000, 500, ImageFormat::Png));
        assert_eq!((small.width(), small.height()), (640, 160));
    }

    #[test]
    fn what_only_calls_itself_a_picture_is_refused() {
        for bytes in [
            &b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"[..],
            b"<html><script>alert(1)</script></html>",
            b"GIF89a\x01\x00\x01\x00\x00\x00\x00;",
            b"RIFF\x24\x00\x00\x00WEBPVP8 ",
            b"\x89PNG\r\n\x1a\nbut not really",
            b"\xff\xd8\xff\xe0 neither",
            b"",
        ] {
            assert_eq!(Logo::read(bytes), Err(LogoProblem::NotAPicture), "{bytes:?}");
        }
    }

    #[test]
    fn what_hides_behind_a_picture_does_not_survive() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg] {
            let mut bytes = picture(30, 30, format);
            bytes.extend_from_slice(b"PK\x03\x04<script>alert(document.cookie)</script>");
            let png = Logo::read(&bytes).expect("a logo").into_png();
            assert!(!png.windows(8).any(|part| part == b"<script>"));
        }
    }

    #[test]
    fn a_small_file_that_claims_a_huge_picture_is_refused_before_it_is_unpacked() {
        let mut bytes = picture(1, 1, ImageFormat::Png);
        bytes[16..24].copy_from_slice(&[0, 0, 0xfd, 0xe8, 0, 0, 0xfd, 0xe8]);
        let checksum = crc32(&bytes[12..29]);
        bytes[29..33].copy_from_slice(&checksum.to_be_bytes());
        assert_eq!(Logo::read(&bytes), Err(LogoProblem::TooManyPixels));
        assert_eq!(Logo::read(&picture(4096, 4000, ImageFormat::Png)), Err(LogoProblem::TooManyPixels));
        assert_eq!(Logo::read(&vec![0; MOST_BYTES + 1]), Err(LogoProblem::TooManyBytes));
    }

    /// The checksum of a PNG chunk (ISO 15948, annex D).
    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 }
            })
        })
    }
}
