//! The one list of what the bench asks for. A page is added here and nowhere else.

/// As whom a page is opened; the demo prints a sign-in address for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Visitor {
    /// Without a cookie.
    Nobody,
    /// The first portal user of the demo.
    Client,
    /// The first staff member of the demo.
    Staff,
    /// The first staff member of the demo's company that sends technicians.
    Office,
}

/// One line of the table.
pub(super) struct Page {
    /// Its name in the table.
    pub(super) name: &'static str,
    /// Where it is.
    pub(super) at: At,
    /// Who opens it.
    pub(super) visitor: Visitor,
    /// How it is to be packed; pages come as they are.
    pub(super) packed: Option<&'static str>,
}

/// How a page is found in freshly seeded data, where ids differ each time.
pub(super) enum At {
    /// A fixed path and query.
    Path(&'static str),
    /// The first link on the page `list` whose path begins with `begins`, and `then` behind it.
    LinkOn {
        /// The page that shows the link.
        list: &'static str,
        /// How the link's path begins.
        begins: &'static str,
        /// What follows the link's path, such as a document of the thing.
        then: &'static str,
    },
}

const fn page(name: &'static str, visitor: Visitor, path: &'static str) -> Page {
    Page { name, at: At::Path(path), visitor, packed: None }
}

const fn linked(name: &'static str, list: &'static str, begins: &'static str, then: &'static str) -> Page {
    Page { name, at: At::LinkOn { list, begins, then }, visitor: Visitor::Client, packed: None }
}

/// Row 0 and row 1 are the yardsticks: a static file of 15 KB (the stylesheet as browsers get it), and a page that does
/// nothing but ask one row.
pub(super) const ALL: &[Page] = &[
    Page {
        name: "static page",
        at: At::LinkOn { list: "/skyline/portal/sign-in", begins: "/assets/app.", then: "" },
        visitor: Visitor::Nobody,
        packed: Some("br"),
    },
    page("one-row query", Visitor::Nobody, "/readyz"),
    page("sign-in page", Visitor::Nobody, "/skyline/portal/sign-in"),
    page("portal home", Visitor::Client, "/skyline/portal"),
    page("trip list", Visitor::Client, "/skyline/portal/trips"),
    linked("trip page", "/skyline/portal/trips", "/skyline/portal/trips/", ""),
    linked("quote page", "/skyline/portal/quotes", "/skyline/portal/quotes/", ""),
    linked("invoice page", "/skyline/portal/invoices", "/skyline/portal/invoices/", ""),
    page("airport search", Visitor::Client, "/skyline/portal/airports?q=tetrboro"),
    QUOTE_PDF,
    QUEUE,
];

/// The queue that is measured again once it holds 100,000 requests.
pub(super) const QUEUE: Page = page("request queue", Visitor::Staff, "/skyline/console/requests");

/// The document that is asked for 64 times at once.
pub(super) const QUOTE_PDF: Page =
    linked("quote PDF", "/skyline/portal/quotes", "/skyline/portal/quotes/", "/quote.pdf");

/// The page that must stay quick meanwhile.
pub(super) const HOME: Page = page("portal home", Visitor::Client, "/skyline/portal");
