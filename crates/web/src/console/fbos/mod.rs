//! FBOs.
