//! Where an invitation goes: to the addresses that the contact has on record, by e-mail where there is one, unless the
//! sender chooses otherwise.

use super::{Channel, InvitationRefusal};
use crate::Result;
use crate::people::contacts::Contact;
use crate::people::portal_users::PortalUserRow;

/// The way to one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// By mail or by text message.
    pub channel: Channel,
    /// The address of mail; empty for somebody who has only a phone.
    pub email: String,
    /// What they are told apart by: the address as compared, or `tel:` and the number.
    pub email_key: String,
    /// The number, for an invitation by text message.
    pub phone: Option<String>,
}

impl Reach {
    /// The way to a contact, by the channel that was `wanted` or the preferred one; refused where it leads nowhere.
    pub fn of(contact: &Contact, wanted: Option<Channel>) -> Result<Self> {
        let (email, phone) = (contact.emails.0.first(), contact.phones.0.first());
        let channel = match (wanted, email, phone) {
            (_, None, None) | (Some(Channel::Email), None, _) => {
                return Err(InvitationRefusal::NoAddress.into());
            }
            (Some(Channel::Sms), _, None) => return Err(InvitationRefusal::NoPhone.into()),
            (Some(Channel::Sms), _, Some(_)) | (_, None, Some(_)) => Channel::Sms,
            (_, Some(_), _) => Channel::Email,
        };
        let phone = phone.filter(|_| channel == Channel::Sms).map(|phone| phone.as_str().to_owned());
        let email_key = match (email, &phone) {
            (Some(email), _) => email.key(),
            (None, Some(phone)) => format!("tel:{phone}"),
            (None, None) => return Err(InvitationRefusal::NoAddress.into()),
        };
        let email = email.map(|email| email.as_str().to_owned()).unwrap_or_default();
        Ok(Self { channel, email, email_key, phone })
    }

    /// The address that it goes to, for the timeline.
    pub fn said(&self) -> String {
        match (&self.phone, self.channel) {
            (Some(phone), Channel::Sms) => phone.clone(),
            _ => self.email.clone(),
        }
    }

    /// Writes it into the row of the portal user; a number that is known already stays.
    pub(super) fn put_into(&self, user: &mut PortalUserRow) {
        user.email = self.email.clone();
        user.email_key = self.email_key.clone();
        if self.phone.is_some() {
            user.phone = self.phone.clone();
        }
    }
}
