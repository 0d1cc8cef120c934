// What an authenticator app does: the current code of a secret.
import { generate } from 'otplib'

// The six digits for a base32 secret (spaces allowed); `later` moves the clock by seconds, since a code is taken only once.
export async function codeOf(secret, { later = 0 } = {}) {
  const epoch = Math.floor(Date.now() / 1000) + later
  return generate({ secret: secret.replace(/\s/g, '').toUpperCase(), epoch })
}
