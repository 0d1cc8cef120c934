//! FBOs: the handlers at airports.

mod list;
pub mod row;
mod save;

pub use list::{at_airports, choices, list};
pub use row::Model as Fbo;
pub use save::{FboForm, create, edit};
