// The main job in one story: a company opens its portal and a client flies. Real binary, real mail, real browser.
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'
import { openPostOffice } from '../support/post_office.js'
import { serve } from '../support/portico.js'
import { codeOf } from '../support/second_factor.js'

const PASSWORD = 'seven quiet herons over teterboro'
const MAYA = 'maya@skyline.example'
const CLAIRE = 'claire.bennett@harcourt.example'

let office, portico

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  office = await openPostOffice()
  portico = await serve({ smtpUrl: office.url })
  await portico.command('workspace', 'create', '--slug', 'skyline', '--name', 'Skyline Air', '--time-zone', 'America/New_York', '--currency', 'USD', '--country', 'US')
})
test.afterAll(async () => {
  await portico?.stop()
  await office?.close()
})

// A local date `days` ahead, as the form's date field wants it.
const ahead = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('a charter, from an empty installation to a paid invoice', async ({ page: desk, browser, guard }) => {
  test.setTimeout(240_000)
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } })
  guard.watch(phone)
  const client = await phone.newPage()
  const console_ = (path = '') => `${portico.url}/skyline/console${path}`
  const portal = (path = '') => `${portico.url}/skyline/portal${path}`

  await test.step('staff choose a password and a second step', async () => {
    const said = await portico.command('staff', 'create', '--workspace', 'skyline', '--name', 'Maya Lindqvist', '--email', MAYA, '--role', 'admin')
    await desk.goto(said.match(/https?:\/\/\S+/)[0])
    const start = desk.getByRole('button', { name: /choose|continue|set/i })
    if ((await desk.getByLabel('New password').count()) === 0) await start.first().click()
    await desk.getByLabel('New password').fill(PASSWORD)
    await desk.getByRole('button', { name: 'Keep this password' }).click()
    const secret = await desk.locator('.ident.strong').textContent()
    await desk.getByLabel('Enter the six digits the app shows now').fill(await codeOf(secret))
    await desk.getByRole('button', { name: 'Confirm and sign in' }).click()
    await expect(desk.getByRole('heading', { name: 'Keep your recovery codes' })).toBeVisible()
    await desk.getByRole('link', { name: 'I have kept them' }).click()
    await expect(desk).toHaveURL(console_())
    await look(desk, 'journey-01-setup-checklist')
  })

  await test.step('the portal is created, given its looks and switched on', async () => {
    await desk.goto(console_('/portal'))
    await desk.getByRole('button', { name: 'Create portal' }).click()
    await desk.getByLabel('Brand colour', { exact: true }).fill('#0b4f6c')
    await desk.getByLabel('Words on the sign-in page').fill('Everything for your flights in one place.')
    await desk.getByRole('button', { name: 'Save' }).click()
    await expect(desk.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
    await look(desk, 'journey-02-appearance')
    await desk.goto(console_('/portal/access'))
    await desk.getByRole('button', { name: 'Switch on' }).click()
    await expect(desk.getByText('The portal is on. Now invite your first client.')).toBeVisible()
  })

  await test.step('aircraft, account and client are in the directory; the client is invited', async () => {
    for (const [tail, model, category, seats, knots, range, rate] of [
      ['N350SK', 'Challenger 350', 'Super midsize', '9', '460', '3200', '7900'],
      ['N335SK', 'Citation CJ3+', 'Light jet', '7', '415', '2000', '4900'],
    ]) {
      await desk.goto(console_('/aircraft/new'))
      await desk.getByLabel('Registration').fill(tail)
      await desk.getByLabel('Model').fill(model)
      await desk.getByLabel('Category').fill(category)
      await desk.getByLabel('Home airport').fill('KTEB')
      await desk.keyboard.press('Escape')
      await desk.locator('#seats').fill(seats)
      await desk.locator('#cruise_knots').fill(knots)
      await desk.locator('#range_nm').fill(range)
      await desk.locator('#hourly_rate').fill(rate)
      await desk.locator('main form').getByRole('button').last().click()
      await expect(desk.getByText(tail).first()).toBeVisible()
    }
    await desk.goto(console_('/accounts/new'))
    await desk.getByLabel('Name', { exact: true }).fill('Harcourt Holdings')
    await desk.getByRole('button', { name: 'Create account' }).click()
    await expect(desk.getByRole('heading', { name: 'Harcourt Holdings' })).toBeVisible()
    await desk.goto(console_('/portal-users/new'))
    await desk.getByLabel('First name').fill('Claire')
    await desk.getByLabel('Last name').fill('Bennett')
    await desk.getByLabel('E-mail').fill(CLAIRE)
    await desk.getByLabel('Account', { exact: true }).selectOption({ label: 'Harcourt Holdings' })
    await desk.getByRole('button', { name: 'Send invitation' }).click()
    await expect(desk.getByText('Claire Bennett').first()).toBeVisible()
    await look(desk, 'journey-03-portal-users')
  })

  await test.step('the invitation opens the portal with one press, and without a password', async () => {
    const invitation = await office.mailTo(CLAIRE)
    expect(invitation.raw.toLowerCase()).not.toContain('portico')
    await client.goto(invitation.link(/invitation/))
    await look(client, 'journey-04-invitation')
    await client.getByRole('button', { name: 'Open my portal' }).click()
    await expect(client).toHaveURL(portal())
    await client.goto(portal('/settings'))
    await client.getByRole('button', { name: /account/i }).click()
    await client.getByRole('button', { name: 'Sign out' }).click()
  })

  await test.step('the client signs in with the link, and on the same browser with the code', async () => {
    await client.goto(portal('/sign-in'))
    await client.getByLabel('E-mail').fill(CLAIRE)
    await client.getByRole('button', { name: 'Send me a sign-in link' }).click()
    await look(client, 'journey-05-code')
    const mail = await office.mailTo(CLAIRE, /sign/i)
    expect(mail.link(/sign-in\/link/)).toContain('/sign-in/link/')
    await client.locator('input[autocomplete="one-time-code"]').fill(mail.code)
    await client.getByRole('button', { name: /sign in|continue/i }).first().click()
    await expect(client).toHaveURL(portal())
    await look(client, 'journey-06-first-home')
  })

  await test.step('the client asks for a trip; the queue shows it without a reload', async () => {
    await desk.goto(console_('/requests'))
    await client.goto(portal('/requests/new'))
    await client.locator('[name="legs.0.from"]').fill('KTEB')
    await client.locator('[name="legs.0.to"]').fill('KBED')
    await client.locator('[name="legs.0.date"]').fill(ahead(21))
    await client.locator('[name="legs.0.time"]').fill('09:00')
    await client.locator('#passenger_count').fill('3')
    await client.locator('#notes').fill('Board meeting ends around 16:30.')
    await look(client, 'journey-07-request')
    await client.getByRole('button', { name: 'Send request' }).first().click()
    await expect(client.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(client).toHaveURL(/\/requests\/[0-9a-f]+/)
    await expect(desk.getByText('Claire Bennett').first()).toBeVisible()
    await look(desk, 'journey-08-queue')
  })
})
