//! What every sheet of paper carries: who sends it, who gets it, what it is called.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The part all documents share. Every text is ready to show; an empty text or list leaves its place out.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Sheet {
    /// The sender, printed at the head of each page.
    pub company: Company,
    /// Language of the texts as an ISO 639 code, "en" or "es".
    pub language: String,
    /// Headings and small words by key; the keys of each kind are in its `…_LABELS`. A missing key leaves the word out.
    pub labels: BTreeMap<String, String>,
    /// Size of the sheet.
    pub paper: PaperSize,
    /// Kind and number, such as "Quote 1187, revision 2"; over the title and at the foot of each page.
    pub reference: String,
    /// The large line, such as "Palm Beach, return".
    pub title: String,
    /// When it was issued, with zone, for the foot of each page.
    pub issued: String,
    /// The same instant in UTC milliseconds, for the file's own date.
    pub issued_at_ms: i64,
    /// Who it is for: the first line is set strong, the others below it.
    pub recipient: Vec<String>,
    /// Short facts below the title, in columns.
    pub facts: Vec<Fact>,
    /// Paragraphs of conditions in small type.
    pub terms: Vec<String>,
    /// Paragraphs addressed to the reader.
    pub notes: Vec<String>,
}

/// The operator, as its papers name it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Company {
    /// Trading name; stands in for a missing logo and is the author of the file.
    pub name: String,
    /// Registered name.
    pub legal_name: String,
    /// Postal address, one entry a line; printed on one line.
    pub address_lines: Vec<String>,
    /// Telephone number as people write it.
    pub phone: String,
    /// Mail address, printed as a link.
    pub email: String,
    /// Air carrier certificate and the rule it flies under.
    pub certificate: String,
    /// PNG bytes, at most 2 MiB and 4096 pixels a side; anything else is replaced by the name. Not part of the serialized form.
    #[serde(default, skip_serializing)]
    pub logo: Option<Vec<u8>>,
    /// Brand colour for the few coloured marks, such as "#0b4f6c"; anything else prints in ink.
    pub brand_hex: String,
}

/// Size of the sheet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperSize {
    /// US Letter, 8.5 by 11 inches.
    #[default]
    Letter,
    /// ISO A4, 210 by 297 millimetres.
    A4,
}

/// A label with its value.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What it amounts to.
    pub value: String,
    /// A quieter line below the value; may be empty.
    #[serde(default)]
    pub note: String,
}

/// A small section of its own: who operates the flight, what a cancellation costs.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Detail {
    /// Heading of the section.
    pub heading: String,
    /// Rows of label and value.
    pub facts: Vec<Fact>,
    /// Paragraphs below the rows.
    pub paragraphs: Vec<String>,
}

/// A way from the paper back to the portal.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct PaperLink {
    /// The words before the address, with the space between.
    pub before: String,
    /// The address as printed, without its scheme.
    pub text: String,
    /// Where it leads; only `https:` and `mailto:` become a link, others stay text.
    pub url: String,
    /// What follows the address, with its full stop or space; may be empty.
    pub after: String,
}
