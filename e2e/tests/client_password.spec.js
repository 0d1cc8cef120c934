// A company whose clients sign in by password: chosen with the invitation, good at the door, forgotten and chosen anew. Real
// binary, real mail, real browser.
import { openCompany } from '../support/company.js'
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'
import { openPostOffice } from '../support/post_office.js'
import { serve } from '../support/portico.js'

const CLAIRE = 'claire.bennett@harcourt.example'
const FIRST = 'a quiet field in winter'
const SECOND = 'seven lamps by the harbour'

let office, portico

test.beforeAll(async () => {
  office = await openPostOffice()
  portico = await serve({ smtpUrl: office.url })
})
test.afterAll(async () => {
  await portico?.stop()
  await office?.close()
})

test('a client chooses a password, comes back with it, forgets it and chooses another', async ({ page: desk, guard }) => {
  test.setTimeout(120_000)
  const client = await guard.open({ viewport: { width: 390, height: 844 } })
  const company = await openCompany({ portico, office, desk })
  // Passwords that are not taken are part of the story.
  guard.expect(/422/)

  const signOut = async () => {
    await client.goto(company.portal('/settings'))
    await client.getByRole('button', { name: /account/i }).click()
    await client.getByRole('button', { name: 'Sign out' }).click()
    await expect(client).toHaveURL(/\/portal\/sign-in/)
  }
  const signIn = async (password) => {
    await client.goto(company.portal('/sign-in'))
    await client.getByLabel('E-mail').fill(CLAIRE)
    await client.getByLabel('Password', { exact: true }).fill(password)
    await client.getByRole('button', { name: 'Sign in', exact: true }).click()
  }

  await test.step('the company wants passwords and invites a client', async () => {
    await desk.goto(company.console('/portal/access'))
    await desk.getByLabel('How clients sign in').selectOption({ label: 'By a password' })
    await desk.getByRole('button', { name: 'Save' }).first().click()
    await expect(desk.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
    await expect(desk.getByLabel('How clients sign in')).toHaveValue('password')
    await look(desk, 'password-01-access')
    await company.addAccount('Harcourt Holdings')
    await company.invite({ first: 'Claire', last: 'Bennett', email: CLAIRE, account: 'Harcourt Holdings' })
  })

  await test.step('the invitation asks for a password, says what is wrong with it, and lets her in', async () => {
    const invitation = await office.mailTo(CLAIRE)
    await client.goto(invitation.link(/invitation/))
    await expect(client.getByText(CLAIRE)).toBeVisible()
    await look(client, 'password-02-invitation')
    await client.getByLabel('Password', { exact: true }).fill('too short')
    await client.getByRole('button', { name: 'Open my portal' }).click()
    await expect(client.getByText('Use at least 15 characters')).toBeVisible()
    await client.getByLabel('Password', { exact: true }).fill(FIRST)
    await client.getByRole('button', { name: 'Open my portal' }).click()
    await expect(client).toHaveURL(company.portal())
  })

  await test.step('she comes back with it, and with no other', async () => {
    await signOut()
    await signIn(SECOND)
    await expect(client.getByText('do not belong together')).toBeVisible()
    await look(client, 'password-03-door')
    await signIn(FIRST)
    await expect(client).toHaveURL(company.portal())
    await client.goto(company.portal('/settings/password'))
    await look(client, 'password-04-own')
  })

  await test.step('she forgets it, and chooses another by a mailed link', async () => {
    await signOut()
    await client.goto(company.portal('/sign-in'))
    await client.getByRole('link', { name: 'Forgotten your password?' }).click()
    await look(client, 'password-05-forgotten')
    await client.getByLabel('E-mail').fill(CLAIRE)
    await client.getByRole('button', { name: 'Mail me the link' }).click()
    await expect(client.getByText('If this address has access')).toBeVisible()
    const mail = await office.mailTo(CLAIRE, /new password/i)
    await client.goto(mail.link(/sign-in\/reset/))
    await look(client, 'password-06-new')
    await client.getByLabel('New password').fill(SECOND)
    await client.getByRole('button', { name: 'Keep this password' }).click()
    await expect(client.getByText('Your password is changed')).toBeVisible()
    await signIn(FIRST)
    await expect(client.getByText('do not belong together')).toBeVisible()
    await signIn(SECOND)
    await expect(client).toHaveURL(company.portal())
    await office.mailTo(CLAIRE, /was changed/i)
  })

  await test.step('a link still gets her in', async () => {
    await signOut()
    await client.goto(company.portal('/sign-in'))
    await client.getByLabel('E-mail').fill(CLAIRE)
    await client.getByRole('button', { name: 'Send me a sign-in link' }).click()
    const mail = await office.mailTo(CLAIRE, /sign-in link/i)
    await client.locator('input[autocomplete="one-time-code"]').fill(mail.code)
    await client.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(client).toHaveURL(company.portal())
  })
})
