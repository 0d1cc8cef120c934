//! Hashes of an entry and of a link. Every field is written with its length before it, so that no two entries look alike.

use sea_orm::prelude::Uuid;
use serde_json::Value;

use crate::activity::Activity;
use crate::secret;

/// Which way of writing an entry down is meant; another way gets another number.
const WRITTEN: &str = "portico-audit-1";

/// SHA-256 of an entry, in hex.
pub(super) fn of_entry(entry: &Activity) -> String {
    let id = |id: Option<Uuid>| id.map(|id| id.simple().to_string()).unwrap_or_default();
    let mut details = String::new();
    sorted(&entry.details, &mut details);
    let fields = [
        WRITTEN.to_owned(),
        id(Some(entry.id.0)),
        id(Some(entry.workspace_id.0)),
        entry.at.0.to_string(),
        entry.event.as_str().to_owned(),
        entry.actor_kind.as_str().to_owned(),
        id(entry.actor_id),
        entry.actor_name.clone(),
        entry.network.clone(),
        entry.noun.as_str().to_owned(),
        id(Some(entry.object_id)),
        entry.object_name.clone(),
        id(entry.deal_id.map(|deal| deal.0)),
        id(entry.account_id.map(|account| account.0)),
        entry.client_visible.to_string(),
        details,
    ];
    secret::hash(&measured(&fields))
}

/// SHA-256 of a link, in hex; `before` is that of the link before, empty for the first.
pub(super) fn of_link(before: &str, number: i64, entry: Uuid, row_hash: &str) -> String {
    let fields = [before.to_owned(), number.to_string(), entry.simple().to_string(), row_hash.to_owned()];
    secret::hash(&measured(&fields))
}

fn measured(fields: &[String]) -> String {
    let mut text = String::new();
    for field in fields {
        text.push_str(&field.len().to_string());
        text.push(':');
        text.push_str(field);
    }
    text
}

/// JSON with the names of each object in order: databases give them back in one of their own.
fn sorted(value: &Value, text: &mut String) {
    match value {
        Value::Object(map) => {
            let mut names: Vec<&String> = map.keys().collect();
            names.sort_unstable();
            text.push('{');
            for name in names {
                text.push_str(&Value::String(name.clone()).to_string());
                text.push(':');
                sorted(&map[name], text);
                text.push(',');
            }
            text.push('}');
        }
        Value::Array(values) => {
            text.push('[');
            for value in values {
                sorted(value, text);
                text.push(',');
            }
            text.push(']');
        }
        plain => text.push_str(&plain.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn fields_that_run_into_each_other_are_told_apart() {
        let both = |one: &str, other: &str| measured(&[one.to_owned(), other.to_owned()]);
        assert_ne!(both("ab", "c"), both("a", "bc"));
        assert_ne!(both("1:a", ""), both("", "1:a"));
    }

    #[test]
    fn the_order_of_names_does_not_matter_and_everything_else_does() {
        let text = |value: Value| {
            let mut text = String::new();
            sorted(&value, &mut text);
            text
        };
        assert_eq!(
            text(json!({"b": [1, {"d": 1, "c": 2}], "a": "x"})),
            text(json!({"a": "x", "b": [1, {"c": 2, "d": 1}]}))
        );
        assert_ne!(text(json!({"a": ["x", "y"]})), text(json!({"a": ["y", "x"]})));
        assert_ne!(text(json!({"a": "1"})), text(json!({"a": 1})));
    }

    #[test]
    fn a_link_depends_on_the_one_before_and_on_its_place() {
        let entry = Uuid::nil();
        let one = of_link("", 1, entry, "a");
        assert_ne!(one, of_link("", 2, entry, "a"));
        assert_ne!(one, of_link("b", 1, entry, "a"));
        assert_ne!(one, of_link("", 1, entry, "b"));
    }
}
