//! Programs that must not compile: what the business forbids is forbidden by the compiler, not by care.
//!
//! Each file of `programs` begins with the error that it must end in: `// must fail: E0277 PortalUser>` is not satisfied`. The one
//! that must compile shows that the others fail for their own fault and not for a missing library.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const MUST_FAIL: &str = "// must fail: ";

#[test]
fn programs_that_would_leak_do_not_compile() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/leaks/programs");
    let mut programs: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("the programs")
        .map(|entry| entry.expect("a file").path())
        .collect();
    programs.sort();
    assert!(programs.len() > 10, "the programs are missing");
    let library = library();
    for program in programs {
        let name = program.file_name().expect("a name").to_string_lossy().into_owned();
        let source = std::fs::read_to_string(&program).expect("readable");
        let output = compile(&library, &program);
        let said = String::from_utf8_lossy(&output.stderr);
        match source.lines().next().and_then(|line| line.strip_prefix(MUST_FAIL)) {
            None => assert!(output.status.success(), "{name} must compile:\n{said}"),
            Some(error) => {
                assert!(!output.status.success(), "{name} compiles, and so leaks");
                let (code, words) = error.split_once(' ').unwrap_or((error, ""));
                assert!(said.contains(&format!("error[{code}]")), "{name} fails for another fault:\n{said}");
                assert!(said.contains(words), "{name} fails without a word of “{words}”:\n{said}");
                assert_eq!(said.matches("error[").count(), 1, "{name} has more than the one fault:\n{said}");
            }
        }
    }
}

/// The newest build of the business beside this program.
fn library() -> PathBuf {
    let beside = std::env::current_exe().expect("this program");
    let folder = beside.parent().expect("its folder");
    let ours = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.starts_with("libportico_domain-") && name.ends_with(".rlib")
    };
    let built =
        std::fs::read_dir(folder).expect("readable").map(|entry| entry.expect("a file").path()).filter(ours);
    let made = |path: &PathBuf| std::fs::metadata(path).and_then(|about| about.modified()).ok();
    built.max_by_key(made).expect("the business is built beside this program")
}

fn compile(library: &Path, program: &Path) -> Output {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let out = std::env::temp_dir().join(format!("portico-leak-{}.rmeta", std::process::id()));
    let mut command = Command::new(rustc);
    command
        .args(["--edition=2024", "--crate-type=lib", "--emit=metadata", "--cap-lints=allow", "-o"])
        .arg(&out);
    command.arg("--extern").arg(format!("portico_domain={}", library.display()));
    command.arg("-L").arg(format!("dependency={}", library.parent().expect("a folder").display()));
    let output = command.arg(program).output().expect("rustc runs");
    let _ = std::fs::remove_file(&out);
    output
}
