//! Why a document could not be made.

/// Why [`Paper::render`](crate::Paper::render) gave no file. Nothing is kept in any of these cases.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// All texts together are longer than a document may be.
    #[error("the document holds {bytes} bytes of text, the limit is {limit}")]
    TooMuchText {
        /// Bytes of text in the document.
        bytes: usize,
        /// Most bytes a document may hold.
        limit: usize,
    },
    /// More lines, legs, facts and other single values than a document may hold.
    #[error("the document holds more than {limit} values")]
    TooManyParts {
        /// Most single values (line breaks count as values) a document may hold.
        limit: usize,
    },
    /// The text fits the limits but needs too many sheets.
    #[error("the document needs {pages} pages, the limit is {limit}")]
    TooManyPages {
        /// Pages the document would have.
        pages: usize,
        /// Most pages a document may have.
        limit: usize,
    },
    /// The document could not be written as JSON.
    #[error("the data of the document could not be written")]
    Data(#[from] serde_json::Error),
    /// The built-in layout refused the data; the text names the place, for the log.
    #[error("the layout failed: {0}")]
    Layout(String),
}
