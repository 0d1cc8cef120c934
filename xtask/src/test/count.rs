//! Reads how many tests ran, and what failed, out of the runners' own words.

/// The most lines that are told of one step's failures.
const TOLD: usize = 12;

/// What failed, and the first words of why: of cargo-nextest, `cargo test` and Playwright; at most 12 lines.
pub(super) fn failures(lines: &[String]) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    let mut is_heading_open = false;
    for line in lines {
        let line = line.trim();
        let is_heading = is_playwright_failure(line)
            || ["FAIL [", "TIMEOUT [", "SIGABRT ["].iter().any(|start| line.starts_with(start))
            || line.starts_with("test ") && line.ends_with("... FAILED");
        let is_reason = is_heading_open && is_reason(line);
        let line = line.trim_end_matches('─').trim_end();
        if (is_heading || is_reason) && told.len() < TOLD && !told.iter().any(|it| it == line) {
            told.push(line.to_owned());
        }
        is_heading_open |= is_heading;
    }
    told
}

/// `1) [journeys] › tests/a.spec.js:10:3 › what it tells ────`.
fn is_playwright_failure(line: &str) -> bool {
    line.split_once(") [").is_some_and(|(number, _)| number.parse::<u32>().is_ok())
}

/// The line that names the error, those of a comparison, and the one that a code frame points at.
fn is_reason(line: &str) -> bool {
    let starts = ["Error:", "Locator:", "Expected", "Received", "> ", "panicked at"];
    starts.iter().any(|start| line.starts_with(start)) || line.contains("' panicked at ")
}

/// The lines in which a runner sums up: of cargo-nextest, `cargo test` and Playwright.
pub(super) fn summary_lines(lines: &[String]) -> Vec<String> {
    let is_summary = |line: &&String| {
        let line = line.trim_start();
        line.starts_with("Summary [") || line.starts_with("test result:") || is_playwright_sum(line)
    };
    lines.iter().filter(is_summary).cloned().collect()
}

/// `12 passed (3.4s)`, `1 failed`, `2 skipped`, `1 flaky`, `3 did not run`.
fn is_playwright_sum(line: &str) -> bool {
    let Some((number, rest)) = line.split_once(' ') else { return false };
    let ends = ["passed", "failed", "skipped", "flaky", "did not run"];
    number.parse::<u32>().is_ok()
        && ends.iter().any(|end| rest == *end || rest.starts_with(&format!("{end} (")))
}

/// How many Rust tests ran: `Summary [ 1.2s] 12 tests run: …`, or `test result: ok. 11 passed; 1 failed; …`.
pub(super) fn tests_run(lines: &[String]) -> u32 {
    lines.iter().map(|line| of_nextest(line).or_else(|| of_cargo(line)).unwrap_or(0)).sum()
}

fn of_nextest(line: &str) -> Option<u32> {
    let counted = line.trim_start().strip_prefix("Summary [")?.split_once(']')?.1;
    // After a failure it writes `7/12 tests run`; the whole is what the suite holds.
    let number = counted.split_whitespace().next()?;
    number.rsplit('/').next()?.parse().ok()
}

fn of_cargo(line: &str) -> Option<u32> {
    let counted = line.strip_prefix("test result:")?.split_once('.')?.1;
    let number = |word: &str| -> u32 {
        let part = counted.split(';').find(|part| part.trim_end().ends_with(word));
        part.and_then(|part| part.split_whitespace().next()?.parse().ok()).unwrap_or(0)
    };
    Some(number("passed") + number("failed"))
}

#[cfg(test)]
mod tests {
    use super::{failures, summary_lines, tests_run};

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn the_tests_of_every_runner_are_counted() {
        assert_eq!(tests_run(&lines("     Summary [   0.512s] 12 tests run: 12 passed, 0 skipped")), 12);
        assert_eq!(
            tests_run(&lines("     Summary [   0.512s] 7/12 tests run: 6 passed, 1 failed, 0 skipped")),
            12
        );
        assert_eq!(tests_run(&lines("     Summary [   0.1s] 1 test run: 1 passed, 0 skipped")), 1);
        let two_programs = "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
                            test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(tests_run(&lines(two_programs)), 9);
    }

    #[test]
    fn what_failed_is_named_with_its_reason() {
        let of_the_browser = lines(
            "  ✓ 1 one\n  ✘ 2 other\n\n  1) [journeys] › tests/a.spec.js:10:1 › a door ─────\n\n    Error: expect(locator).toBeVisible()\n\n\
             Call log:\n      9 | before\n  > 10 | await a\n  1 failed\n    [journeys] › tests/a.spec.js:10:1 › a door ──",
        );
        assert_eq!(
            failures(&of_the_browser),
            [
                "1) [journeys] › tests/a.spec.js:10:1 › a door",
                "Error: expect(locator).toBeVisible()",
                "> 10 | await a",
            ]
        );
        let of_rust = lines(
            "PASS [ 0.1s] portico::it a\nFAIL [ 0.2s] portico::it b\nthread 'b' panicked at b.rs:1:1:\nFAIL [ 0.2s] portico::it b",
        );
        assert_eq!(failures(&of_rust), ["FAIL [ 0.2s] portico::it b", "thread 'b' panicked at b.rs:1:1:"]);
        assert!(failures(&lines("PASS [ 0.1s] portico::it a\nError: a line of a log")).is_empty());
    }

    #[test]
    fn the_runners_own_sums_are_quoted_and_nothing_else() {
        let said = lines(
            "Running 3 tests using 1 worker\n  ✓ 1 passed through\n  2 passed (3.4s)\n  1 failed\n    [journeys] › a.spec.js",
        );
        assert_eq!(summary_lines(&said), ["  2 passed (3.4s)", "  1 failed"]);
    }
}
