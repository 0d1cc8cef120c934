//! The project's chores: `cargo xtask test` proves the product, `cargo xtask bench` measures it.

mod bench;
mod postgres;
mod run;
mod setup;
mod target;
mod test;

use std::process::ExitCode;

const USAGE: &str = "\
Usage: cargo xtask <chore>

  test [--only fmt,clippy,unit,it,e2e]   everything that must hold before a change is taken
       [--runner nextest|cargo]          who runs the Rust tests (default: cargo-nextest when installed)
  bench [--seconds N] [--only charter|field|access] [--binary FILE]
                                         the table of rates and latencies, from a release build";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.split_first() {
        Some((&"test", rest)) => test::Options::parse(rest).and_then(|options| test::run(&options)),
        Some((&"bench", rest)) => bench::Options::parse(rest).and_then(|options| bench::run(&options)),
        Some((&("help" | "--help" | "-h"), _)) => {
            println!("{USAGE}");
            Ok(true)
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}
