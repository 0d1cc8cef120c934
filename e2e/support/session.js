// What somebody's browser holds, for requests made past it.

// The cookies that the browser would send to an address, as a header.
export async function cookieHeader(page, address = page.url()) {
  const cookies = await page.context().cookies(address)
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

// Whether the browser is signed in to a portal.
export async function isSignedIn(page) {
  return (await page.context().cookies()).some(({ name }) => name === '__Host-sid')
}
