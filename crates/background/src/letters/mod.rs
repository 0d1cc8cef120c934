//! What each mail says, put together at the moment it is sent: from the thing as it stands, in the reader's language,
//! in the operator's name and colours. No secret of a link is ever stored; it is derived here and leaves with the mail.

mod access;
mod access_request;
mod client_notice;
mod invitation;
mod job_notice;
mod legs;
mod notice;
mod office;
mod sender;
mod staff_invitation;
mod staff_notice;
mod worker_link;

use portico_domain::access::System;
use portico_domain::conversations::deliveries::{Delivery, Letter};
use portico_domain::conversations::sms;
use portico_domain::database::Reader;
use portico_domain::time::Instant;
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
        Letter::Invitation => invitation::mail(reader, &sender, settings, delivery).await,
        Letter::SignedInElsewhere => Ok(Some(access::signed_in_elsewhere(&sender, delivery))),
        Letter::PasskeyAdded | Letter::PasskeyRemoved | Letter::PasskeyCopied => {
            Ok(Some(access::passkey(&sender, delivery)))
        }
        Letter::PasswordReset => access::password_reset(reader, &sender, settings, delivery).await,
        Letter::PasswordChanged => Ok(Some(access::password_changed(&sender, delivery))),
        Letter::StaffInvitation => staff_invitation::mail(reader, &sender, settings, delivery).await,
        Letter::AddressMoved => access::address_moved(reader, &sender, settings, delivery).await.map(Some),
        Letter::AddressPutBack => office::address_put_back(reader, &sender, delivery).await.map(Some),
        Letter::ColleagueAdded => access::colleague_added(reader, &sender, delivery).await,
        Letter::ColleagueInvited => office::colleague_invited(reader, &sender, delivery).await,
        Letter::ClientWaits => office::client_waits(reader, &sender, delivery).await.map(Some),
        Letter::SignInFlood => Ok(Some(access::sign_in_flood(&sender))),
        Letter::TestMail if invitation::is_test(delivery) => {
            invitation::test(reader, &sender).await.map(Some)
        }
        Letter::TestMail => Ok(Some(access::test_mail(&sender))),
        Letter::SmsBudget => Ok(Some(access::sms_budget(&sender, delivery))),
        Letter::AccessConfirm | Letter::AccessReceived | Letter::AccessAsked | Letter::AccessRejected => {
            access_request::write(reader, &sender, settings, delivery).await
        }
        Letter::WorkerLink => worker_link::mail(reader, &sender, settings, delivery).await,
        Letter::JobNotice => job_notice::mail(reader, standing, &sender, settings, delivery).await,
        Letter::ClientNotice => client_notice::write(&told(reader, delivery).await?, &sender, delivery),
        Letter::StaffNotice => staff_notice::write(&told(reader, delivery).await?, &sender, delivery),
    }
}

/// A text message ready to leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texted {
    /// What it is called in lists.
    pub subject: String,
    /// Its words.
    pub text: String,
    /// The end of the quiet hours that hold now, for what may wait.
    pub not_before: Option<Instant>,
}

/// Writes the text message of a delivery; nothing when there is nothing left to tell.
pub async fn text(
    reader: &Reader<System>,
    standing: &Standing,
    settings: &Settings,
    delivery: &Delivery,
) -> Result<Option<Texted>> {
    let sender = Sender::new(standing, settings, delivery);
    match delivery.event {
        Letter::JobNotice => job_notice::text(reader, standing, &sender, settings, delivery).await,
        Letter::Invitation => invitation::text(reader, &sender, settings, delivery).await,
        Letter::WorkerLink => worker_link::text(reader, &sender, settings, delivery).await,
        Letter::SignInLink => access::sign_in_text(reader, &sender, settings, delivery).await,
        Letter::SignedInElsewhere => Ok(Some(access::signed_in_elsewhere_text(&sender, delivery))),
        Letter::TestMail => invitation::test_text(reader, &sender).await.map(Some),
        // Everything else goes by mail alone.
        Letter::PasskeyAdded
        | Letter::PasskeyRemoved
        | Letter::PasskeyCopied
        | Letter::PasswordReset
        | Letter::PasswordChanged
        | Letter::StaffInvitation
        | Letter::AddressMoved
        | Letter::AddressPutBack
        | Letter::ColleagueAdded
        | Letter::ColleagueInvited
        | Letter::ClientWaits
        | Letter::SignInFlood
        | Letter::SmsBudget
        | Letter::AccessConfirm
        | Letter::AccessReceived
        | Letter::AccessAsked
        | Letter::AccessRejected
        | Letter::ClientNotice
        | Letter::StaffNotice => Ok(None),
    }
}

/// As much of a message as providers take.
fn short(text: &str) -> String {
    text.trim().chars().take(sms::MOST_SIGNS).collect()
}

async fn told(
    reader: &Reader<System>,
    delivery: &Delivery,
) -> Result<portico_domain::conversations::notifications::Story> {
    let activity =
        delivery.activity_id.ok_or_else(|| Error::Broken("a notice without its activity".to_owned()))?;
    portico_domain::conversations::notifications::story(reader, activity).await
}
