// Whoever answers a text message with STOP gets no more of them, is told so once, and the office reads why. Real binary, the
// provider's post as it comes, messages as they are kept.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { FieldCompany } from '../support/field.js'
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'

test('after STOP no text message follows until START', async ({ guard, skyline: portico }) => {
  test.setTimeout(180_000)
  const company = new FieldCompany({ portico, guard })
  const omar = await company.enter('staff', 'Omar Haddad')
  const nora = await company.enter('staff', 'Nora Fields')
  let incoming, number

  // The text messages that Rosa was sent.
  const sent = async () => {
    const folder = portico.welcome.outbox
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    const all = await Promise.all(names.map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8'))))
    return all.filter((one) => one.channel === 'sms' && one.name === 'Rosa Delgado')
  }
  // A visit of hers to which somebody sets out, of which she is told at once. They stay under way: no other story of the
  // same demo can send them.
  const visit = async (title, worker) => {
    await company.publishJob(omar, {
      client: 'Harbor Point Apartments',
      template: 'Repair',
      site: 'Harbor Point East, 214 Front Avenue',
      title,
      worker,
      contact: 'Rosa Delgado',
    })
    const setOut = omar.getByRole('button', { name: 'On the way', exact: true })
    await setOut.first().click()
    await expect(setOut, 'whoever is under way elsewhere cannot set out').toHaveCount(0)
  }
  const answers = async (words) => {
    const body = new URLSearchParams({ From: number, Body: words, MessageSid: 'SM1' })
    const answer = await fetch(incoming, { method: 'POST', body })
    expect(answer.status).toBe(200)
    return answer.text()
  }
  // Whether the newest message that was held back was so because of the word.
  const heldBack = async () => {
    await nora.goto(company.at('/console/deliveries?state=cancelled'))
    const newest = nora.locator('a[href*="open="]').first()
    if ((await newest.count()) === 0) return false
    await nora.goto(new URL(await newest.getAttribute('href'), nora.url()).href)
    return nora.getByText('this number wrote STOP').first().isVisible()
  }

  await test.step('a client is told by text message; the office reads where the provider posts the answers', async () => {
    await visit('Loose vent cover', 'Tom Becker')
    await expect.poll(async () => (await sent()).length, { timeout: 90_000 }).toBeGreaterThan(0)
    number = (await sent())[0].to
    await nora.goto(company.at('/console/field'))
    incoming = await nora.locator('[data-copy*="/sms/incoming/"]').getAttribute('data-copy')
  })

  await test.step('STOP is confirmed; the next visit sends none, and the office reads why', async () => {
    expect(await answers(' Stop. ')).toContain('<Message>')
    const before = (await sent()).length
    await visit('Damp filter', 'Grace Obi')
    await expect.poll(heldBack, { timeout: 30_000 }).toBe(true)
    await look(nora, 'text-stop-held-back')
    expect((await sent()).length).toBe(before)
  })

  await test.step('START is confirmed as well; what is for nobody is answered with nothing', async () => {
    expect(await answers('START')).toContain('<Message>')
    expect(await answers('who is this?')).not.toContain('<Message>')
  })
})
