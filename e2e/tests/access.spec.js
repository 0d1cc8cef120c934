// Who gets in and what they see, as people meet it: a stranger asks and is let in, staff look as a client, a trip is kept private,
// rights are narrowed, access is suspended. Real binary, real browser; the demo's charter company.
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'
import { mailedLink } from '../support/outbox.js'
import { signIn } from '../support/sign_in.js'

test.describe('at the charter company of the demo', () => {
  let portico, portal, desk

  test.beforeAll(({ skyline }) => {
    portico = skyline
    portal = (path = '') => new URL(`/skyline/portal${path}`, portico.url).href
    desk = (path = '') => new URL(`/skyline/console${path}`, portico.url).href
  })

  const enter = async (guard, kind, name) => {
    const page = await guard.open()
    await signIn(page, portico.people(kind).find((person) => person.workspace === 'skyline' && person.name === name))
    return page
  }

  test('a stranger asks for access, is verified, let in, and comes in by the invitation', async ({ guard, page: stranger }) => {
    await test.step('from the door to the form; the address comes first', async () => {
      // An empty form is sent on purpose.
      guard.expect(/422/)
      await stranger.goto(portal('/sign-in'))
      await stranger.getByRole('link', { name: 'Ask for access' }).click()
      await stranger.getByRole('button', { name: 'Ask for access' }).click()
      await expect(stranger.getByRole('alert')).toBeVisible()
      await look(stranger, 'access-01-form-with-mistakes')
      await stranger.getByLabel('First name').fill('Sabine')
      await stranger.getByLabel('Last name').fill('Strand')
      await stranger.getByLabel('E-mail').fill('sabine@strand.example')
      await stranger.getByLabel('Company').fill('Strand Shipping')
      await stranger.getByLabel('What should we know?').fill('We fly to Oslo each month.')
      await stranger.getByRole('button', { name: 'Ask for access' }).click()
      await expect(stranger.getByRole('heading', { name: 'Look into your mail' })).toBeVisible()
      await stranger.goto(await mailedLink(stranger, portico, /verify your address/, /http[^"]*\/portal\/sign-up\/[^"]+/))
      await look(stranger, 'access-02-verify')
      await stranger.getByRole('button', { name: 'Yes, I asked for access' }).click()
      await expect(stranger.getByRole('heading', { name: /has your question/ })).toBeVisible()
    })

    const maya = await enter(guard, 'staff', 'Maya Lindqvist')
    await test.step('staff decide, and are led there by the navigation', async () => {
      await maya.getByRole('link', { name: /Access requests/ }).first().click()
      await look(maya, 'access-03-queue')
      await maya.getByRole('link', { name: 'Sabine Strand' }).click()
      await look(maya, 'access-04-decision')
      await maya.getByLabel('Account', { exact: true }).selectOption({ label: 'New account: Strand Shipping' })
      await maya.getByLabel('Role', { exact: true }).selectOption({ label: 'Owner' })
      await maya.getByRole('button', { name: 'Let in and invite' }).click()
      await expect(maya.getByRole('status').filter({ hasText: 'Sabine Strand is invited' })).toBeVisible()
    })

    await test.step('the invitation lets them in', async () => {
      await stranger.goto(await mailedLink(stranger, portico, /Sabine/, /http[^"]*\/portal\/invitation\/[^"]+/))
      await stranger.locator('main form[method="post" i] button').first().click()
      await expect(stranger).toHaveURL(portal())
      await expect(stranger.getByRole('main').getByText('Strand Shipping').first()).toBeVisible()
    })
  })

  test('staff look as a client, narrow what a colleague sees, and suspend', async ({ guard }) => {
    const maya = await enter(guard, 'staff', 'Maya Lindqvist')
    const claire = await enter(guard, 'client', 'Claire Bennett')

    await test.step('the record of a client; looking as them changes nothing', async () => {
      await maya.goto(desk('/portal-users'))
      await maya.getByRole('link', { name: 'Claire Bennett' }).first().click()
      await maya.getByRole('link', { name: 'Open the record' }).click()
      await expect(maya.getByRole('heading', { name: 'What this client may do' })).toBeVisible()
      await look(maya, 'access-05-record')
      await maya.getByRole('button', { name: 'View as client' }).click()
      await expect(maya).toHaveURL(portal())
      await expect(maya.getByText('You are looking as Claire Bennett')).toBeVisible()
      await look(maya, 'access-06-looking')
      await maya.getByRole('button', { name: 'Stop looking' }).click()
      await expect(maya.getByText('Looked at the portal as Claire Bennett').first()).toBeVisible()
    })

    await test.step('what a place opens is chosen one by one', async () => {
      await maya.getByRole('link', { name: 'Open the contact' }).click()
      await maya.getByRole('link', { name: /^Rights/ }).first().click()
      await look(maya, 'access-07-rights')
      await maya.getByRole('checkbox', { name: /^Invoices and payments/ }).uncheck()
      await maya.getByRole('button', { name: 'Save' }).click()
      await expect(maya.getByRole('status').filter({ hasText: 'Rights saved' })).toBeVisible()
      guard.expect(/404/)
      expect((await claire.goto(portal('/invoices'))).status()).toBe(404)
      await maya.goBack()
      await maya.getByRole('checkbox', { name: /^Invoices and payments/ }).check()
      await maya.getByRole('button', { name: 'Save' }).click()
      expect((await claire.goto(portal('/invoices'))).status()).toBe(200)
    })

    await test.step('suspended, the open page leads to the door; restored, a new link lets in again', async () => {
      await claire.goto(portal())
      guard.expect(/EventSource/)
      await maya.goto(desk('/portal-users'))
      await maya.getByRole('link', { name: 'Claire Bennett' }).first().click()
      await maya.getByRole('button', { name: 'Suspend' }).click()
      await expect(maya.getByRole('button', { name: 'Restore access' })).toBeVisible()
      await claire.getByRole('link', { name: 'Trips' }).filter({ visible: true }).first().click()
      await expect(claire).toHaveURL(/\/portal\/sign-in/)
      await look(maya, 'access-08-suspended')
      await maya.getByRole('button', { name: 'Restore access' }).click()
      await expect(maya.getByRole('status').filter({ hasText: 'can sign in again' })).toBeVisible()
      await signIn(claire, portico.people('client').find((person) => person.name === 'Claire Bennett'))
      await expect(claire).toHaveURL(portal())
    })
  })
})
