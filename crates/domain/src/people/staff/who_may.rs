//! Who may do something, asked of the table: by role, or by what they were given besides.

use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition};

use super::row::Column;
use crate::access::Permission;

/// Those who hold a permission, as a condition on the table of staff.
pub fn who_may<P: Permission>() -> Condition {
    let given = Expr::col((super::row::Entity, Column::Permissions)).cast_as("text");
    Condition::any()
        .add(Column::Role.is_in(P::ROLES.iter().copied()))
        .add(given.like(format!("%\"{}\"%", P::KEY)))
}
