// Somebody who acts for two accounts, as something else in each, and may create trips by themselves. Real binary, real browser; the
// demo's charter company.
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'
import { signIn } from '../support/sign_in.js'

const ahead = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('an owner here is a viewer there, and creates a trip by asking for it', async ({ guard, skyline: portico }) => {
  const at = (path = '') => new URL(`/skyline/portal${path}`, portico.url).href
  const desk = (path = '') => new URL(`/skyline/console${path}`, portico.url).href
  const maya = await guard.open()
  const alma = await guard.open()
  await signIn(maya, portico.people('staff').find((one) => one.name === 'Maya Lindqvist'))
  await signIn(alma, portico.people('client').find((one) => one.name === 'Alma Reyes'))

  await test.step('the office gives her a place in a second account, and lets her create trips', async () => {
    await maya.goto(desk('/accounts'))
    await maya.getByRole('link', { name: 'N515SK Holdings' }).first().click()
    await maya.getByRole('link', { name: 'Add a known person' }).click()
    await maya.getByRole('searchbox').last().fill('Alma')
    await maya.getByRole('button', { name: 'Search' }).last().click()
    await maya.getByLabel('Role of Alma Reyes').selectOption({ label: 'Viewer' })
    await maya.getByRole('button', { name: 'Add Alma Reyes' }).click()
    await expect(maya.getByRole('status').filter({ hasText: 'Alma Reyes now acts for N515SK Holdings' })).toBeVisible()
    await maya.goto(desk('/portal-users'))
    await maya.getByRole('link', { name: 'Alma Reyes' }).first().click()
    await maya.getByRole('link', { name: 'Open the record' }).click()
    await maya.getByRole('checkbox', { name: /^Create trip from request/ }).check()
    await maya.getByRole('button', { name: 'Save' }).click()
    await expect(maya.getByRole('status').filter({ hasText: /saved/i })).toBeVisible()
  })

  await test.step('she changes the account; its name is always there, and its invoices are not hers', async () => {
    await alma.goto(at())
    await alma.getByRole('button', { name: /Switch account/ }).or(alma.getByRole('button', { name: /your account/i })).first().click()
    await look(alma, 'two-accounts-01-menu')
    await alma.getByRole('button', { name: 'N515SK Holdings' }).click()
    await expect(alma.getByRole('main').getByText('N515SK Holdings')).toBeVisible()
    await expect(alma.getByText('Pay invoice')).toHaveCount(0)
    await look(alma, 'two-accounts-02-as-viewer')
    guard.expect(/404/)
    expect((await alma.goto(at('/invoices'))).status()).toBe(404)
    await alma.goto(at())
    await alma.getByRole('button', { name: /Switch account/ }).or(alma.getByRole('button', { name: /your account/i })).first().click()
    await alma.getByRole('button', { name: 'Calder Energy' }).click()
    await expect(alma.getByRole('main').getByText('Calder Energy')).toBeVisible()
    expect((await alma.goto(at('/invoices'))).status()).toBe(200)
  })

  await test.step('what she asks for is a trip at once, and the office is told to look at it', async () => {
    await alma.goto(at('/requests/new'))
    await alma.locator('[name="legs.0.from"]').fill('KHOU')
    await alma.locator('[name="legs.0.to"]').fill('KTEB')
    await alma.locator('[name="legs.0.date"]').fill(ahead(45))
    await alma.locator('[name="legs.0.time"]').fill('09:00')
    await alma.locator('#passenger_count').fill('2')
    await alma.getByRole('button', { name: 'Send request' }).last().click()
    await expect(alma).toHaveURL(/\/(trips|requests)\/[0-9a-f]+/)
    await look(alma, 'two-accounts-03-trip')
    await alma.goto(at('/trips'))
    await expect(alma.getByRole('main').getByText(/HOU/).first()).toBeVisible()
  })
})
