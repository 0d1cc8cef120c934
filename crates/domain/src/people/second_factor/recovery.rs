//! Ten codes for the day the phone is lost: shown once, kept as keyed hashes, each good once.

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::Result;
use crate::access::{Principal, Staff, System};
use crate::database::{Sight, UnitOfWork};
use crate::id::{RecoveryCodeId, StaffId};
use crate::people::staff::recovery_codes::{ActiveModel, Column, Entity};
use crate::secret::{self, ServerKey};

const CODES: usize = 10;

/// Makes ten new codes for the person who asks; the old ones end. They are shown now and never again.
pub async fn renew(work: &mut UnitOfWork<Staff>, key: &ServerKey) -> Result<Vec<String>> {
    let staff = work.by().id();
    replace(work, key, staff).await
}

/// How many codes of a person are still good.
pub async fn left<S: Sight<By = Staff>>(sight: &S) -> Result<u64> {
    let select = sight
        .visible::<Entity>()
        .filter(Column::StaffId.eq(sight.by().id()))
        .filter(Column::UsedAt.is_null());
    sight.count(select).await
}

pub(super) async fn replace<P: Principal>(
    work: &UnitOfWork<P>,
    key: &ServerKey,
    staff: StaffId,
) -> Result<Vec<String>> {
    forget(work, staff).await?;
    let codes: Vec<String> = (0..CODES).map(|_| new_code()).collect();
    let rows = codes.iter().map(|code| ActiveModel {
        id: Set(RecoveryCodeId::new(work.now())),
        staff_id: Set(staff),
        code_hash: Set(hash(key, staff, code)),
        used_at: Set(None),
        ..Default::default()
    });
    work.insert_all(rows.collect()).await?;
    Ok(codes)
}

pub(super) async fn forget<P: Principal>(work: &UnitOfWork<P>, staff: StaffId) -> Result<()> {
    let old = Entity::delete_many()
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(Column::StaffId.eq(staff));
    old.exec(work.connection()).await?;
    Ok(())
}

/// Uses a code up; false when it is none of theirs or was used before.
pub(super) async fn take(
    work: &UnitOfWork<System>,
    key: &ServerKey,
    staff: StaffId,
    typed: &str,
) -> Result<bool> {
    let used = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(work.now()))
        .filter(Column::WorkspaceId.eq(work.by().workspace()))
        .filter(Column::StaffId.eq(staff))
        .filter(Column::CodeHash.eq(hash(key, staff, typed)))
        .filter(Column::UsedAt.is_null())
        .exec(work.connection())
        .await?;
    Ok(used.rows_affected == 1)
}

/// Sixty bits as `abcd-efgh-jkmn`, without letters that look alike.
fn new_code() -> String {
    const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz23456789_";
    // 31 letters; the 32nd place asks for another byte.
    let mut letters = String::new();
    while letters.len() < 12 {
        for byte in secret::random::<16>() {
            let letter = LETTERS[usize::from(byte & 31)];
            if letter != b'_' && letters.len() < 12 {
                letters.push(char::from(letter));
            }
        }
    }
    format!("{}-{}-{}", &letters[..4], &letters[4..8], &letters[8..])
}

fn hash(key: &ServerKey, staff: StaffId, code: &str) -> String {
    let plain: String =
        code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    key.keyed_hash("recovery-code", &format!("{staff}:{plain}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let key = ServerKey::generate();
        let staff = StaffId::new(crate::time::Instant(0));
        let code = new_code();
        assert_eq!(code.len(), 14);
        assert_eq!(hash(&key, staff, &code), hash(&key, staff, &code.replace('-', " ").to_uppercase()));
        assert_ne!(hash(&key, staff, &code), hash(&key, staff, &new_code()));
    }
}
