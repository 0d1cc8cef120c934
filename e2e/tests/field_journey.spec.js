// A visit as office and client see it while the worker is on the way: followed by a link without signing in, by two browsers at
// once, until the office takes the link back. Real binary, real browser, the demo's field company.
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'

const person = (portico, kind, name) => {
  const found = portico.people(kind).find((one) => one.workspace === 'northwind' && one.name.startsWith(name))
  if (!found) throw new Error(`the demo has no ${kind} called ${name} at northwind`)
  return found
}

async function enter(guard, who, size) {
  const page = await guard.open(size)
  await page.goto(who.sign_in)
  const button = page.getByRole('button', { name: 'Sign in' })
  if (await button.isVisible()) await button.click()
  return page
}

test('whoever is on the way is followed by link until the office takes it back', async ({ guard, skyline: portico }) => {
  test.setTimeout(120_000)
  const phoneSize = { viewport: { width: 390, height: 844 } }
  const office = await enter(guard, person(portico, 'staff', 'Omar'))
  const client = await enter(guard, person(portico, 'client', 'Rosa'), phoneSize)
  const stranger = await guard.open(phoneSize)
  const base = new URL(office.url()).origin

  await test.step('two browsers follow the one who is on the way to them, without signing in', async () => {
    await client.goto(`${base}/northwind/portal/jobs`)
    await expect(client.getByRole('heading', { name: 'Jobs', level: 1 })).toBeVisible()
    const follow = await client.getByRole('link', { name: 'Follow on the map' }).first().getAttribute('href')
    await client.goto(new URL(follow, base).href)
    const link = client.url()
    expect(new URL(link).pathname).toMatch(/^\/northwind\/t\/\w{12,}$/)
    await stranger.goto(link)
    for (const page of [client, stranger]) {
      await expect(page.getByText('On the way').first()).toBeVisible()
      await expect(page.getByText('Marcus Hale').first()).toBeVisible()
    }
    await look(stranger, 'field-01-tracking')
  })

  await test.step('the office sees the day on its board', async () => {
    await office.goto(`${base}/northwind/console/jobs`)
    await expect(office.getByRole('heading', { name: 'Jobs', level: 1 })).toBeVisible()
    await office.goto(`${base}/northwind/console/board`)
    await expect(office.getByRole('heading', { name: 'Dispatch board', level: 1 })).toBeVisible()
    await expect(office.getByText('Dana Whitcomb').first()).toBeVisible()
    await look(office, 'field-02-board')
  })

  await test.step('what clients may not see is not there for them', async () => {
    await client.goto(`${base}/northwind/portal/jobs`)
    await expect(client.getByText('Quality check')).toHaveCount(0)
    const hidden = await client.request.get(`${base}/northwind/portal/jobs/01890000000070008000000000000000`)
    expect(hidden.status()).toBe(404)
  })

  await test.step('a link that is taken back shows nothing any more', async () => {
    await client.goto(`${base}/northwind/portal/jobs`)
    const details = await client.getByRole('link', { name: 'Details' }).first().getAttribute('href')
    const job = details.split('/').pop()
    const follow = await client.getByRole('link', { name: 'Follow on the map' }).first().getAttribute('href')
    await client.goto(new URL(follow, base).href)
    const link = client.url()
    await office.goto(`${base}/northwind/console/jobs/${job}`)
    await look(office, 'field-03-job')
    await office.getByRole('button', { name: 'Revoke' }).first().click()
    await expect.poll(async () => (await stranger.request.get(link)).status()).toBe(404)
  })
})
