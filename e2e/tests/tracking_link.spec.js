// One tracking link from before anybody sets out to after it was taken back: what it shows at each time, and what it never
// shows. Real binary, real browser; the demo's field company with a job and a tracker made here.
import { FieldCompany, ownTracks, PHONE } from '../support/field.js'
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'

const WORKER = 'Sven Lindahl'
const HERE = [44.9412, -93.2791]

test('a link shows what its time allows and nothing else', async ({ guard, skyline: portico }) => {
  test.setTimeout(180_000)
  // Following what leads nowhere is part of the story.
  guard.expect(/404/)
  const company = new FieldCompany({ portico, guard })
  const omar = await company.enter('staff', 'Omar Haddad')
  const nora = await company.enter('staff', 'Nora Fields')
  const stranger = await guard.open(PHONE)
  const job = await company.publishJob(omar, {
    client: 'Harbor Point Apartments',
    template: 'Repair',
    site: 'Harbor Point East, 214 Front Avenue',
    title: 'Gate motor stands still',
    worker: WORKER,
    prepare: 'Key to the gate',
  })
  const [tracker] = await company.trackerKey(nora, WORKER, 'OwnTracks')
  const phase = (wanted) => expect(stranger.locator('#track')).toHaveAttribute('data-phase', wanted)
  const press = async (name) => {
    await omar.goto(company.at(`/console/jobs/${job}`))
    const button = omar.getByRole('button', { name, exact: true }).first()
    await button.click()
    if (['On the way', 'Start'].includes(name)) await expect(button, 'the office was refused').toHaveCount(0)
  }
  let link

  await test.step('before anybody sets out it says when, and has no map', async () => {
    await press('Make a link')
    link = await omar.locator('[data-copy]').first().getAttribute('data-copy')
    await stranger.clock.install()
    await stranger.goto(link)
    await phase('scheduled')
    await expect(stranger.getByText('Key to the gate')).toBeVisible()
    await expect(stranger.locator('[data-spot]')).toHaveCount(0)
    await look(stranger, 'link-01-before')
  })

  await test.step('on the way it shows one place; after two and a half minutes without another it says so', async () => {
    await press('On the way')
    await phase('on-the-way')
    expect((await ownTracks(tracker, HERE)).status).toBe(200)
    await expect(stranger.locator('[data-spot]')).toHaveCount(1)
    await expect(stranger.locator('#track-stale')).toBeHidden()
    await stranger.clock.fastForward('02:30')
    await expect(stranger.locator('#track-stale')).toBeVisible()
    await look(stranger, 'link-02-stale')
    // A point within two seconds of the last is not kept.
    expect((await ownTracks(tracker, HERE, Date.now() + 2_000)).status).toBe(200)
    await expect(stranger.locator('#track-stale')).toBeHidden()
  })

  await test.step('with the arrival the place is gone', async () => {
    await press('Start')
    await phase('arrived')
    await expect(stranger.locator('[data-spot]')).toHaveCount(0)
    const page = await (await stranger.request.get(link)).text()
    expect(page).not.toContain(String(HERE[0]))
  })

  await test.step('taken back it leads nowhere, as one that was never given', async () => {
    await press('Revoke')
    await expect.poll(async () => (await stranger.request.get(link)).status()).toBe(404)
    const never = await stranger.request.get(company.at('/t/0123456789abcdef'))
    expect(never.status()).toBe(404)
  })
})
