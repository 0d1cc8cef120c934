//! How passwords are kept: Argon2id, two at a time, so that a crowd at the door does not take the machine's memory
//! (security.md row 25).

use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::{Semaphore, SemaphorePermit};
use unicode_normalization::UnicodeNormalization;

use super::{LONGEST, NewPassword};
use crate::secret;
use crate::{Error, Result};

/// 19 MiB, two passes, one lane: the least that OWASP's Password Storage Cheat Sheet asks for.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;
/// The beginning of a hash made with these parameters.
const CURRENT: &str = "$argon2id$v=19$m=19456,t=2,p=1$";
/// Compared when there is nobody of that name, so that the answer takes as long: the hash of bytes nobody knows.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRub2JvZHk$DOEk5cMxKZFSoIWnzPz0V3wfrsmdeN8xoSE2JZy8ZjY";

static HASHERS: Semaphore = Semaphore::const_new(2);
const PATIENCE: Duration = Duration::from_secs(2);

async fn turn() -> Result<SemaphorePermit<'static>> {
    match tokio::time::timeout(PATIENCE, HASHERS.acquire()).await {
        Ok(Ok(permit)) => Ok(permit),
        _ => Err(Error::Busy),
    }
}

fn argon2() -> Argon2<'static> {
    let params =
        Params::new(MEMORY_KIB, PASSES, LANES, None).expect("the parameters are within their bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The turn is over when the work is: whoever asked may have gone away long before, and the work goes on without them.
async fn off_the_threads<T: Send + 'static>(
    turn: SemaphorePermit<'static>,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T> {
    let task = tokio::task::spawn_blocking(move || {
        let done = work();
        drop(turn);
        done
    });
    task.await.map_err(|error| Error::Broken(error.to_string()))
}

/// The password as it is kept: a PHC string with its own salt. [`Error::Busy`] when no hasher is free for two seconds.
pub async fn hash(password: &NewPassword) -> Result<String> {
    let bytes = password.as_bytes().to_vec();
    let hashed = off_the_threads(turn().await?, move || {
        argon2().hash_password_with_salt(&bytes, &secret::random::<16>()).map(|hash| hash.to_string())
    });
    hashed.await?.map_err(|error| Error::Broken(error.to_string()))
}

/// Whether a typed password is the kept one; with nothing kept, the same work is done for nothing.
pub(super) async fn matches(kept: Option<&str>, typed: &str) -> Result<bool> {
    let known = kept.is_some();
    let kept = kept.unwrap_or(NOBODY).to_owned();
    let typed: String = if typed.len() > LONGEST { String::new() } else { typed.nfc().collect() };
    let same = off_the_threads(turn().await?, move || {
        PasswordHash::new(&kept).is_ok_and(|hash| argon2().verify_password(typed.as_bytes(), &hash).is_ok())
    });
    Ok(same.await? && known)
}

/// Whether a kept password was made with weaker parameters than today's.
pub(super) fn is_outdated(kept: &str) -> bool {
    !kept.starts_with(CURRENT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::passwords::check;

    #[tokio::test]
    async fn a_password_matches_its_hash_and_nothing_else_does() {
        let password = check("a quiet field in winter", &[]).expect("good");
        let kept = hash(&password).await.expect("hashed");
        assert!(kept.starts_with(CURRENT), "{kept}");
        assert!(matches(Some(&kept), "a quiet field in winter").await.expect("compared"));
        assert!(!matches(Some(&kept), "a quiet field in Winter").await.expect("compared"));
        assert!(!matches(None, "a quiet field in winter").await.expect("compared"));
        assert_ne!(kept, hash(&password).await.expect("hashed"));
    }

    #[tokio::test]
    async fn whoever_goes_away_keeps_their_turn_until_the_work_is_done() {
        static ONE: Semaphore = Semaphore::const_new(1);
        let (go, wait) = std::sync::mpsc::channel::<()>();
        let turn = ONE.acquire().await.expect("a turn");
        tokio::select! {
            biased;
            _ = off_the_threads(turn, move || wait.recv().is_ok()) => panic!("nobody has said go"),
            () = std::future::ready(()) => {}
        }
        assert_eq!(ONE.available_permits(), 0);
        go.send(()).expect("somebody waits for it");
        drop(ONE.acquire().await.expect("a turn"));
    }

    #[test]
    fn the_hash_of_nobody_takes_the_same_work() {
        assert!(PasswordHash::new(NOBODY).is_ok());
        assert!(!is_outdated(NOBODY));
    }
}
