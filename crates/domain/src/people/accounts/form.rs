//! What is typed about an account, read and checked.

use super::AccountKind;
use crate::access::Staff;
use crate::database::{Sight, UnitOfWork};
use crate::id::StaffId;
use crate::people::staff;
use crate::typed::Typed;
use crate::{Error, Result};

/// An account as it is typed.
#[derive(Clone, Debug, Default)]
pub struct AccountForm {
    /// `name`.
    pub name: String,
    /// `kind`, one of [`AccountKind`].
    pub kind: String,
    /// `organisation`.
    pub organisation: bool,
    /// `billing_address`.
    pub billing_address: String,
    /// `tax_id`.
    pub tax_id: String,
    /// `payment_days`; empty for the company's usual.
    pub payment_days: String,
    /// `notes`.
    pub notes: String,
    /// `rep`, the id of a member of staff; empty for nobody.
    pub rep: String,
    /// `active`.
    pub active: bool,
}

pub(super) struct Read {
    pub name: String,
    pub kind: AccountKind,
    pub billing_address: String,
    pub tax_id: String,
    pub payment_days: Option<i32>,
    pub notes: String,
    pub rep: Option<StaffId>,
}

impl AccountForm {
    pub(super) async fn read(&self, work: &UnitOfWork<Staff>) -> Result<Read> {
        let read = self.plain()?;
        let rep = match self.rep.trim() {
            "" => None,
            id => Some(work.one::<staff::row::Entity>(id.parse().map_err(|_| Error::NotFound)?).await?.id),
        };
        Ok(Read { rep, ..read })
    }
    /// Whether everything typed can be taken, without adding anything.
    pub fn check(&self) -> Result<()> {
        self.plain().map(|_| ())
    }
    fn plain(&self) -> Result<Read> {
        let mut typed = Typed::default();
        let name = typed.needed("name", &self.name, 160);
        let kind: Option<AccountKind> = typed.word("kind", &self.kind);
        let billing_address = typed.lines("billing_address", &self.billing_address, 600);
        let tax_id = typed.line("tax_id", &self.tax_id, 60);
        let payment_days = typed.number_if_any("payment_days", &self.payment_days, 0..=365);
        let notes = typed.lines("notes", &self.notes, 4000);
        typed.check()?;
        let kind = kind.ok_or(Error::NotFound)?;
        Ok(Read { name, kind, billing_address, tax_id, payment_days, notes, rep: None })
    }
}
