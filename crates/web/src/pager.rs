//! Where a list has more pages: addresses that keep what was searched for.

use portico_domain::pages::Page;
use serde::Deserialize;

/// What a list was asked for.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Asked {
    /// What was typed into its search.
    #[serde(default)]
    pub q: String,
    /// Which page; anything unreadable is the first.
    #[serde(default)]
    page: String,
    /// Which part of the list, such as what was archived.
    #[serde(default)]
    pub show: String,
}

impl Asked {
    /// The page asked for, from 1.
    pub(crate) fn page(&self) -> u64 {
        self.page.parse().unwrap_or(1)
    }
}

/// The line below a list.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pager {
    /// Which page, from 1.
    pub page: u64,
    /// How many there are.
    pub pages: u64,
    /// How many rows there are on all pages.
    pub total: u64,
    /// Address of the page before; empty on the first.
    pub previous: String,
    /// Address of the page after; empty on the last.
    pub next: String,
}

impl Pager {
    /// For a page of the list at `address`.
    pub(crate) fn new<T>(page: &Page<T>, address: &str, asked: &Asked) -> Self {
        let to = |number: u64| {
            let number = number.to_string();
            let mut query = vec![("page", number.as_str())];
            query.extend(
                [("q", asked.q.as_str()), ("show", asked.show.as_str())]
                    .into_iter()
                    .filter(|(_, value)| !value.is_empty()),
            );
            format!("{address}?{}", serde_urlencoded::to_string(query).unwrap_or_default())
        };
        Self {
            page: page.page,
            pages: page.pages,
            total: page.total,
            previous: if page.page > 1 { to(page.page - 1) } else { String::new() },
            next: if page.page < page.pages { to(page.page + 1) } else { String::new() },
        }
    }
}
