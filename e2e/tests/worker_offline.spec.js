// A worker loses the signal in the middle of a visit: ten things done without it are kept on the phone, and count once each
// when it is back, in their order. Real binary, real browser; the demo's field company with a worker and a visit of today.
import { deflateSync, crc32 } from 'node:zlib'
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'

// A small picture, as a camera would hand it over.
function picture() {
  const part = (kind, body) => {
    const named = Buffer.concat([Buffer.from(kind), body])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(body.length)
    sum.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, sum])
  }
  const head = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0])
  const rows = Buffer.concat(Array.from({ length: 8 }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(24, 0x88)])))
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([mark, part('IHDR', head), part('IDAT', deflateSync(rows)), part('IEND', Buffer.alloc(0))])
}

// A worker of the demo whose day has a visit that waits for them; `page` stays at that day.
async function worksToday(page, portico) {
  for (const worker of portico.people('worker')) {
    await page.goto(worker.sign_in)
    const enter = page.getByRole('button', { name: 'Sign in' })
    if (await enter.isVisible()) await enter.click()
    await expect(page.locator('#work.app')).toBeVisible()
    const waits = page.locator('#visit[data-status="published"]:has([data-kind="photo"]):has([data-kind="action"], [data-kind="number"], [data-kind="text"])')
    if ((await waits.count()) > 0) return worker
    await page.context().clearCookies({ name: '__Host-work' })
  }
  throw new Error('no worker of the demo has a visit today that waits and asks for a photo and something to fill in')
}

test('ten things done without a signal count once each, in their order', async ({ guard, skyline: portico }) => {
  test.setTimeout(120_000)
  // What fails while the signal is gone is what the story is about.
  guard.expect(/ERR_INTERNET_DISCONNECTED|Failed to load resource/)
  const phone = await guard.open({ viewport: { width: 390, height: 844 }, geolocation: { latitude: 44.98, longitude: -93.26 }, permissions: ['geolocation'] })
  await worksToday(phone, portico)
  const visit = phone.locator('#visit')
  const job = await visit.getAttribute('data-visit')
  const work = await phone.locator('#work').getAttribute('data-work')
  const waiting = phone.locator('#waiting')
  const photos = phone.locator('[data-kind="photo"]').first()
  const before = await photos.locator('[data-files] > *').count()
  const sent = []
  phone.on('request', (request) => {
    const path = new URL(request.url()).pathname
    if (request.method() === 'POST' && path === `${work}/acts`) sent.push(request.postDataJSON().acts)
  })
  await phone.evaluate(() => navigator.serviceWorker.ready)
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
    const field = phone.locator('[data-kind="action"], [data-kind="number"], [data-kind="text"]').first()
    const input = field.locator('input').first()
    for (let turn = 0; turn < 3; turn += 1) {
      if ((await field.getAttribute('data-kind')) === 'action') {
        await input.setChecked(turn % 2 === 0)
      } else {
        await input.fill(String(20 + turn))
        await input.blur()
      }
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
