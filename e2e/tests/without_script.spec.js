// The portal on a browser that runs no script: the whole of a client's job, by links, forms and buttons alone.
import { ahead, CHALLENGER, CITATION, openCompany } from '../support/company.js'
import { expect, test } from '../support/guard.js'
import { look, SIZES } from '../support/look.js'
import { openPostOffice } from '../support/post_office.js'
import { serve } from '../support/portico.js'
import { signIn } from '../support/sign_in.js'

const HARCOURT = 'Harcourt Holdings'
const CLAIRE = { first: 'Claire', last: 'Bennett', email: 'claire.bennett@harcourt.example', account: HARCOURT }
const JAMES = { first: 'James', last: 'Harcourt', email: 'james@harcourt.example', account: HARCOURT }
const PLAIN = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }

let office, portico, company

test.beforeAll(async ({ browser }) => {
  office = await openPostOffice()
  portico = await serve({ smtpUrl: office.url })
  company = await openCompany({ portico, office, desk: await browser.newPage() })
  await company.writeBankDetails('Hudson Merchant Bank\nRouting 026000000\nAccount 000 418 350')
  await company.addAircraft(CHALLENGER)
  await company.addAircraft(CITATION)
  await company.addAccount(HARCOURT)
})
test.afterAll(async () => {
  await company?.desk.context().close()
  await portico?.stop()
  await office?.close()
})

test('without script, a client signs in, asks for a trip, accepts the quote, announces the payment and writes', async ({ guard }) => {
  test.setTimeout(120_000)
  const claire = await guard.open(PLAIN)
  const shoot = (name) => look(claire, `without-script-${name}`, { sizes: SIZES.slice(0, 1), schemes: ['light'] })
  const total = claire.locator('output[data-total-out]').filter({ visible: true }).first()

  await test.step('the invitation lets her in, and the menu lets her out', async () => {
    await company.welcome(claire, CLAIRE)
    await claire.getByRole('button', { name: /your account/i }).click()
    await claire.getByRole('button', { name: 'Sign out' }).click()
    await expect(claire.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  })

  await test.step('she signs in by the link', async () => {
    const mail = await company.askForLink(claire, CLAIRE.email)
    await claire.goto(mail.link(/sign-in\/link/))
    await claire.getByRole('button', { name: 'Sign in' }).click()
    await expect(claire).toHaveURL(company.portal())
    await shoot('01-home')
  })

  await test.step('a colleague signs in by the code', async () => {
    const james = await guard.open(PLAIN)
    await company.welcome(await guard.open(PLAIN), JAMES)
    const mail = await company.askForLink(james, JAMES.email)
    guard.expect(/422/)
    await james.locator('input[autocomplete="one-time-code"]').fill(mail.code === '000000' ? '111111' : '000000')
    await james.getByRole('button', { name: 'Sign in' }).click()
    await expect(james.getByText('That is not the code of the newest message.')).toBeVisible()
    await james.locator('input[autocomplete="one-time-code"]').fill(mail.code)
    await james.getByRole('button', { name: 'Sign in' }).click()
    await expect(james).toHaveURL(company.portal())
  })

  await test.step('she asks for a trip there and back; what is missing is said and what is typed is kept', async () => {
    await claire.getByRole('link', { name: 'Request a trip' }).click()
    await claire.locator('[name="legs.0.from"]').fill('KTEB')
    await claire.locator('[name="legs.0.to"]').fill('KBED')
    await claire.locator('[name="legs.0.time"]').fill('09:00')
    await claire.locator('#passenger_count').fill('3')
    await claire.locator('#notes').fill('Board meeting ends around 16:30.')
    await claire.getByRole('button', { name: 'Return', exact: true }).click()
    await expect(claire.locator('[name="legs.1.from"]')).toHaveValue('KBED')
    await claire.locator('[name="legs.1.date"]').fill(ahead(21))
    await claire.locator('[name="legs.1.time"]').fill('17:30')
    guard.expect(/422/)
    await claire.getByRole('button', { name: 'Send request' }).last().click()
    await expect(claire.getByRole('alert')).toBeVisible()
    await expect(claire.locator('[name="legs.0.date"]')).toHaveAttribute('aria-invalid', 'true')
    await expect(claire.locator('#notes')).toHaveValue('Board meeting ends around 16:30.')
    await shoot('02-request')
    await claire.locator('[name="legs.0.date"]').fill(ahead(21))
    await claire.getByRole('button', { name: 'Send request' }).last().click()
    await expect(claire).toHaveURL(/\/requests\/[0-9a-f]+/)
    await expect(claire.getByText('KBED').first()).toBeVisible()
  })

  await test.step('she reads the mailed quote, takes the other aircraft and sees its total', async () => {
    await company.draftQuote(/Claire Bennett/, { aircraft: 2 })
    await company.sendQuote()
    const mail = await office.mailTo(CLAIRE.email, /quote/i)
    await claire.goto(mail.link(/\/quotes\//))
    const other = claire.locator('label.choice').filter({ has: claire.locator('input:not([checked])') })
    await expect(other).toHaveCount(1)
    const price = (await other.locator('.price').textContent()).trim()
    expect((await total.textContent()).trim()).not.toBe(price)
    await shoot('03-quote')
    await other.click()
    await claire.getByRole('button', { name: 'Update total' }).click()
    await expect(claire).toHaveURL(/option=/)
    await expect(total).toHaveText(price)
    await shoot('04-quote-other-aircraft')
  })

  await test.step('she signs and accepts, and opens the trip', async () => {
    const price = (await total.textContent()).trim()
    await claire.getByLabel('Your full name').fill('Claire Bennett')
    await claire.locator('#consent').check()
    await claire.getByRole('button', { name: 'Accept the quote' }).click()
    await expect(claire.getByText('Accepted').first()).toBeVisible()
    await expect(claire.getByRole('row', { name: `Total ${price}` })).toBeVisible()
    await claire.getByRole('link', { name: 'Open the trip' }).filter({ visible: true }).first().click()
    await expect(claire).toHaveURL(/\/trips\//)
    await expect(claire.getByText('Confirmed').first()).toBeVisible()
    await expect(claire.getByText('KBED').first()).toBeVisible()
    await shoot('05-trip')
  })

  await test.step('she finds where to transfer the money, and says that she has', async () => {
    await company.billTrip()
    const mail = await office.mailTo(CLAIRE.email, /invoice/i)
    await claire.goto(mail.link(/\/invoices\//))
    await expect(claire.getByText('To pay').first()).toBeVisible()
    await expect(claire.getByText('Hudson Merchant Bank')).toBeVisible()
    await expect(claire.getByText('000 418 350')).toBeVisible()
    await shoot('06-invoice')
    await claire.getByLabel('Reference of your transfer').fill('HH-2201')
    await claire.getByRole('button', { name: 'I have sent the transfer' }).click()
    await expect(claire.getByRole('status').filter({ hasText: 'Claire Bennett' })).toBeVisible()
    await shoot('07-announced')
    await company.desk.getByRole('button', { name: 'It is there' }).click()
    await expect(company.desk.getByText('Paid').first()).toBeVisible()
    await claire.reload()
    await expect(claire.getByText('Paid in full')).toBeVisible()
  })

  await test.step('she writes a message and reads the answer', async () => {
    await claire.getByRole('link', { name: /^Messages/ }).filter({ visible: true }).first().click()
    await claire.getByRole('link', { name: 'Write a message' }).filter({ visible: true }).first().click()
    await claire.getByLabel('Subject').fill('Thank you')
    await claire.getByLabel('Your message').fill('That was easy.')
    await claire.getByRole('button', { name: 'Send' }).click()
    await expect(claire.getByText('That was easy.').last()).toBeVisible()
    const told = await office.mailTo('maya@skyline.example', /wrote/i)
    await company.desk.goto(told.link(/\/messages\//))
    await company.desk.getByLabel('Your message').fill('Good to hear.')
    await company.desk.getByRole('button', { name: /^Send/ }).click()
    const answered = await office.mailTo(CLAIRE.email, /wrote to you/i)
    await claire.goto(answered.link(/\/messages\//))
    await expect(claire.getByText('Good to hear.').last()).toBeVisible()
    await shoot('08-messages')
  })
})

// `.btn` sets a display of its own, which wins over the attribute `hidden`.
test('without script, no button is shown that would do nothing', async ({ guard, skyline }) => {
  const dale = skyline.people('client').find(({ name }) => name === 'Dale Whitaker')
  for (const [options, shown] of [[{}, true], [PLAIN, false]]) {
    const page = await guard.open(options)
    await signIn(page, dale)
    await page.goto(new URL('/skyline/portal/invoices', skyline.url).href)
    await page.locator('main a[href*="/portal/invoices/"]').first().click()
    await expect(page.getByRole('button', { name: 'I have sent the transfer' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Copy details' })).toBeVisible({ visible: shown })
  }
})
