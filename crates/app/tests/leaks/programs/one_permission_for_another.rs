// must fail: E0308 mismatched types
use portico_domain::access::Authorized;
use portico_domain::access::permissions::{ManageQuotes, ViewSales};

pub fn leak(by: Authorized<ViewSales>) -> Authorized<ManageQuotes> {
    by
}
