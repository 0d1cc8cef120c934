//! What each mail says, put together at the moment it is sent: from the thing as it stands, in the reader's language,
//! in the operator's name and colours. No secret of a link is ever stored; it is derived here and leaves with the mail.

mod access;
mod client_notice;
mod legs;
mod notice;
mod sender;
mod staff_notice;

use portico_domain::access::System;
use portico_domain::conversations::deliveries::{Delivery, Letter};
use portico_domain::database::Reader;
use portico_domain::workspaces::Standing;
use portico_domain::{Error, Result};
use portico_rendering::mail;

use crate::Settings;
use sender::Sender;

/// A mail ready to be composed.
#[derive(Clone, Debug)]
pub struct Written {
    /// Its subject.
    pub subject: String,
    /// Everything else.
    pub letter: mail::Letter,
}

/// Writes the mail of a delivery; nothing when there is nothing left to tell, such as for a link that is void.
pub async fn write(
    reader: &Reader<System>,
    standing: &Standing,
    settings: &Settings,
    delivery: &Delivery,
) -> Result<Option<Written>> {
    let sender = Sender::new(standing, settings, delivery);
    match delivery.event {
        Letter::SignInLink => access::sign_in_link(reader, &sender, settings, delivery).await,
        Letter::Invitation => access::invitation(reader, &sender, settings, delivery).await,
        Letter::SignedInElsewhere => Ok(Some(access::signed_in_elsewhere(&sender, delivery))),
        Letter::SignInFlood => Ok(Some(access::sign_in_flood(&sender))),
        Letter::TestMail => Ok(Some(access::test_mail(&sender))),
        Letter::ClientNotice => client_notice::write(&told(reader, delivery).await?, &sender, delivery),
        Letter::StaffNotice => staff_notice::write(&told(reader, delivery).await?, &sender, delivery),
    }
}

async fn told(
    reader: &Reader<System>,
    delivery: &Delivery,
) -> Result<portico_domain::conversations::notifications::Story> {
    let activity =
        delivery.activity_id.ok_or_else(|| Error::Broken("a notice without its activity".to_owned()))?;
    portico_domain::conversations::notifications::story(reader, activity).await
}
