//! By what way the link reaches whoever asks for it, and how often one number or address is written to.

use std::net::IpAddr;

use super::RESEND_SECONDS;
use crate::Result;
use crate::access::System;
use crate::database::UnitOfWork;
use crate::email_address::EmailAddress;
use crate::people::limits::{self, Allowed, Key, Limit};
use crate::phone_number::PhoneNumber;

/// Links for one address (security.md row 15).
const PER_ADDRESS: [Limit; 3] = [
    Limit { count: 1, seconds: RESEND_SECONDS },
    Limit { count: 3, seconds: 15 * 60 },
    Limit { count: 10, seconds: 24 * 3600 },
];
/// Text messages to one number cost money as well (row 88).
const PER_NUMBER: [Limit; 3] = [
    Limit { count: 1, seconds: RESEND_SECONDS },
    Limit { count: 3, seconds: 3600 },
    Limit { count: 5, seconds: 24 * 3600 },
];
/// Text messages asked for from one network, known numbers and others alike (row 88).
const TEXTS_PER_NETWORK: Limit = Limit { count: 3, seconds: 3600 };

/// How somebody is to be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// By text message to this number.
    Phone(PhoneNumber),
    /// By mail to this address.
    Email(EmailAddress),
}

impl Way {
    /// A number or an address as typed; `country` fills in a missing prefix.
    pub fn read(typed: &str, country: &str) -> Option<Self> {
        if typed.contains('@') {
            EmailAddress::parse(typed).map(Self::Email)
        } else {
            PhoneNumber::parse(typed, country).map(Self::Phone)
        }
    }

    /// What it is counted by: one number or address, however it is written.
    pub(crate) fn key(&self) -> String {
        match self {
            Self::Phone(number) => number.to_string(),
            Self::Email(email) => email.key(),
        }
    }

    /// How often a link goes to it.
    pub(crate) fn limits(&self) -> &'static [Limit] {
        match self {
            Self::Phone(_) => &PER_NUMBER,
            Self::Email(_) => &PER_ADDRESS,
        }
    }

    /// Whether this network may ask for one more message by this way; counts it when it may.
    pub(crate) async fn allow_from(&self, work: &UnitOfWork<System>, from: IpAddr) -> Result<Allowed> {
        match self {
            Self::Email(_) => Ok(Allowed::Yes),
            Self::Phone(_) => {
                limits::allow(work, &Key::Everywhere(format!("sms-from:{from}")), &[TEXTS_PER_NETWORK]).await
            }
        }
    }
}
