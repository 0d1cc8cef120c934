//! Random bytes for what must not be guessed: nonces and request ids.

use rand::TryRng as _;
use rand::rngs::SysRng;

/// Bytes from the operating system's generator. A system that cannot give them cannot serve anybody safely, so this
/// fails the request.
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    SysRng.try_fill_bytes(&mut bytes).expect("the operating system gives random bytes");
    bytes
}
