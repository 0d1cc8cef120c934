//! Who may invite colleagues: an owner of the account, while the operator allows it.

use crate::access::{PortalUser, System};
use crate::database::Sight;
use crate::id::{AccountId, ContactId, PortalUserId};
use crate::people::memberships::{MembershipRole, Scopes, Sees};
use crate::{Error, Result, portal};

/// An owner of an account who may invite others to it; made by [`owner`] alone.
#[derive(Clone, Debug)]
pub struct Owner {
    pub(super) id: PortalUserId,
    pub(super) contact: ContactId,
    pub(super) language: String,
    pub(super) account: AccountId,
    pub(super) scopes: Scopes,
    pub(super) sees: Sees,
}

impl Owner {
    /// The account.
    pub const fn account(&self) -> AccountId {
        self.account
    }
    /// Whether they see every trip of the account, and so may let others see them.
    pub fn sees_all(&self) -> bool {
        self.sees == Sees::All
    }
    /// The roles they can give: each of which opens something that they have themselves.
    pub fn roles(&self) -> Vec<MembershipRole> {
        MembershipRole::ALL.iter().copied().filter(|role| !self.scopes_of(*role).is_empty()).collect()
    }
    /// What a role given by them opens: no more than they have.
    pub(super) fn scopes_of(&self, role: MembershipRole) -> Scopes {
        Scopes::of(role.scopes().iter().copied().filter(|scope| self.scopes.contains(*scope)))
    }
}

/// The client as an owner of an account; [`Error::NotFound`] for anybody else, and where owners do not invite.
pub async fn owner<S: Sight<By = System>>(sight: &S, user: &PortalUser, account: AccountId) -> Result<Owner> {
    let is_theirs = |seat: &&crate::access::AccountSeat| seat.account == account;
    let seat = user.seats().iter().find(is_theirs).filter(|seat| seat.role == MembershipRole::Owner);
    let seat = seat.ok_or(Error::NotFound)?;
    if !owners_invite(sight).await? {
        return Err(Error::NotFound);
    }
    Ok(Owner {
        id: user.id(),
        contact: user.contact(),
        language: user.language().to_owned(),
        account,
        scopes: seat.scopes.clone(),
        sees: seat.sees,
    })
}

/// Whether owners may invite at this moment.
pub(super) async fn owners_invite<S: Sight<By = System>>(sight: &S) -> Result<bool> {
    Ok(portal::settings(sight).await?.is_some_and(|settings| settings.enabled && settings.owners_invite))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Scope;
    use crate::time::Instant;

    #[test]
    fn a_role_opens_no_more_than_its_giver_has() {
        let by = Owner {
            id: PortalUserId::new(Instant(0)),
            contact: ContactId::new(Instant(0)),
            language: "en".to_owned(),
            account: AccountId::new(Instant(0)),
            scopes: Scopes::of([Scope::Messages]),
            sees: Sees::Own,
        };
        assert_eq!(by.scopes_of(MembershipRole::Billing), Scopes::of([Scope::Messages]));
        assert!(!by.roles().contains(&MembershipRole::Viewer));
        assert!(!by.sees_all());
    }
}
