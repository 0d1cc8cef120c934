//! Pieces of pages that many pages have: each is compiled once, instead of anew into every page that shows it.
//!
//! Templates reach them through the macros of `templates/components/` and through the layouts.

mod controls;
mod frame;
mod marks;
mod square;

pub(crate) use controls::{
    about, airport, caption, checkbox, choose, error, field, hint, mistakes, switch, textarea,
};
pub(crate) use frame::{
    brought, console_side, console_tail, links, live, menu_button, portal_foot, portal_tabs, portal_top,
};
pub(crate) use marks::{count, crumb, empty, event, icon, more, pager};
pub(crate) use square::square;
