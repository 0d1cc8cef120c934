//! Turns a document into the bytes of a PDF.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::clean::clean;
use crate::logo;
use crate::world::{Desk, Press};
use crate::{Document, RenderError};

/// Most pages a document may have.
pub(crate) const MOST_PAGES: usize = 200;
/// Renders a cached intermediate result survives unused; without it each document would leave 1.5 MB behind.
const KEPT_FOR: usize = 10;

/// Fonts and layouts, read once. Share one in an `Arc`.
#[derive(Debug)]
pub struct Paper {
    press: Press,
    archival: PdfStandards,
}

impl Default for Paper {
    fn default() -> Self {
        Self::new()
    }
}

impl Paper {
    /// Reads the built-in fonts and layouts; takes a few milliseconds.
    pub fn new() -> Self {
        let archival = PdfStandards::new(&[PdfStandard::A_2a]).expect("a single standard does not conflict");
        Self { press: Press::new(), archival }
    }

    /// Sets `document` on pages and returns the PDF. Blocking and bound to the processor, so call it off the async threads.
    ///
    /// The same document gives the same bytes. The file is PDF/A-2a, or plain PDF when a text holds letters the fonts lack.
    pub fn render(&self, document: &Document) -> Result<Vec<u8>, RenderError> {
        let pdf = self.print(document);
        comemo::evict(KEPT_FOR);
        pdf
    }

    fn print(&self, document: &Document) -> Result<Vec<u8>, RenderError> {
        let pages = self.lay_out(document)?;
        let sheet = document.sheet();
        let options = |standards: PdfStandards| PdfOptions {
            ident: Smart::Custom(format!("{}\n{}", sheet.company.name, sheet.reference)),
            // Without this the library writes its own name into the file.
            creator: Smart::Custom(None),
            timestamp: issued(sheet.issued_at_ms).map(typst_pdf::Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&pages, &options(self.archival.clone()))
            .or_else(|_| typst_pdf::pdf(&pages, &options(PdfStandards::default())))
            .map_err(|why| refused(&why))
    }

    pub(crate) fn lay_out(&self, document: &Document) -> Result<PagedDocument, RenderError> {
        let sheet = document.sheet();
        let logo = sheet.company.logo.as_deref().and_then(logo::usable);
        let mut data = serde_json::to_value(document)?;
        clean(&mut data)?;
        data["sheet"]["language"] = json!(language(&sheet.language));
        data["sheet"]["company"]["brand_hex"] = brand(&sheet.company.brand_hex);
        data["sheet"]["company"]["has_logo"] = json!(logo.is_some());
        let data = Bytes::new(serde_json::to_vec(&data)?);

        let desk = Desk::new(&self.press, document.template(), data, logo);
        let pages: PagedDocument = typst::compile(&desk).output.map_err(|why| refused(&why))?;
        let count = pages.pages().len();
        if count > MOST_PAGES {
            return Err(RenderError::TooManyPages { pages: count, limit: MOST_PAGES });
        }
        Ok(pages)
    }
}

fn refused(why: &[SourceDiagnostic]) -> RenderError {
    let messages: Vec<&str> = why.iter().map(|one| one.message.as_str()).collect();
    RenderError::Layout(messages.join("; "))
}

fn issued(at_ms: i64) -> Option<Datetime> {
    let at = Timestamp::from_millisecond(at_ms).ok()?.to_zoned(TimeZone::UTC);
    let part = |number: i8| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        i32::from(at.year()),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
    )
}

/// The layout accepts two or three letters; region and script do not change a page.
fn language(tag: &str) -> String {
    let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let plain = (2..=3).contains(&primary.len()) && primary.bytes().all(|letter| letter.is_ascii_lowercase());
    if plain { primary } else { "en".to_owned() }
}

fn brand(hex: &str) -> Value {
    let digits = hex.strip_prefix('#').unwrap_or(hex);
    let plain = matches!(digits.len(), 3 | 6) && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    if plain { json!(format!("#{digits}")) } else { Value::Null }
}
