// An owner invites an assistant, on a phone; the assistant comes in by the mail, sees what the role opens, and is out once the owner
// ends it. Real binary, real browser; the demo's charter company.
import { PHONE } from '../support/field.js'
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'
import { mailedLink } from '../support/outbox.js'
import { signIn } from '../support/sign_in.js'

test('an owner invites an assistant, who comes in, and ends it again', async ({ guard, skyline: portico }) => {
  const at = (path = '') => new URL(`/skyline/portal${path}`, portico.url).href
  const paolo = await guard.open(PHONE)
  const greta = await guard.open(PHONE)

  await test.step('the owner finds the page from the settings, and a mistake keeps what was typed', async () => {
    // A form without a name is sent on purpose.
    guard.expect(/422/)
    await signIn(paolo, portico.people('client').find((one) => one.name === 'Paolo Marchetti'))
    await paolo.goto(at('/settings'))
    await paolo.getByRole('link', { name: 'See and invite people' }).click()
    await expect(paolo.getByRole('heading', { name: 'People', level: 1 })).toBeVisible()
    await look(paolo, 'colleagues-01-people')
    await paolo.getByLabel('E-mail').fill('greta@marchetti.example')
    await paolo.getByRole('radio', { name: /^Billing/ }).check()
    await paolo.getByRole('button', { name: 'Send invitation' }).click()
    await expect(paolo.getByLabel('E-mail')).toHaveValue('greta@marchetti.example')
    await look(paolo, 'colleagues-02-form-with-mistakes')
    await paolo.getByLabel('First name').fill('Greta')
    await paolo.getByLabel('Last name').fill('Gallo')
    await paolo.getByRole('button', { name: 'Send invitation' }).click()
    await expect(paolo.getByRole('status').filter({ hasText: 'greta@marchetti.example is on its way' })).toBeVisible()
    await look(paolo, 'colleagues-03-invited')
  })

  await test.step('the assistant comes in by the mail and sees invoices, not trips', async () => {
    await greta.goto(await mailedLink(greta, portico, /Greta/, /http[^"]*\/portal\/invitation\/[^"]+/))
    await greta.locator('main form[method="post" i] button').first().click()
    await expect(greta).toHaveURL(at())
    expect((await greta.goto(at('/invoices'))).status()).toBe(200)
    guard.expect(/404/)
    expect((await greta.goto(at('/trips'))).status()).toBe(404)
    expect((await greta.goto(at('/people'))).status()).toBe(404)
  })

  await test.step('the owner ends it, and the next page is the door', async () => {
    guard.expect(/EventSource/)
    await paolo.goto(at('/people'))
    const row = paolo.getByRole('listitem').filter({ hasText: 'Greta Gallo' })
    await row.getByText('End access').first().click()
    await row.getByRole('button', { name: 'End access' }).click()
    await expect(paolo.getByRole('status').filter({ hasText: 'The access is ended' })).toBeVisible()
    await expect(paolo.getByText('Greta Gallo')).toHaveCount(0)
    await greta.goto(at('/invoices'))
    await expect(greta).toHaveURL(/\/portal\/sign-in/)
  })
})
