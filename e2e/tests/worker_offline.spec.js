// A worker loses the signal in the middle of a visit: ten things done without it are kept on the phone, and count once each
// when it is back, in their order. Real binary, real browser; the demo's field company with a worker and a visit of today.
import { FieldCompany, PHONE } from '../support/field.js'
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'
import { picture } from '../support/picture.js'

const TEMPLATE = 'Basement check'
const WORKER = 'Hana Sato'

test('ten things done without a signal count once each, in their order', async ({ guard, skyline: portico }) => {
  test.setTimeout(120_000)
  // What fails while the signal is gone is what the story is about.
  guard.expect(/ERR_INTERNET_DISCONNECTED|Failed to load resource/)
  const company = new FieldCompany({ portico, guard })
  const office = await company.enter('staff', 'Nora Fields')
  await company.makeTemplate(office, TEMPLATE, {
    report: [['Pressure', 'Number', { unit: 'psi' }], ['Photos', 'Photos']],
  })
  const job = await company.publishJob(office, {
    client: 'Harbor Point Apartments',
    template: TEMPLATE,
    site: 'Harbor Point East, 214 Front Avenue',
    title: 'No signal in the basement',
    worker: WORKER,
  })
  const phone = await company.enter('worker', WORKER, PHONE)
  await phone.goto(company.at(`/work/jobs/${job}`))
  const visit = phone.locator('#visit')
  const work = await phone.locator('#work').getAttribute('data-work')
  const waiting = phone.locator('#waiting')
  const photos = phone.locator('[data-kind="photo"]').first()
  const before = await photos.locator('[data-files] > *').count()
  const sent = []
  phone.on('request', (request) => {
    const path = new URL(request.url()).pathname
    if (request.method() === 'POST' && path === `${work}/acts`) sent.push(request.postDataJSON().acts)
  })
  const kept = () => phone.evaluate(async (path) => Boolean(await caches.match(path)), new URL(phone.url()).pathname)
  await expect.poll(kept, 'the visit is kept on the phone').toBe(true)
  await look(phone, 'worker-01-day')

  const press = async (name, count) => {
    await phone.getByRole('button', { name, exact: true }).first().click()
    await expect(waiting).toHaveAttribute('data-count', String(count))
  }
  await test.step('the signal is lost; the visit goes on', async () => {
    await phone.context().setOffline(true)
    await press('On my way', 1)
    await expect(visit).toHaveAttribute('data-status', 'on-the-way')
    await press('Start', 2)
    await press('Pause', 3)
    await press('Go on', 4)
    const pressure = phone.getByLabel('Pressure')
    for (let turn = 0; turn < 3; turn += 1) {
      await pressure.fill(String(20 + turn))
      await pressure.blur()
      await expect(waiting).toHaveAttribute('data-count', String(5 + turn))
    }
    await photos.locator('[data-pick]').setInputFiles({ name: 'before.png', mimeType: 'image/png', buffer: picture() })
    await expect(waiting).toHaveAttribute('data-count', '8')
    await expect(photos.getByText('waiting')).toBeVisible()
    await press('Pause', 9)
    await press('Go on', 10)
    await expect(waiting).toContainText('10 things wait on this phone')
    await look(phone, 'worker-02-without-a-signal')
  })

  await test.step('the day opens without a signal, with what waits', async () => {
    await phone.reload()
    await expect(visit).toHaveAttribute('data-status', 'started')
    await expect(waiting).toHaveAttribute('data-count', '10')
    await expect(photos.getByText('waiting')).toBeVisible()
  })

  await test.step('the signal is back; everything goes out by itself', async () => {
    await phone.context().setOffline(false)
    await expect(waiting).toBeHidden({ timeout: 30_000 })
    await expect(photos.getByText('waiting')).toHaveCount(0)
    await phone.reload()
    await expect(visit).toHaveAttribute('data-status', 'started')
    await expect(photos.locator('[data-files] > *')).toHaveCount(before + 1)
    await look(phone, 'worker-03-sent')
  })

  await test.step('ten acts, each with a key of its own and in the order in which they were done', async () => {
    const acts = sent.flat()
    const keys = new Set(acts.map((act) => act.key))
    const order = [...keys].map((key) => acts.find((act) => act.key === key).kind)
    expect(order).toEqual(['set-out', 'start', 'pause', 'resume', 'fill', 'fill', 'fill', 'pause', 'resume'])
    expect(acts.every((act) => act.job === job)).toBe(true)
  })

  await test.step('sent once more, nothing happens twice', async () => {
    const token = await phone.locator('#work').getAttribute('data-token')
    const state = await phone.evaluate(
      async ({ url, token, acts }) => {
        const headers = { 'Content-Type': 'application/json', 'X-Form-Token': token }
        const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ acts }) })
        return (await answer.json()).answers.map((one) => one.state)
      },
      { url: `${work}/acts`, token, acts: sent.flat() },
    )
    expect(new Set(state)).toEqual(new Set(['done']))
    await phone.reload()
    await expect(visit).toHaveAttribute('data-status', 'started')
    await expect(photos.locator('[data-files] > *')).toHaveCount(before + 1)
  })
})
