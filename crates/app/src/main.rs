//! The binary `portico`: reads its words and does what they say.

use std::process::ExitCode;

/// A page is thousands of small allocations on several threads, which the C library's allocator serialises.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    portico::commands::run()
}
