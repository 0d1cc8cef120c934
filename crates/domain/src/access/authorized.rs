//! A permission as a value: whoever holds one has been checked.

use std::marker::PhantomData;
use std::ops::Deref;

use super::{Permission, Staff};
use crate::Error;

/// A member of staff who holds the permission `P`.
#[derive(Clone, Debug)]
pub struct Authorized<P> {
    staff: Staff,
    permission: PhantomData<fn() -> P>,
}

impl<P: Permission> Authorized<P> {
    pub(super) fn grant(staff: Staff) -> Result<Self, Error> {
        if staff.may::<P>() {
            Ok(Self { staff, permission: PhantomData })
        } else {
            Err(Error::Forbidden(P::KEY))
        }
    }
}

impl<P> Deref for Authorized<P> {
    type Target = Staff;
    fn deref(&self) -> &Staff {
        &self.staff
    }
}
