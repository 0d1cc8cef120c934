// must fail: E0616 private
use portico_domain::secret::ServerKey;

pub fn leak(key: &ServerKey) -> [u8; 32] {
    key.0
}
