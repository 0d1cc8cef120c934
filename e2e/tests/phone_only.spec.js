// People who have only a phone: invited by text message and in by the button; in again by the number and a code. Real binary,
// real browser, messages as they are kept.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { FieldCompany, PHONE } from '../support/field.js'
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'

test('who has only a phone comes in by it, and comes in again by the number', async ({ guard, skyline: portico }) => {
  const company = new FieldCompany({ portico, guard })
  const nora = await company.enter('staff', 'Nora Fields')
  const kate = await guard.open(PHONE)
  const leo = await guard.open(PHONE)
  // A wrong code is part of the story.
  guard.expect(/422/)

  // What was found in a text message to somebody.
  const texted = async (name, pattern) => {
    let found
    const look = async () => {
      const folder = portico.welcome.outbox
      const kept = (await readdir(folder)).filter((file) => file.endsWith('.json') && !file.startsWith('.'))
      const all = await Promise.all(kept.map(async (file) => JSON.parse(await readFile(path.join(folder, file), 'utf8'))))
      const theirs = all.filter((one) => one.channel === 'sms' && one.name.match(name))
      return (found = theirs.map((one) => one.text.match(pattern)).find(Boolean))
    }
    await expect.poll(look, { timeout: 30_000 }).toBeTruthy()
    return found[0]
  }

  await test.step('the office invites a new person who has no e-mail', async () => {
    await nora.goto(company.at('/console/portal-users/new'))
    await nora.getByLabel('First name').fill('Kate')
    await nora.getByLabel('Last name').fill('Kelly')
    await nora.getByRole('textbox', { name: /^Phone/ }).fill('(612) 555-0142')
    await nora.getByLabel('Account', { exact: true }).selectOption({ label: 'Harbor Point Apartments' })
    await nora.getByRole('button', { name: 'Send invitation' }).click()
    await expect(nora.getByRole('status').filter({ hasText: 'Kate Kelly' })).toBeVisible()
  })

  await test.step('the link in the message lets her in once the office has looked', async () => {
    const link = await texted('Kate Kelly', /http\S+\/portal\/invitation\/\S+/)
    await kate.goto(link)
    await look(kate, 'phone-01-invitation')
    await kate.locator('main form[method="post" i] button').first().click()
    await expect(kate.getByRole('heading', { name: 'One moment more' })).toBeVisible()
    await nora.goto(company.at('/console/portal-users?tab=invited'))
    await nora.getByRole('button', { name: /^Let in.*Kate Kelly/ }).click()
    await expect(nora.getByRole('status').filter({ hasText: 'Kate Kelly' })).toBeVisible()
    await kate.goto(link)
    await kate.locator('main form[method="post" i] button').first().click()
    await expect(kate).toHaveURL(company.at('/portal'))
  })

  await test.step('a client of last year comes in by the number and the code', async () => {
    await leo.goto(company.at('/portal/sign-in'))
    await look(leo, 'phone-02-door')
    await leo.getByLabel('E-mail or mobile number').fill('(612) 555-1006')
    await leo.getByRole('button', { name: 'Send me a sign-in link' }).click()
    await expect(leo.getByRole('heading', { name: 'Look at your messages' })).toBeVisible()
    await look(leo, 'phone-03-code')
    const code = (await texted(/^Leo /, /type \d{6}/)).slice(-6)
    await leo.getByLabel('Code from the message').fill(code === '000000' ? '111111' : '000000')
    await leo.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(leo.getByText('That is not the code')).toBeVisible()
    await leo.getByLabel('Code from the message').fill(code)
    await leo.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(leo).toHaveURL(company.at('/portal'))
    await leo.goto(company.at('/portal/settings'))
    await expect(leo.getByText('+1 612 555 1006').first()).toBeVisible()
  })
})
