// A colleague is invited by mail, joins by the link, and finds the console open. Real binary, real browser; the demo's charter company.
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'
import { codeOf } from '../support/second_factor.js'
import { signIn } from '../support/sign_in.js'

const PASSWORD = 'a quiet field in winter'

test('an admin invites a colleague, who chooses a password and a second step', async ({ guard, skyline }) => {
  const desk = (path = '') => new URL(`/skyline/console${path}`, skyline.url).href
  const maya = await guard.open()
  let link

  await test.step('the admin sends the invitation and sees it wait', async () => {
    await signIn(maya, skyline.people('staff').find((one) => one.workspace === 'skyline' && one.name === 'Maya Lindqvist'))
    await maya.goto(desk('/team'))
    await maya.getByRole('link', { name: 'Invite', exact: true }).click()
    await maya.locator('#name').fill('Nora Novak')
    await maya.locator('#email').fill('nora@skyline.example')
    await maya.getByRole('radio', { name: /Dispatcher/ }).check()
    await maya.getByRole('button', { name: 'Send invitation' }).click()
    await expect(maya.getByRole('heading', { name: 'Nora Novak is invited' })).toBeVisible()
    await look(maya, 'staff-invited-01-sent')
    await maya.getByRole('link', { name: 'Back to the team' }).click()
    await expect(maya.getByRole('row', { name: /Nora Novak/ })).toContainText('Invited')
    await look(maya, 'staff-invited-02-list')
  })

  await test.step('the mail arrives with the link', async () => {
    await expect
      .poll(async () => {
        await maya.goto(new URL('/outbox', skyline.url).href)
        const mail = maya.getByRole('link', { name: /invites you to the team/ }).first()
        if ((await mail.count()) === 0) return false
        const shown = await maya.request.get(`${new URL(await mail.getAttribute('href'), skyline.url).href.replace(/\/$/, '')}/html`)
        link = (await shown.text()).replaceAll('&#x2f;', '/').match(/http[^"]*\/console\/sign-in\/invitation\/[^"]+/)?.[0]
        return Boolean(link)
      }, { timeout: 15_000, message: 'the invitation' })
      .toBe(true)
  })

  const nora = await guard.open()
  await test.step('the colleague joins', async () => {
    await nora.goto(link)
    await look(nora, 'staff-invited-03-join')
    await nora.getByLabel('New password').fill(PASSWORD)
    await nora.getByRole('button', { name: 'Join' }).click()
    const secret = await nora.locator('.ident.strong').textContent()
    await nora.getByLabel('Enter the six digits the app shows now').fill(await codeOf(secret))
    await nora.getByRole('button', { name: 'Confirm and sign in' }).click()
    await nora.getByRole('link', { name: 'I have kept them' }).click()
    await expect(nora).toHaveURL(desk())
  })

  await test.step('the link is over, and the list shows a member', async () => {
    guard.expect(/410/)
    const other = await guard.open()
    await other.goto(link)
    await expect(other.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
    await maya.goto(desk('/team'))
    await expect(maya.getByRole('row', { name: /Nora Novak/ })).toContainText('Active')
  })
})
