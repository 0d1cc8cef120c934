//! Who may do something, asked of the table: by role, or by what they were given besides.

use sea_orm::sea_query::{Expr, ExprTrait, SimpleExpr};
use sea_orm::{ColumnTrait, Condition};

use super::row::Column;
use crate::access::Permission;

/// Those who hold a permission, as a condition on the table of staff.
pub fn who_may<P: Permission>() -> Condition {
    Condition::any().add(Column::Role.is_in(P::ROLES.iter().copied())).add(was_given::<P>())
}

/// Those who were given a permission besides their role, whether or not the role holds it.
pub fn was_given<P: Permission>() -> SimpleExpr {
    let given = Expr::col((super::row::Entity, Column::Permissions)).cast_as("text");
    given.like(format!("%\"{}\"%", P::KEY))
}
