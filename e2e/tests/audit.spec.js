// The audit: what an admin does stands there with what it was before, and is taken along as a file.
import { readFile } from 'node:fs/promises'
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'
import { signIn } from '../support/sign_in.js'

test('an admin reads what was changed, by whom and from where, and takes it along', async ({ guard, skyline }) => {
  const at = (path) => new URL(`/skyline/console${path}`, skyline.url).href
  const maya = skyline.people('staff').find((one) => one.name === 'Maya Lindqvist')
  const page = await guard.open()
  await signIn(page, maya)

  await test.step('a lead is written down and changed', async () => {
    await page.goto(at('/leads/new'))
    await page.getByLabel('First name').fill('Noor')
    await page.getByLabel('Last name').fill('Haddad')
    await page.getByLabel('E-mail').fill('noor@haddad.example')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { name: 'Noor Haddad' })).toBeVisible()
    await look(page, 'leads-01-record')
    await page.getByRole('button', { name: 'Mark as qualified' }).click()
    await expect(page.getByText('Qualified').first()).toBeVisible()
  })

  await test.step('both stand in the audit, with what it was before', async () => {
    await page.goto(at('/audit'))
    await page.getByLabel('Done to').selectOption({ label: 'Leads' })
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.getByRole('link', { name: /Noor Haddad added as a lead/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /State:.*new.*qualified/ })).toBeVisible()
    await look(page, 'audit-01-list')
  })

  await test.step('it is taken along as a file', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export' }).click()])
    expect(file.suggestedFilename()).toMatch(/^audit-skyline-.*\.csv$/)
    expect(await readFile(await file.path(), 'utf8')).toContain('lead.created')
    await page.goto(at('/audit'))
    await expect(page.getByText('The audit was exported').first()).toBeVisible()
  })

  await test.step('the lead becomes a contact', async () => {
    await page.goto(at('/leads?q=noor'))
    await page.getByRole('link', { name: 'Noor Haddad' }).click()
    await page.getByRole('button', { name: 'Convert to a contact' }).click()
    await expect(page.getByText('The lead is a contact now')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Noor Haddad' }).first()).toBeVisible()
  })
})
