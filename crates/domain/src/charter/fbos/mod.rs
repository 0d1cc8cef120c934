//! FBOs: the handlers at airports.

pub mod row;

pub use row::Model as Fbo;
