//! The form of a passenger, the same for clients and staff.

use jiff::civil;
use portico_domain::charter::passengers::{Passenger, PassengerForm};
use portico_domain::phone_number::PhoneNumber;
use portico_rendering::languages::Texts;

use crate::error::Failure;
use crate::extract::Filled;

/// The fields as typed; unknown ones are refused.
pub(crate) fn typed(form: &Filled) -> Result<PassengerForm, Failure> {
    form.only(&[
        "first_name",
        "middle_name",
        "last_name",
        "email",
        "phone",
        "born_on",
        "notes",
        "account",
        "version",
        "form_key",
    ])?;
    let value = |name: &str| form.value(name).to_owned();
    Ok(PassengerForm {
        first_name: value("first_name"),
        middle_name: value("middle_name"),
        last_name: value("last_name"),
        email: value("email"),
        phone: value("phone"),
        born_on: value("born_on"),
        notes: value("notes"),
    })
}

/// The form as a passenger is now.
pub(crate) fn filled(passenger: &Passenger) -> Filled {
    Filled::with([
        ("first_name", passenger.first_name.clone()),
        ("middle_name", passenger.middle_name.clone()),
        ("last_name", passenger.last_name.clone()),
        ("email", passenger.email.clone().unwrap_or_default()),
        ("phone", passenger.phone.as_deref().map(dialled).unwrap_or_default()),
        ("born_on", passenger.born_on.clone().unwrap_or_default()),
        ("notes", passenger.notes.clone()),
        ("version", passenger.version.to_string()),
    ])
}

/// A stored number as people read it.
pub(crate) fn dialled(phone: &str) -> String {
    phone.parse::<PhoneNumber>().map_or_else(|_| phone.to_owned(), |phone| phone.display())
}

/// A birth date in words; empty when none is known.
pub(crate) fn born(t: Texts, passenger: &Passenger) -> String {
    let date = passenger.born_on.as_deref().and_then(|day| day.parse::<civil::Date>().ok());
    date.map(|date| t.date_full(date)).unwrap_or_default()
}

/// First, middle and last name.
pub(crate) fn full_name(passenger: &Passenger) -> String {
    [&passenger.first_name, &passenger.middle_name, &passenger.last_name]
        .map(String::as_str)
        .join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
