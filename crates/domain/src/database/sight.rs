//! What a reader and a unit of work share: looking, as somebody.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, Iterable, PrimaryKeyToColumn, PrimaryKeyTrait, QueryFilter,
    Select,
};

use crate::access::{Principal, VisibleTo};
use crate::time::Instant;
use crate::{Error, Result};

/// A principal with a connection: everything that can be asked, is asked through one.
pub trait Sight: Send + Sync {
    /// Who looks.
    type By: Principal;
    /// Where they look.
    type Connection: ConnectionTrait;

    /// Who looks.
    fn by(&self) -> &Self::By;
    /// The connection, for a query that was started with [`Sight::visible`].
    fn connection(&self) -> &Self::Connection;
    /// The moment of looking.
    fn now(&self) -> Instant;

    /// The rows of `E` that this principal sees.
    fn visible<E: VisibleTo<Self::By>>(&self) -> Select<E> {
        E::visible_to(self.by())
    }

    /// One row by its id; [`Error::NotFound`] when there is none, or none for this principal.
    fn one<E>(
        &self,
        id: <E::PrimaryKey as PrimaryKeyTrait>::ValueType,
    ) -> impl Future<Output = Result<E::Model>> + Send
    where
        E: VisibleTo<Self::By>,
        <E::PrimaryKey as PrimaryKeyTrait>::ValueType: Into<sea_orm::Value> + Send,
    {
        let select = self.visible::<E>().filter(key_column::<E>().eq(id));
        async move { select.one(self.connection()).await?.ok_or(Error::NotFound) }
    }

    /// All rows of a query.
    fn all<E: EntityTrait>(&self, select: Select<E>) -> impl Future<Output = Result<Vec<E::Model>>> + Send {
        async move { Ok(select.all(self.connection()).await?) }
    }

    /// The first row of a query.
    fn first<E: EntityTrait>(
        &self,
        select: Select<E>,
    ) -> impl Future<Output = Result<Option<E::Model>>> + Send {
        async move { Ok(select.one(self.connection()).await?) }
    }

    /// The number of rows of a query.
    fn count<E>(&self, select: Select<E>) -> impl Future<Output = Result<u64>> + Send
    where
        E: EntityTrait,
        E::Model: Sync + Send,
    {
        async move {
            use sea_orm::PaginatorTrait;
            Ok(select.count(self.connection()).await?)
        }
    }
}

/// The column of a table's single id.
pub(crate) fn key_column<E: EntityTrait>() -> E::Column {
    E::PrimaryKey::iter().next().expect("every table has a key").into_column()
}
