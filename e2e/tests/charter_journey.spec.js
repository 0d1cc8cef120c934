// The main job in one story: a company opens its portal and a client flies. Real binary, real mail, real browser.
import { ahead, CHALLENGER, CITATION, Company } from '../support/company.js'
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'
import { openPostOffice } from '../support/post_office.js'
import { serve } from '../support/portico.js'

const MAYA = 'maya@skyline.example'
const CLAIRE = 'claire.bennett@harcourt.example'

let office, portico

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  office = await openPostOffice()
  portico = await serve({ smtpUrl: office.url })
})
test.afterAll(async () => {
  await portico?.stop()
  await office?.close()
})

test('a charter, from an empty installation to a paid invoice', async ({ page: desk, guard }) => {
  test.setTimeout(240_000)
  const client = await guard.open({ viewport: { width: 390, height: 844 } })
  const company = new Company({ portico, office, desk })
  const console_ = (path) => company.console(path)
  const portal = (path) => company.portal(path)

  await test.step('staff choose a password and a second step', async () => {
    await company.found()
    await company.enrol({ name: 'Maya Lindqvist', email: MAYA })
    await desk.getByRole('link', { name: 'I have kept them' }).click()
    await expect(desk).toHaveURL(console_())
    await look(desk, 'journey-01-setup-checklist')
  })

  await test.step('the portal is created, given its looks and switched on', async () => {
    await company.createPortal()
    await desk.getByLabel('Brand colour', { exact: true }).fill('#0b4f6c')
    await desk.getByLabel('Words on the sign-in page').fill('Everything for your flights in one place.')
    await desk.getByRole('button', { name: 'Save' }).first().click()
    await expect(desk.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
    await look(desk, 'journey-02-appearance')
    await company.switchPortalOn()
  })

  await test.step('aircraft, account and client are in the directory; the client is invited', async () => {
    await company.addAircraft(CHALLENGER)
    await company.addAircraft(CITATION)
    await company.addAccount('Harcourt Holdings')
    await company.invite({ first: 'Claire', last: 'Bennett', email: CLAIRE, account: 'Harcourt Holdings' })
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
    await client.getByRole('button', { name: 'Send request' }).last().click()
    await expect(client.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(client).toHaveURL(/\/requests\/[0-9a-f]+/)
    await expect(desk.getByText('Claire Bennett').first()).toBeVisible()
    await look(desk, 'journey-08-queue')
  })

  await test.step('the request becomes a quote with two aircraft and is sent', async () => {
    await company.draftQuote(/Claire Bennett/, { aircraft: 2 })
    await look(desk, 'journey-09-quote-builder')
    await desk.getByRole('button', { name: 'Send quote' }).click()
    await look(desk, 'journey-10-before-sending')
    await desk.getByRole('button', { name: 'Send now' }).click()
    await expect(desk.getByText('Sent').first()).toBeVisible()
  })

  await test.step('the client opens the mailed quote, chooses, signs and accepts; the desk sees it at once', async () => {
    const mail = await office.mailTo(CLAIRE, /quote/i)
    await client.goto(mail.link(/\/quotes\//))
    await look(client, 'journey-11-quote')
    await expect(desk.getByText('Viewed').first()).toBeVisible()
    await client.getByLabel('Your full name').fill('Claire Bennett')
    await client.locator('#consent').check()
    await client.getByRole('button', { name: 'Accept the quote' }).click()
    await expect(client.getByText('Accepted').first()).toBeVisible()
    await look(client, 'journey-12-accepted')
    await expect(desk.getByText('Accepted').first()).toBeVisible()
  })

  await test.step('the trip stands on the calendar and in the portal', async () => {
    await client.goto(portal('/trips'))
    await client.locator('a[href*="/portal/trips/"]').first().click()
    await expect(client.getByText('Confirmed').first()).toBeVisible()
    await look(client, 'journey-13-trip')
    await desk.goto(console_('/schedule?view=month'))
    await look(desk, 'journey-14-schedule')
    await desk.goto(console_('/trips'))
    await desk.locator('a[href*="/console/trips/"]').filter({ hasText: /\S/ }).last().click()
    await desk.getByRole('button', { name: 'Dispatch' }).click()
    await expect(desk.getByText('Dispatched').first()).toBeVisible()
    await look(desk, 'journey-15-trip-record')
  })

  await test.step('the trip is invoiced, the client sees the bill, and the payment is recorded', async () => {
    await desk.getByRole('link', { name: 'New invoice' }).first().click()
    await desk.getByRole('button', { name: 'Start the invoice' }).click()
    await look(desk, 'journey-16-invoice-draft')
    if (await desk.getByRole('button', { name: 'Save draft' }).count()) await desk.getByRole('button', { name: 'Save draft' }).last().click()
    await desk.getByRole('button', { name: 'Issue invoice' }).click()
    await expect(desk.getByText(/Invoice \d+ issued/).first()).toBeVisible()
    const mail = await office.mailTo(CLAIRE, /invoice/i)
    await client.goto(mail.link(/\/invoices\//))
    await expect(client.getByText('To pay').first()).toBeVisible()
    await look(client, 'journey-17-invoice')
    await expect(desk.getByText('Viewed').first()).toBeVisible()
    await desk.getByRole('button', { name: 'Record payment' }).click()
    await expect(desk.getByText('Paid').first()).toBeVisible()
    await client.reload()
    await expect(client.getByText('Paid').first()).toBeVisible()
  })

  await test.step('both sides talk, and each is told by mail', async () => {
    await client.goto(portal('/messages/new'))
    await client.getByLabel('Subject').fill('Thank you')
    await client.getByLabel('Your message').fill('That was easy. See you in three weeks.')
    await client.getByRole('button', { name: 'Send' }).click()
    await expect(client.getByText('That was easy.').last()).toBeVisible()
    const told = await office.mailTo(MAYA, /wrote/i)
    expect(`${told.subject}${told.text}${told.html}`).not.toContain('That was easy')

    await desk.goto(told.link(/\/messages\//))
    await expect(desk.getByText('That was easy.').last()).toBeVisible()
    await desk.getByLabel('Your message').fill('It was a pleasure. Breakfast is on us.')
    await look(desk, 'journey-18-staff-answers')
    await desk.getByRole('button', { name: /^Send/ }).click()
    await expect(desk.getByText('It was a pleasure.').last()).toBeVisible()
    await expect(client.getByText('It was a pleasure.').last()).toBeVisible()
    await look(client, 'journey-19-answer')
    const answered = await office.mailTo(CLAIRE, /wrote to you/i)
    expect(`${answered.subject}${answered.text}${answered.html}`).not.toContain('It was a pleasure')
    await client.goto(answered.link(/\/messages\//))
    await expect(client.getByText('It was a pleasure.').last()).toBeVisible()
  })

  await test.step('every mail stands in the console with what the mail server said, and can be sent again', async () => {
    await desk.goto(console_('/deliveries'))
    const rows = desk.locator('tr[data-row]')
    await expect(rows).toHaveCount(office.mails.length)
    await expect(rows.filter({ hasText: 'Sent' })).toHaveCount(office.mails.length)
    for (const { subject, recipients } of office.mails) {
      await expect(rows.filter({ hasText: subject }).filter({ hasText: recipients[0] }).first()).toBeVisible()
    }
    const subject = /wrote to you/
    await rows.filter({ hasText: subject }).first().getByRole('link').click()
    const panel = desk.getByRole('complementary', { name: 'Details' })
    await expect(panel.getByText(/250/)).toBeVisible()
    await look(desk, 'journey-20-deliveries')
    await panel.getByRole('button', { name: 'Send again' }).click()
    await expect(desk.getByText('On its way again')).toBeVisible()
    const again = await office.mailTo(CLAIRE, subject)
    await desk.reload()
    await expect(rows).toHaveCount(office.mails.length)
    await expect(rows.first()).toContainText(again.subject)
    await expect(rows.first()).toContainText('Sent')
  })
})
