//! What the mapper asks of every table besides its columns.

/// No relation is declared and nothing happens on saving: joins name their columns, and verbs do what is to be done.
/// (`#[sea_orm::model]` would declare the same, and derive loaders besides that nobody calls: they were a third of what
/// there was to compile.)
macro_rules! plain_table {
    () => {
        /// None that is declared.
        #[derive(Clone, Copy, Debug, sea_orm::EnumIter, sea_orm::DeriveRelation)]
        pub enum Relation {}

        impl sea_orm::ActiveModelBehavior for ActiveModel {}
    };
}
pub(crate) use plain_table;
