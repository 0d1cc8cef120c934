//! Workspaces: each company's own corner of the installation.

pub mod blobs;
mod change;
mod create;
mod find;
mod host;
pub mod numbers;
pub mod row;

pub use change::{CompanyForm, change, is_currency_in_use, own_for_update};
pub use create::{NewWorkspace, create};
pub use find::{Standing, all, by_id, by_slug, own};
pub use host::{change_host, hosts};
pub use row::Model as Workspace;
