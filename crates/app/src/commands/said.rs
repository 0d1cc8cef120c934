//! An error as the person at the keyboard reads it.

use portico_domain::Error;
use portico_rendering::languages::{Language, TextValue};

/// What went wrong, field by field where the input was at fault, else from the outermost cause to the innermost.
pub(super) fn of(error: &anyhow::Error) -> String {
    match error.downcast_ref::<Error>() {
        Some(Error::Invalid(invalid)) => {
            let lines: Vec<String> = invalid
                .problems
                .iter()
                .map(|problem| {
                    let details: Vec<(&str, &dyn TextValue)> = problem
                        .details
                        .iter()
                        .map(|(name, value)| (*name, value as &dyn TextValue))
                        .collect();
                    format!(
                        "--{}: {}",
                        problem.field.replace('_', "-"),
                        Language::ENGLISH.texts().fill(problem.key, &details)
                    )
                })
                .collect();
            lines.join("\nportico: ")
        }
        Some(Error::Refused(refusal)) => {
            let details = refusal.details();
            let details: Vec<(&str, &dyn TextValue)> =
                details.iter().map(|(name, value)| (*name, value as &dyn TextValue)).collect();
            Language::ENGLISH.texts().fill(refusal.key(), &details)
        }
        _ => format!("{error:#}"),
    }
}
