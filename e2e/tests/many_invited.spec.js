// The office writes its own invitation, invites several from a table after it has seen what will happen to each, and hands one
// over by hand; a client comes in by the mail. Real binary, real browser; the demo's charter company.
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'
import { mailedLink } from '../support/outbox.js'
import { signIn } from '../support/sign_in.js'

const TABLE = ['name,email', 'Colin Marsh,colin@fairmount.example', 'Beth Novak,', 'Claire Bennett,claire@harcourt.example', 'Nobody Known,nobody@else.example'].join('\n')

test('the office invites from a table, in its own words, and one by hand', async ({ guard, skyline: portico }) => {
  const desk = (path = '') => new URL(`/skyline/console${path}`, portico.url).href
  const maya = await guard.open()
  const colin = await guard.open()
  await signIn(maya, portico.people('staff').find((one) => one.name === 'Maya Lindqvist'))

  await test.step('a layout without its link is refused with what was typed, a good one is previewed and saved', async () => {
    guard.expect(/422/)
    await maya.goto(desk('/portal/invitations'))
    const mail = maya.locator('form#mail')
    await mail.getByLabel('Subject').fill('{{first_name}}, come aboard at {{company}}')
    await mail.getByLabel('Words, as HTML').fill('<p>Dear {{first_name}}</p>')
    await mail.getByRole('button', { name: 'Save' }).click()
    await expect(mail.getByLabel('Words, as HTML')).toHaveValue('<p>Dear {{first_name}}</p>')
    await expect(mail.getByText('The link is missing.', { exact: false })).toBeVisible()
    await look(maya, 'many-01-layout-refused')
    await mail.getByLabel('Words, as HTML').fill('<p>Dear {{first_name}}, <a href="{{link}}">step in</a>.</p>')
    await mail.getByRole('button', { name: 'Preview' }).click()
    await expect(mail.frameLocator('iframe').getByRole('link', { name: 'step in' })).toBeVisible()
    await mail.getByRole('button', { name: 'Save' }).click()
    await expect(maya.getByRole('status').filter({ hasText: /saved/i })).toBeVisible()
  })

  await test.step('the table is looked at first: each row with what will happen', async () => {
    await maya.goto(desk('/contacts'))
    await maya.getByRole('link', { name: 'Invite from a table' }).click()
    await maya.getByLabel('Rows').fill(TABLE)
    await maya.getByRole('button', { name: 'Show what would happen', exact: true }).click()
    const row = (name) => maya.getByRole('row').filter({ hasText: name })
    await expect(row('Colin Marsh')).toContainText('Mail to colin@fairmount.example')
    await expect(row('Claire Bennett')).toContainText('has access already')
    await expect(row('Nobody Known')).toContainText('no such contact')
    await look(maya, 'many-02-what-happens')
    await maya.getByRole('button', { name: /^Send \d+ invitation/ }).click()
    await expect(maya.getByRole('status').filter({ hasText: /Invitations on their way: \d/ })).toBeVisible()
  })

  await test.step('the mail is in the own words, and lets in', async () => {
    await colin.goto(await mailedLink(colin, portico, /Colin, come aboard at Skyline Air/, /http[^"]*\/portal\/invitation\/[^"]+/))
    await colin.locator('main form[method="post" i] button').first().click()
    await expect(colin).toHaveURL(new URL('/skyline/portal', portico.url).href)
  })

  await test.step('a link made by hand is shown once, with a code to hold a phone to', async () => {
    await maya.goto(desk('/portal-users?tab=invited'))
    await maya.getByRole('link', { name: 'Hannah Cole' }).first().click()
    await maya.getByRole('link', { name: 'Open the record' }).click()
    await maya.getByRole('button', { name: 'Link to hand over' }).click()
    await expect(maya.getByRole('img', { name: 'The link as a picture for a camera' })).toBeVisible()
    await look(maya, 'many-03-by-hand')
  })

  await test.step('back to the usual words', async () => {
    await maya.goto(desk('/portal/invitations'))
    await maya.getByText('Back to the usual words').click()
    await maya.getByRole('button', { name: 'Throw my words away' }).click()
    await expect(maya.locator('form#mail').getByLabel('Subject')).toHaveValue('{{first_name}}, your {{company}} portal is ready')
  })
})
