//! Time-based codes (RFC 6238: SHA-1, six digits, thirty seconds, one step of tolerance), as every authenticator app
//! makes them.

use totp_rs::{Builder, Totp};

use crate::people::staff::StaffRow;
use crate::secret::{self, ServerKey};
use crate::time::Instant;

const STEP_SECONDS: i64 = 30;

/// A second factor's secret, 160 bits.
#[derive(Clone)]
pub struct Secret([u8; 20]);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(***)")
    }
}

impl Secret {
    pub(super) fn generate() -> Self {
        Self(secret::random())
    }
    /// The secret of a member of staff, whether confirmed or still being set up.
    pub fn of(key: &ServerKey, staff: &StaffRow) -> Option<Self> {
        key.open(&purpose(staff), staff.totp_sealed.as_deref()?)?.try_into().ok().map(Self)
    }
    pub(super) fn seal(&self, key: &ServerKey, staff: &StaffRow) -> String {
        key.seal(&purpose(staff), &self.0)
    }
    /// The secret as people type it: base32 in groups of four.
    pub fn as_typed(&self) -> String {
        let text = data_encoding::BASE32_NOPAD.encode(&self.0);
        text.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
    }
    /// What the square picture says to the app (Key URI format of authenticator apps).
    pub fn uri(&self, issuer: &str, account: &str) -> String {
        let (issuer, account) = (escaped(issuer), escaped(account));
        let secret = data_encoding::BASE32_NOPAD.encode(&self.0);
        format!(
            "otpauth://totp/{issuer}:{account}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits=6&period=30"
        )
    }
    fn totp(&self) -> Totp {
        Builder::new().with_secret(self.0).build_noncompliant()
    }
    /// The time step whose code it is, now or one step beside.
    pub(super) fn step_of(&self, code: &str, now: Instant) -> Option<i64> {
        let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let seconds = u64::try_from(now.0 / 1000).ok()?;
        self.totp().check(&digits, seconds).and_then(|step| i64::try_from(step).ok())
    }
}

/// The code that an app shows at a moment.
pub fn code_at(secret: &Secret, now: Instant) -> String {
    let step = u64::try_from(now.0 / 1000 / STEP_SECONDS).unwrap_or(0);
    secret.totp().generate(step * 30).to_string()
}

/// A sealed secret opens only for the person it was made for.
fn purpose(staff: &StaffRow) -> String {
    format!("totp:{}", staff.id)
}

fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_those_of_the_standard() {
        // RFC 6238, appendix B: the secret "12345678901234567890" at 59 s gives 94287082, of which apps show six digits.
        let secret = Secret(*b"12345678901234567890");
        assert_eq!(code_at(&secret, Instant(59_000)), "287082");
        assert_eq!(secret.step_of("287082", Instant(59_000)), Some(1));
        assert_eq!(secret.step_of("287 082", Instant(89_000)), Some(1));
        assert_eq!(secret.step_of("287082", Instant(120_000)), None);
        assert_eq!(secret.step_of("28708", Instant(59_000)), None);
    }

    #[test]
    fn the_picture_names_company_and_person() {
        let uri = Secret([0; 20]).uri("Skyline Air", "maya@skyline.example");
        assert!(uri.starts_with("otpauth://totp/Skyline%20Air:maya%40skyline.example?secret=AAAA"), "{uri}");
    }
}
