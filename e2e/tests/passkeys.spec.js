// A client and a member of staff add a passkey and come in by it, with an authenticator that the browser plays.
import { expect, test } from '../support/guard.js'
import { signIn } from '../support/sign_in.js'

const AUTHENTICATOR = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
}

test.describe('at the charter company of the demo', () => {
  for (const { kind, name, home, list, door, leads } of [
    { kind: 'client', name: 'Claire Bennett', home: '/skyline/portal', list: '/settings/passkeys', door: '/sign-in', leads: /\/skyline\/portal/ },
    { kind: 'staff', name: 'Maya Lindqvist', home: '/skyline/console', list: '/me/passkeys', door: '/sign-in', leads: /\/skyline\/console/ },
  ]) {
    test(`a ${kind === 'staff' ? 'member of staff' : kind} adds a passkey and signs in with it`, async ({ guard, skyline }) => {
      const at = (path) => new URL(`${home}${path}`, skyline.url).href
      const people = skyline.people(kind).filter((one) => one.workspace === 'skyline')
      const page = await guard.open()
      const session = await page.context().newCDPSession(page)
      await session.send('WebAuthn.enable')
      await session.send('WebAuthn.addVirtualAuthenticator', { options: AUTHENTICATOR })

      await test.step('adds it', async () => {
        await signIn(page, people.find((one) => one.name === name) )
        await page.goto(at(list))
        await page.locator('#passkey-name').fill('Laptop')
        await page.getByRole('button', { name: 'Add a passkey' }).click()
        await expect(page.getByText('The passkey is added')).toBeVisible()
        await expect(page.getByText('Laptop').first()).toBeVisible()
      })

      await test.step('comes in by it, to where they wanted to go', async () => {
        await page.context().clearCookies()
        await page.goto(at(list))
        await expect(page).toHaveURL(/sign-in/)
        await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
        await expect(page).toHaveURL(at(list))
        await expect(page.getByText('Last used').first()).toBeVisible()
      })

      await test.step('removes it, and it opens nothing any more', async () => {
        await page.getByRole('button', { name: /^Remove/ }).first().click()
        await expect(page.getByText('The passkey is removed')).toBeVisible()
        await page.context().clearCookies()
        // The passkey is still in the device, but not here.
        guard.expect(/422/)
        await page.goto(at(door))
        await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
        await expect(page.getByRole('alert')).toContainText('Nobody gets in with this passkey')
        await expect(page).toHaveURL(leads)
      })
    })
  }
})
