//! What a place in an account opens: a choice of scopes, kept as their words in one text.

use std::fmt;
use std::str::FromStr;

use crate::access::Scope;
use crate::error::UnknownWord;

/// Scopes, each once, in the order in which people meet them; stored as `trips requests`.
#[derive(Clone, Debug, Default, PartialEq, Eq, sea_orm::DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct Scopes(Vec<Scope>);

impl Scopes {
    /// These scopes.
    pub fn of(chosen: impl IntoIterator<Item = Scope>) -> Self {
        let chosen: Vec<Scope> = chosen.into_iter().collect();
        Self(Scope::ALL.iter().copied().filter(|scope| chosen.contains(scope)).collect())
    }
    /// Whether a scope is among them.
    pub fn contains(&self, scope: Scope) -> bool {
        self.0.contains(&scope)
    }
    /// One after the other.
    pub fn iter(&self) -> impl Iterator<Item = Scope> {
        self.0.iter().copied()
    }
    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// Whether every one of them is among others.
    pub fn are_within(&self, others: &Self) -> bool {
        self.0.iter().all(|scope| others.contains(*scope))
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, scope) in self.0.iter().enumerate() {
            let before = if at == 0 { "" } else { " " };
            write!(f, "{before}{scope}")?;
        }
        Ok(())
    }
}

impl FromStr for Scopes {
    type Err = UnknownWord;
    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Ok(Self::of(text.split_whitespace().map(str::parse).collect::<Result<Vec<Scope>, _>>()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_reads_as_it_was_written() {
        let chosen = Scopes::of([Scope::Messages, Scope::Trips, Scope::Messages]);
        assert_eq!(chosen.to_string(), "trips messages");
        assert_eq!("trips messages".parse::<Scopes>().expect("known words"), chosen);
        assert_eq!("".parse::<Scopes>().expect("nothing"), Scopes::default());
        assert!("trips everything".parse::<Scopes>().is_err());
    }

    #[test]
    fn a_word_is_found_in_the_text_only_where_it_stands() {
        for word in Scope::ALL {
            let others = Scopes::of(Scope::ALL.iter().copied().filter(|scope| scope != word));
            assert!(!others.to_string().contains(word.as_str()), "{word} hides in another word");
        }
    }
}
