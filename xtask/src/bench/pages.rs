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
}

/// One line of the table.
pub(super) struct Page {
    /// Its name in the table.
    pub(super) name: &'static str,
    /// Where it is.
    pub(super) at: At,
    /// Who opens it.
    pub(super) visitor: Visitor,
}

/// How a page is found in freshly seeded data, where ids differ each time.
pub(super) enum At {
    /// A fixed path and query.
    Path(&'static str),
    /// The first link on the page `list` whose path begins with `begins`.
    LinkOn {
        /// The page that shows the link.
        list: &'static str,
        /// How the link's path begins.
        begins: &'static str,
    },
}

/// Row 0 and row 1 are the yardsticks: a static file of about 15 KB, and a page that does nothing but ask one row.
pub(super) const ALL: &[Page] = &[
    Page {
        name: "static page",
        at: At::LinkOn { list: "/sign-in", begins: "/assets/" },
        visitor: Visitor::Nobody,
    },
    Page { name: "one-row query", at: At::Path("/readyz"), visitor: Visitor::Nobody },
    Page { name: "sign-in page", at: At::Path("/sign-in"), visitor: Visitor::Nobody },
    Page { name: "portal home", at: At::Path("/"), visitor: Visitor::Client },
    Page { name: "trip list", at: At::Path("/trips"), visitor: Visitor::Client },
    Page {
        name: "trip page",
        at: At::LinkOn { list: "/trips", begins: "/trips/" },
        visitor: Visitor::Client,
    },
    Page {
        name: "quote page",
        at: At::LinkOn { list: "/quotes", begins: "/quotes/" },
        visitor: Visitor::Client,
    },
    Page {
        name: "invoice page",
        at: At::LinkOn { list: "/invoices", begins: "/invoices/" },
        visitor: Visitor::Client,
    },
    Page { name: "request queue", at: At::Path("/console/requests"), visitor: Visitor::Staff },
];
