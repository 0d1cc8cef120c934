//! Turns the files of `assets/` into what a browser is sent: one stylesheet, script modules that know each other's
//! hashed names, the icon sprite and the fonts, each with its content hash and its compressed forms.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use sha2::{Digest, Sha256};

/// Layer order is fixed by the first file; the files follow it.
const STYLESHEETS: [&str; 5] = ["tokens", "base", "components", "layouts", "product"];

struct Asset {
    hashed: String,
    mime: &'static str,
    bytes: Vec<u8>,
}

fn main() {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets the folder")).join("assets");
    println!("cargo:rerun-if-changed=assets");
    println!("cargo:rerun-if-changed=build.rs");
    let mut assets = BTreeMap::new();
    for file in files(&root.join("fonts"), "woff2") {
        add(&mut assets, &name(&file), "font/woff2", read(&file));
    }
    for file in files(&root.join("icons"), "svg") {
        let picture = String::from_utf8(read(&file)).expect("pictures are UTF-8");
        add(
            &mut assets,
            &name(&file),
            "image/svg+xml",
            without_comments(&picture, "<!--", "-->").into_bytes(),
        );
    }
    let styles = stylesheet(&root, &assets);
    add(&mut assets, "app.css", "text/css; charset=utf-8", styles.into_bytes());
    // Vendored files are sent as they came: their hashes stand in `vendor/README.md`.
    for file in files(&root.join("vendor/leaflet"), "js") {
        add(&mut assets, &name(&file), "text/javascript; charset=utf-8", read(&file));
    }
    for file in files(&root.join("vendor/leaflet"), "css") {
        add(&mut assets, &name(&file), "text/css; charset=utf-8", read(&file));
    }
    let scripts: BTreeMap<String, String> = files(&root.join("js"), "js")
        .iter()
        .map(|file| (name(file), String::from_utf8(read(file)).expect("scripts are UTF-8")))
        .collect();
    for script in scripts.keys() {
        add_script(&mut assets, &scripts, script, &mut Vec::new());
    }
    write_out(&assets);
}

fn stylesheet(root: &Path, assets: &BTreeMap<String, Asset>) -> String {
    let mut all = String::new();
    for sheet in STYLESHEETS {
        let file = root.join("css").join(format!("{sheet}.css"));
        all.push_str(&String::from_utf8(read(&file)).expect("stylesheets are UTF-8"));
    }
    for (plain, asset) in assets {
        all = all.replace(&format!("fonts/{plain}"), &asset.hashed);
    }
    let mut tight = String::new();
    for word in without_comments(&all, "/*", "*/").split_whitespace() {
        if !tight.is_empty() && !tight.ends_with(['{', '}', ';']) && !word.starts_with(['{', '}']) {
            tight.push(' ');
        }
        tight.push_str(word);
    }
    tight
}

/// Adds the modules a script imports first: their hashed names are part of its own bytes.
fn add_script(
    assets: &mut BTreeMap<String, Asset>,
    scripts: &BTreeMap<String, String>,
    script: &str,
    above: &mut Vec<String>,
) {
    if assets.contains_key(script) {
        return;
    }
    assert!(!above.iter().any(|name| name == script), "{script} imports itself through {above:?}");
    above.push(script.to_owned());
    let mut source: String = scripts[script]
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .fold(String::new(), |all, line| all + line + "\n");
    for other in scripts.keys() {
        let import = format!("\"./{other}\"");
        if source.contains(&import) {
            add_script(assets, scripts, other, above);
            source = source.replace(&import, &format!("\"./{}\"", assets[other].hashed));
        }
    }
    above.pop();
    add(assets, script, "text/javascript; charset=utf-8", source.into_bytes());
}

fn add(assets: &mut BTreeMap<String, Asset>, plain: &str, mime: &'static str, bytes: Vec<u8>) {
    let digest = Sha256::digest(&bytes);
    let hash = digest.iter().take(8).fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to a string does not fail");
        text
    });
    let (stem, ending) = plain.split_once('.').expect("an asset has an ending");
    let hashed = format!("{stem}.{hash}.{ending}");
    assets.insert(plain.to_owned(), Asset { hashed, mime, bytes });
}

fn write_out(assets: &BTreeMap<String, Asset>) {
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets the output folder"));
    let mut table = String::from("static ASSETS: &[Asset] = &[\n");
    for (plain, asset) in assets {
        let place = |ending: &str| out.join(format!("{}{ending}", asset.hashed));
        fs::write(place(""), &asset.bytes).expect("an asset can be written");
        let squeezed = !asset.mime.starts_with("font/");
        if squeezed {
            fs::write(place(".br"), brotli(&asset.bytes)).expect("an asset can be written");
            fs::write(place(".gz"), gzip(&asset.bytes)).expect("an asset can be written");
        }
        let include = |ending: &str| format!("include_bytes!({:?})", place(ending));
        let some = |ending: &str| match squeezed {
            true => format!("Some({})", include(ending)),
            false => "None".to_owned(),
        };
        writeln!(
            table,
            "Asset {{ plain: {plain:?}, hashed: {:?}, url: \"/assets/{}\", etag: \"\\\"{}\\\"\", mime: {:?}, bytes: {}, br: {}, gzip: {} }},",
            asset.hashed, asset.hashed, asset.hashed, asset.mime, include(""), some(".br"), some(".gz"),
        )
        .expect("writing to a string does not fail");
    }
    table.push_str("];\n");
    fs::write(out.join("assets.rs"), table).expect("the table can be written");
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut squeezed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut squeezed, 4096, 11, 22);
    writer.write_all(bytes).expect("compressing in memory does not fail");
    drop(writer);
    squeezed
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes).expect("compressing in memory does not fail");
    writer.finish().expect("compressing in memory does not fail")
}

fn without_comments(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(open) {
        kept.push_str(before);
        rest = after.split_once(close).map_or("", |(_, after)| after);
    }
    kept + rest
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the asset folder is there")
        .map(|entry| entry.expect("the asset folder can be read").path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    found.sort();
    found
}

fn name(file: &Path) -> String {
    file.file_name().expect("a file has a name").to_string_lossy().into_owned()
}

fn read(file: &Path) -> Vec<u8> {
    fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
