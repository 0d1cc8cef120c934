//! What a row held and what it holds from now on, for the audit: field by field, without what nobody reads and without
//! secrets.

use sea_orm::sea_query::sea_value_to_json_value;
use sea_orm::{EntityTrait, IdenStatic as _, Iterable as _, ModelTrait};
use serde_json::Value;

use super::Happened;
use crate::time::Instant;

/// Columns that keep themselves.
const KEPT_BY_ITSELF: [&str; 7] =
    ["id", "workspace_id", "version", "created_at", "updated_at", "search_text", "email_key"];
/// What the columns of secrets end in.
const SECRETS: [&str; 4] = ["_hash", "_sealed", "_token", "nonce"];

impl Happened {
    /// Every field that is another after a change than before it.
    pub fn between<M: ModelTrait>(self, before: &M, after: &M) -> Self {
        <M::Entity as EntityTrait>::Column::iter().fold(self, |told, column| {
            let name = column.as_str();
            let hidden = KEPT_BY_ITSELF.contains(&name) || SECRETS.iter().any(|end| name.ends_with(end));
            if hidden {
                return told;
            }
            let value = |row: &M| sea_value_to_json_value(&row.get(column));
            let (before, after) = different(value(before), value(after));
            told.changed(name, shown(name, &before), shown(name, &after))
        })
    }
}

/// Of two lists, what is only in one of them. A word with a hyphen before it says that it is not there.
fn different(before: Value, after: Value) -> (Value, Value) {
    let (Value::Array(before), Value::Array(after)) = (&before, &after) else { return (before, after) };
    let only = |list: &[Value], other: &[Value]| {
        let is_there = |one: &&Value| one.as_str().is_none_or(|word| !word.starts_with('-'));
        Value::Array(list.iter().filter(is_there).filter(|one| !other.contains(one)).cloned().collect())
    };
    (only(before, after), only(after, before))
}

/// A value as it is read: moments in UTC, lists with commas, nothing as nothing.
fn shown(name: &str, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.chars().take(500).collect(),
        Value::Number(number) if name.ends_with("_at") => {
            number.as_i64().map_or_else(String::new, |at| Instant(at).timestamp().to_string())
        }
        Value::Array(values) => values.iter().map(|one| shown("", one)).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn of_lists_only_what_came_and_what_went_is_told() {
        let both = different(json!(["quotes", "trips"]), json!(["trips", "jobs", "-quotes"]));
        assert_eq!(both, (json!(["quotes"]), json!(["jobs"])));
        assert_eq!(different(json!("a"), json!("b")), (json!("a"), json!("b")));
    }

    #[test]
    fn values_are_written_as_people_read_them() {
        assert_eq!(shown("features", &json!(["quotes", "trips"])), "quotes, trips");
        assert_eq!(shown("ends_at", &json!(0)), "1970-01-01T00:00:00Z");
        assert_eq!(shown("link_minutes", &json!(15)), "15");
        assert_eq!(shown("enabled", &json!(true)), "true");
        assert_eq!(shown("neutral", &Value::Null), "");
    }
}
