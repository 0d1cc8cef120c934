//! Runs other programs: their output goes to the terminal as it comes, and is kept so that their own summary can be quoted.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

use anyhow::{Context, Result, bail};

/// How a program ended, and every line it wrote, without colours.
pub(crate) struct Ended {
    /// Whether its exit status was zero.
    pub(crate) well: bool,
    /// Standard output and standard error, line by line, in the order of arrival.
    pub(crate) lines: Vec<String>,
}

/// Runs a program, passes its output on, and returns how it ended; an error only when it could not be started.
pub(crate) fn tee(command: &mut Command) -> Result<Ended> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {name}"))?;
    let lines = Arc::new(Mutex::new(Vec::new()));
    let stdout = child.stdout.take().context("no standard output")?;
    let stderr = child.stderr.take().context("no standard error")?;
    std::thread::scope(|scope| {
        scope.spawn(|| copy(stdout, std::io::stdout(), &lines));
        scope.spawn(|| copy(stderr, std::io::stderr(), &lines));
    });
    let status = child.wait().with_context(|| format!("lost sight of {name}"))?;
    let lines =
        std::mem::take(&mut *lines.lock().expect("no thread is left that could have panicked holding it"));
    Ok(Ended { well: status.success(), lines })
}

fn copy(from: impl Read, mut to: impl Write, lines: &Mutex<Vec<String>>) {
    let mut from = BufReader::new(from);
    let mut raw = Vec::new();
    while matches!(from.read_until(b'\n', &mut raw), Ok(count) if count > 0) {
        // A closed terminal must not end the tests; what was written is kept for the summary all the same.
        let _ = to.write_all(&raw).and_then(|()| to.flush());
        let line = plain(String::from_utf8_lossy(&raw).trim_end());
        lines.lock().expect("the other thread only pushes").push(line);
        raw.clear();
    }
}

/// The text without terminal colour sequences (`ESC [ … m`).
fn plain(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            for skipped in characters.by_ref() {
                if skipped.is_ascii_alphabetic() {
                    break;
                }
            }
        } else {
            kept.push(character);
        }
    }
    kept
}

/// Runs a program whose output nobody needs unless it fails; then the error carries the output.
pub(crate) fn quietly(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output().with_context(|| format!("cannot start {name}"))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        bail!("{name} failed ({}):\n{said}{}", output.status, String::from_utf8_lossy(&output.stderr));
    }
    Ok(said)
}

/// The checkout's root folder: that of the checkout it runs in, because two of them may share what was built.
pub(crate) fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    own.parent().expect("xtask is a folder of the checkout").to_path_buf()
}

/// `cargo` in the checkout's root, with colours when this terminal shows them.
pub(crate) fn cargo() -> Command {
    use std::io::IsTerminal;
    let mut command = Command::new("cargo");
    command.current_dir(root());
    if std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    command
}

/// Where on `PATH` a program is, when it is.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    #[test]
    fn colours_are_taken_out_of_a_line() {
        assert_eq!(super::plain("\u{1b}[32;1m Summary\u{1b}[0m 3 passed"), " Summary 3 passed");
    }
}
