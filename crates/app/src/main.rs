//! The binary `portico`: reads its words and does what they say.

use std::process::ExitCode;

fn main() -> ExitCode {
    portico::commands::run()
}
