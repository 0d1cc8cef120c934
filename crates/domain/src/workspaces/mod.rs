//! Workspaces: each company's own corner of the installation.

pub mod blobs;
pub mod numbers;
pub mod row;

pub use row::Model as Workspace;
