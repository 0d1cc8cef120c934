//! A value as a person writes it in TOML: text, a number, or a list.

use serde::{Deserialize, Deserializer};

/// Any of them as text, lists joined by commas; the environment knows only text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Loose(pub String);

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Text(String),
            Number(i64),
            List(Vec<String>),
        }
        Ok(Self(match Written::deserialize(deserializer)? {
            Written::Text(text) => text,
            Written::Number(number) => number.to_string(),
            Written::List(list) => list.join(","),
        }))
    }
}
