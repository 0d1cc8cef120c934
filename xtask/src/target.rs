//! What cargo knows of the workspace: where it builds, and which test programs there are.

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::run;

/// The parts of `cargo metadata` that the chores need.
pub(crate) struct Workspace {
    /// The folder that cargo builds into.
    pub(crate) folder: PathBuf,
    /// (package, test target) of every `tests/` program.
    pub(crate) tests: Vec<(String, String)>,
}

impl Workspace {
    /// Asks cargo; needs no network.
    pub(crate) fn read() -> Result<Self> {
        let said = run::quietly(run::cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
        let said: Value = serde_json::from_str(&said).context("cargo metadata is not JSON")?;
        let folder = said["target_directory"].as_str().context("cargo names no target folder")?.into();
        let mut tests = Vec::new();
        for package in said["packages"].as_array().into_iter().flatten() {
            for target in package["targets"].as_array().into_iter().flatten() {
                let is_test =
                    target["kind"].as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind == "test"));
                if let (true, Some(package), Some(target)) =
                    (is_test, package["name"].as_str(), target["name"].as_str())
                {
                    tests.push((package.to_owned(), target.to_owned()));
                }
            }
        }
        Ok(Self { folder, tests })
    }

    /// Where the binary of a profile's folder (`debug`, `release`) lies once built.
    pub(crate) fn binary(&self, profile_folder: &str) -> PathBuf {
        self.folder.join(profile_folder).join("portico")
    }
}
