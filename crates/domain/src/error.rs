//! What can go wrong, in four kinds: not there, not allowed, not now, not readable. Each names a
//! translation key; the web says it once.

use sea_orm::{DbErr, RuntimeErr};

use crate::time::Instant;

/// The answer of every verb.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A word outside its closed set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown word")]
pub struct UnknownWord;

/// Why the business said no, as a translation key with its values.
pub trait Refusal: std::any::Any + std::fmt::Debug + Send + Sync {
    /// The key of the sentence that explains it.
    fn key(&self) -> &'static str;
    /// Named values of that sentence.
    fn details(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
    /// Seconds after which another try makes sense, where that is known.
    fn retry_after(&self) -> Option<i64> {
        None
    }
    /// Named moments of that sentence, for whoever says it in the reader's language and zone.
    fn moments(&self) -> Vec<(&'static str, Instant)> {
        Vec::new()
    }
    /// How the refusal stands to a repeated try.
    fn kind(&self) -> RefusalKind {
        RefusalKind::Conflict
    }
}

/// How a refusal stands to a repeated try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefusalKind {
    /// The thing is in another state now.
    Conflict,
    /// The thing is over for good, such as a used link.
    Gone,
    /// Too many tries; later it may work.
    TooMany,
}

/// A field of a form that could not be taken as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The form's name of the field; rows of a list are `legs.0.from`.
    pub field: String,
    /// The key of the sentence that says what is wrong and how to mend it.
    pub key: &'static str,
    /// Named values of that sentence.
    pub details: Vec<(&'static str, String)>,
}

/// All that is wrong with a form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invalid {
    /// One entry per faulty field, in the form's order.
    pub problems: Vec<Problem>,
}

impl Invalid {
    /// One faulty field.
    pub fn field(field: impl Into<String>, key: &'static str) -> Self {
        let mut invalid = Self::default();
        invalid.add(field, key);
        invalid
    }
    /// Notes a faulty field.
    pub fn add(&mut self, field: impl Into<String>, key: &'static str) {
        self.add_with(field, key, Vec::new());
    }
    /// Notes a faulty field with the values of its sentence.
    pub fn add_with(
        &mut self,
        field: impl Into<String>,
        key: &'static str,
        details: Vec<(&'static str, String)>,
    ) {
        self.problems.push(Problem { field: field.into(), key, details });
    }
    /// An error when anything was noted.
    pub fn check(self) -> Result<()> {
        if self.problems.is_empty() { Ok(()) } else { Err(Error::Invalid(self)) }
    }
}

/// Everything a verb can answer instead of its result.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No such thing, or not for this person: the same answer.
    #[error("not found")]
    NotFound,
    /// A known person without the permission of that name.
    #[error("not permitted: {0}")]
    Forbidden(&'static str),
    /// The business says no.
    #[error("refused: {0:?}")]
    Refused(Box<dyn Refusal>),
    /// A form with faults.
    #[error("invalid input")]
    Invalid(Invalid),
    /// Too much is under way at this moment; another try in a few seconds makes sense.
    #[error("busy")]
    Busy,
    /// Somebody else changed it meanwhile.
    #[error("changed meanwhile")]
    Stale,
    /// The database failed.
    #[error("database: {0}")]
    Database(#[from] DbErr),
    /// A machine failure of another kind, in words for the log.
    #[error("{0}")]
    Broken(String),
}

impl<R: Refusal> From<R> for Error {
    fn from(refusal: R) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

impl From<Invalid> for Error {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl Error {
    /// Whether the database refused a second row under a unique key.
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Database(error) if matches!(error.sql_err(), Some(sea_orm::SqlErr::UniqueConstraintViolation(_))))
    }
    /// The translation key of a refusal.
    pub fn refusal_key(&self) -> Option<&'static str> {
        match self {
            Self::Refused(refusal) => Some(refusal.key()),
            _ => None,
        }
    }
}

impl Error {
    /// A failure of the database of which only the words are known, as those get it who shared a commit.
    pub fn database(said: impl Into<String>) -> Self {
        Self::Database(DbErr::Custom(said.into()))
    }
    /// Whether the disk of the database is full (SQLite's `SQLITE_FULL`, PostgreSQL's `53100`): nothing was changed, and
    /// nothing can be until somebody makes room.
    pub fn is_full(&self) -> bool {
        let Self::Database(error) = self else { return false };
        let text = error.to_string();
        text.contains("database or disk is full")
            || text.contains("No space left on device")
            || code(error).as_deref() == Some("53100")
    }
    /// Whether the database cannot be reached or is locked at the moment: another try makes sense.
    pub fn is_busy(&self) -> bool {
        match self {
            Self::Busy => true,
            Self::Database(DbErr::ConnectionAcquire(_) | DbErr::Conn(_)) => true,
            Self::Database(error) => {
                let text = error.to_string();
                // PostgreSQL gave one of two that waited for each other up: 40P01.
                text.contains("database is locked")
                    || text.contains("deadlock detected")
                    || text.contains("canceling statement due to")
                    || text.contains("terminating connection")
            }
            _ => false,
        }
    }
}

/// The database's own code of an error, if it said one.
fn code(error: &DbErr) -> Option<String> {
    match error {
        DbErr::Conn(RuntimeErr::SqlxError(error))
        | DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error)) => {
            error.as_database_error()?.code().map(|code| code.into_owned())
        }
        _ => None,
    }
}
