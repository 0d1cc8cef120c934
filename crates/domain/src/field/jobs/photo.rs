//! Reads a picture taken on site: measured before it is unpacked, turned the right way up, and written anew, so that
//! neither the place it was taken at nor the camera nor anything hidden in the file survives.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgba, RgbaImage};

/// Pixels along one side.
const MOST_SIDE: u32 = 10_000;
/// Pixels altogether: what phones take.
const MOST_PIXELS: u64 = 25_000_000;
/// Bytes that unpacking may take.
const MOST_MEMORY: u64 = 160 * 1024 * 1024;
/// The longer side of what is kept.
const KEPT: u32 = 1_600;
/// The longer side of the small picture.
const SMALL: u32 = 360;
/// How much of a picture JPG keeps, of 100.
const QUALITY: u8 = 82;

/// A picture fit to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// The picture as JPG; a signature as PNG.
    pub bytes: Vec<u8>,
    /// Its media type.
    pub mime: &'static str,
    /// A small one as JPG.
    pub thumbnail: Vec<u8>,
}

/// Why a file cannot be a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoProblem {
    /// Neither JPG nor PNG, or damaged.
    NotAPicture,
    /// More pixels than can be unpacked safely.
    TooManyPixels,
}

impl PhotoProblem {
    /// The key of the sentence that says so.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotAPicture => "worker-app-photo-unreadable",
            Self::TooManyPixels => "worker-app-photo-too-large",
        }
    }
}

impl Photo {
    /// Reads a photo. Takes a noticeable moment: not for threads that answer pages.
    pub fn read(bytes: &[u8]) -> Result<Self, PhotoProblem> {
        let picture = shrunk(unpacked(bytes)?, KEPT);
        let kept = jpeg(&picture)?;
        Ok(Self { bytes: kept, mime: "image/jpeg", thumbnail: jpeg(&shrunk(picture, SMALL))? })
    }
    /// Reads a signature: dark lines on white, whatever it was drawn on.
    pub fn read_signature(bytes: &[u8]) -> Result<Self, PhotoProblem> {
        let drawn = shrunk(unpacked(bytes)?, KEPT).into_rgba8();
        let mut white = RgbaImage::from_pixel(drawn.width(), drawn.height(), Rgba([255, 255, 255, 255]));
        image::imageops::overlay(&mut white, &drawn, 0, 0);
        let picture = DynamicImage::ImageRgb8(DynamicImage::ImageRgba8(white).into_rgb8());
        let mut png = Vec::new();
        picture
            .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
            .map_err(|_| PhotoProblem::NotAPicture)?;
        Ok(Self { bytes: png, mime: "image/png", thumbnail: jpeg(&shrunk(picture, SMALL))? })
    }
}

fn unpacked(bytes: &[u8]) -> Result<DynamicImage, PhotoProblem> {
    let format = match image::guess_format(bytes) {
        Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg)) => format,
        _ => return Err(PhotoProblem::NotAPicture),
    };
    let (width, height) = ImageReader::with_format(Cursor::new(bytes), format)
        .into_dimensions()
        .map_err(|_| PhotoProblem::NotAPicture)?;
    if width > MOST_SIDE || height > MOST_SIDE || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PhotoProblem::TooManyPixels);
    }
    decoded(bytes, format).map_err(|_| PhotoProblem::NotAPicture)
}

fn decoded(bytes: &[u8], format: ImageFormat) -> image::ImageResult<DynamicImage> {
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

fn shrunk(picture: DynamicImage, side: u32) -> DynamicImage {
    if picture.width() > side || picture.height() > side { picture.thumbnail(side, side) } else { picture }
}

fn jpeg(picture: &DynamicImage) -> Result<Vec<u8>, PhotoProblem> {
    let mut bytes = Vec::new();
    // JPG has no transparency; a fresh picture of colours alone carries nothing else along.
    JpegEncoder::new_with_quality(&mut bytes, QUALITY)
        .encode_image(&DynamicImage::ImageRgb8(picture.to_rgb8()))
        .map_err(|_| PhotoProblem::NotAPicture)?;
    Ok(bytes)
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

    /// The same JPG with a place in it, as phones write one (Exif 2.32, an APP1 segment).
    fn with_a_place(jpeg: &[u8]) -> Vec<u8> {
        let body = b"Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0GPSLatitude 44.97 N";
        let length = u16::try_from(body.len() + 2).expect("short").to_be_bytes();
        let segment = [&[0xff, 0xe1][..], &length, body].concat();
        [&jpeg[..2], &segment, &jpeg[2..]].concat()
    }

    #[test]
    fn the_place_a_photo_was_taken_at_does_not_survive() {
        let photo = Photo::read(&with_a_place(&picture(400, 300, ImageFormat::Jpeg))).expect("a photo");
        for bytes in [&photo.bytes, &photo.thumbnail] {
            assert!(!bytes.windows(4).any(|part| part == b"Exif" || part == b"GPSL"));
        }
    }

    #[test]
    fn a_large_photo_is_kept_smaller_and_has_a_small_one_beside_it() {
        let photo = Photo::read(&picture(4000, 3000, ImageFormat::Jpeg)).expect("a photo");
        let size = |bytes: &[u8]| image::load_from_memory(bytes).map(|it| (it.width(), it.height()));
        assert_eq!(size(&photo.bytes).expect("a picture"), (1600, 1200));
        assert_eq!(size(&photo.thumbnail).expect("a picture"), (360, 270));
    }

    #[test]
    fn what_only_calls_itself_a_picture_is_refused() {
        for bytes in [&b"<svg></svg>"[..], b"%PDF-1.7", b"", b"\x89PNG\r\n\x1a\nno"] {
            assert_eq!(Photo::read(bytes), Err(PhotoProblem::NotAPicture), "{bytes:?}");
        }
    }

    #[test]
    fn a_signature_is_dark_on_white_whatever_it_was_drawn_on() {
        let mut bytes = Vec::new();
        let clear = RgbaImage::from_pixel(40, 20, Rgba([0, 0, 0, 0]));
        DynamicImage::ImageRgba8(clear)
            .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
            .expect("a picture");
        let kept = Photo::read_signature(&bytes).expect("a signature");
        let kept = image::load_from_memory(&kept.bytes).expect("a picture").into_rgb8();
        assert_eq!(kept.get_pixel(3, 3).0, [255, 255, 255]);
    }
}
