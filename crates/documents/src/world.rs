//! All a layout can reach: the built-in templates, the built-in fonts and the data of one document. No files, no network, no clock.

use std::collections::HashMap;
use std::path::PathBuf;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

const TEMPLATES: &[(&str, &str)] = &[
    ("/sheet.typ", include_str!("../templates/sheet.typ")),
    ("/leg.typ", include_str!("../templates/leg.typ")),
    ("/money.typ", include_str!("../templates/money.typ")),
    ("/evidence.typ", include_str!("../templates/evidence.typ")),
    ("/quote.typ", include_str!("../templates/quote.typ")),
    ("/itinerary.typ", include_str!("../templates/itinerary.typ")),
    ("/invoice.typ", include_str!("../templates/invoice.typ")),
];

const FONTS: &[&[u8]] = &[
    include_bytes!("../fonts/Inter-Regular.otf"),
    include_bytes!("../fonts/Inter-Medium.otf"),
    include_bytes!("../fonts/Inter-SemiBold.otf"),
    include_bytes!("../fonts/Inter-Italic.otf"),
    include_bytes!("../fonts/InterDisplay-Medium.otf"),
];

/// What stays the same for all documents.
#[derive(Debug)]
pub(crate) struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    templates: HashMap<FileId, Source>,
    data: FileId,
    logo: FileId,
}

impl Press {
    pub(crate) fn new() -> Self {
        let fonts: Vec<Font> = FONTS.iter().flat_map(|font| Font::iter(Bytes::new(*font))).collect();
        let templates = TEMPLATES
            .iter()
            .map(|(path, text)| (file(path), Source::new(file(path), (*text).to_owned())))
            .collect();
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            templates,
            data: file("/data.json"),
            logo: file("/logo.png"),
        }
    }
}

fn file(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the built-in paths are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The world of one document.
pub(crate) struct Desk<'a> {
    press: &'a Press,
    main: FileId,
    data: Bytes,
    logo: Option<Bytes>,
}

impl<'a> Desk<'a> {
    pub(crate) fn new(press: &'a Press, template: &str, data: Bytes, logo: Option<Bytes>) -> Self {
        Self { press, main: file(template), data, logo }
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.press.templates.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match &self.logo {
            _ if id == self.press.data => Ok(self.data.clone()),
            Some(logo) if id == self.press.logo => Ok(logo.clone()),
            _ => Err(missing(id)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.vpath().get_with_slash()))
}
