//! A stranger asks for access. Whoever they are, the answer is the same, and one mail verifies the address before anybody is
//! bothered (rows 14, 15 and 45).

use std::net::IpAddr;

use sea_orm::ActiveValue::Set;

use super::row::ActiveModel;
use super::{AccessStatus, HOURS, PURPOSE};
use crate::Result;
use crate::access::System;
use crate::activity::Noun;
use crate::conversations::deliveries::{self, Letter, NewDelivery, Recipient};
use crate::database::{Sight, UnitOfWork};
use crate::email_address::EmailAddress;
use crate::id::AccessRequestId;
use crate::people::limits::{self, Allowed, Key, Limit};
use crate::people::sign_in::flood;
use crate::secret::{self, ServerKey};
use crate::typed::Typed;

const DAY: i64 = 24 * 3600;
/// Questions from one network, whichever company it asks.
const PER_NETWORK: Limit = Limit { count: 3, seconds: DAY };
/// Questions of one address: each sends a mail.
const PER_ADDRESS: Limit = Limit { count: 1, seconds: DAY };
/// Questions to one company.
const PER_WORKSPACE: Limit = Limit { count: 50, seconds: DAY };

/// What a stranger types.
#[derive(Clone, Debug, Default)]
pub struct SignUpForm {
    /// `first_name`.
    pub first_name: String,
    /// `last_name`.
    pub last_name: String,
    /// `email`.
    pub email: String,
    /// `phone`.
    pub phone: String,
    /// `company`.
    pub company: String,
    /// `note`.
    pub note: String,
}

/// What may be said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// "Look into your mail."
    Taken,
    /// Too many from this network; later it works again.
    TooMany {
        /// Seconds after which another try makes sense.
        seconds: i64,
    },
}

/// Takes the question and queues the mail that verifies the address. To be committed in any case. Errors: `first_name`,
/// `last_name`, `email`, `phone`, and what is too long.
pub async fn ask(
    work: &mut UnitOfWork<System>,
    key: &ServerKey,
    form: &SignUpForm,
    (country, language): (&str, &str),
    from: IpAddr,
) -> Result<Asked> {
    let mut typed = Typed::default();
    let first_name = typed.needed("first_name", &form.first_name, 80);
    let last_name = typed.needed("last_name", &form.last_name, 80);
    let email = needed_address(&mut typed, &form.email);
    let phone = typed.phone("phone", &form.phone, country).map(|phone| phone.as_str().to_owned());
    let company = typed.line("company", &form.company, 120);
    let note = typed.lines("note", &form.note, 1000);
    typed.check()?;
    let Some(email) = email else { return Ok(Asked::Taken) };
    let network = Key::Everywhere(format!("access-from:{from}"));
    if let Allowed::After(seconds) = limits::allow(work, &network, &[PER_NETWORK]).await? {
        return Ok(Asked::TooMany { seconds });
    }
    let address = Key::Here(format!("access-of:{}", secret::hash(&email.key())));
    let here = Key::Here("access-requests".to_owned());
    // Beyond its limits a question is answered as always, and nothing is sent.
    if limits::allow(work, &address, &[PER_ADDRESS]).await? != Allowed::Yes
        || limits::allow(work, &here, &[PER_WORKSPACE]).await? != Allowed::Yes
        || !flood::may_send(work).await?
    {
        return Ok(Asked::Taken);
    }
    let nonce = secret::random_token();
    let expires_at = work.now().plus_hours(HOURS);
    let row = ActiveModel {
        id: Set(AccessRequestId::new(work.now())),
        first_name: Set(first_name),
        last_name: Set(last_name),
        email: Set(email.as_str().to_owned()),
        email_key: Set(email.key()),
        phone: Set(phone),
        company: Set(company),
        note: Set(note),
        language: Set(language.to_owned()),
        status: Set(AccessStatus::Unverified),
        token_hash: Set(secret::hash(&key.token(PURPOSE, &nonce))),
        nonce: Set(nonce),
        asked_at: Set(work.now()),
        expires_at: Set(expires_at),
        verified_at: Set(None),
        contact_id: Set(None),
        decided_at: Set(None),
        decided_by: Set(None),
        reason: Set(String::new()),
        version: Set(1),
        ..Default::default()
    };
    let row = work.insert(row).await?;
    let mail = NewDelivery {
        letter: Letter::AccessConfirm,
        unique_key: format!("access-confirm:{}", row.id),
        to: applicant(&row),
        noun: Noun::AccessRequest,
        object: row.id.0,
        activity: None,
        useless_after: Some(expires_at),
    };
    deliveries::queue(work, mail).await?;
    Ok(Asked::Taken)
}

fn needed_address(typed: &mut Typed, text: &str) -> Option<EmailAddress> {
    if text.trim().is_empty() {
        typed.wrong("email", "shell-field-missing");
    }
    typed.email("email", text)
}

/// Whoever asked, as mails reach them.
pub(super) fn applicant(row: &super::AccessRequest) -> Recipient {
    Recipient {
        name: row.name(),
        email: row.email.clone(),
        language: row.language.clone(),
        staff: false,
        portal_user: None,
    }
}
