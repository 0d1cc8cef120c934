// Signs a browser in as somebody of the demo, by the address that the demo printed.

// Opens the address and presses the one button that it shows, if it shows one.
export async function signIn(page, person) {
  await page.goto(person.sign_in)
  const button = page.locator('main form[method="post" i] button:not([type="button"])')
  if (new URL(page.url()).pathname === new URL(person.sign_in).pathname && (await button.count()) === 1) {
    await Promise.all([page.waitForURL((url) => url.pathname !== new URL(person.sign_in).pathname), button.click()])
  }
}
