//! Lists every text file below `locales`, so that a new language costs only files.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=locales");
    println!("cargo::rerun-if-changed=build.rs");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("locales");
    let mut codes = names(&root, |path| path.is_dir())?;
    // English is the language that every other one is measured against: it always has the first place.
    codes.sort_by_key(|code| (code != "en", code.clone()));
    let mut list = String::from("pub(super) static SOURCES: &[Source] = &[\n");
    for code in &codes {
        write_language(&mut list, &root, code)?;
    }
    list.push_str("];\n");
    fs::write(PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?).join("sources.rs"), list)
}

/// Appends one language with all its files.
fn write_language(list: &mut String, root: &Path, code: &str) -> io::Result<()> {
    let mut files = names(&root.join(code), |path| path.extension().is_some_and(|end| end == "ftl"))?;
    files.sort();
    writeln!(list, "    Source {{ code: {code:?}, files: &[").map_err(io::Error::other)?;
    for file in files {
        writeln!(
            list,
            "        ({file:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/locales/{code}/{file}\"))),"
        )
        .map_err(io::Error::other)?;
    }
    list.push_str("    ] },\n");
    Ok(())
}

/// The names in a folder that a test lets through.
fn names(folder: &Path, keep: impl Fn(&Path) -> bool) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if let (true, Some(name)) = (keep(&path), path.file_name().and_then(|name| name.to_str())) {
            names.push(name.to_owned());
        }
    }
    Ok(names)
}
