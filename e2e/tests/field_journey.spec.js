// A visit from the office's template to the client's stars, as everybody in it sees it. Real binary, real browser; the demo's
// field company with a template, a job and a tracker made here.
import { FieldCompany, osmAnd, ownTracks, PHONE } from '../support/field.js'
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'

const TEMPLATE = 'Heat pump check'
const WORKER = 'Grace Obi'
const TITLE = 'Pump hums at night'

test('a visit, from the template to the stars', async ({ guard, skyline: portico }) => {
  test.setTimeout(240_000)
  // What fails while the signal is gone is part of the story.
  guard.expect(/ERR_INTERNET_DISCONNECTED|Failed to load resource/)
  const company = new FieldCompany({ portico, guard })
  const nora = await company.enter('staff', 'Nora Fields')
  const omar = await company.enter('staff', 'Omar Haddad')
  const grace = await company.enter('worker', WORKER, PHONE)
  const rosa = await company.enter('client', 'Rosa Delgado', PHONE)
  const neighbour = await guard.open(PHONE)
  let job, link

  await test.step('the office makes a template and says what clients see of it', async () => {
    await company.makeTemplate(nora, TEMPLATE, {
      custom: [['Asset tag', 'Line of text'], ['Purchase price', 'Amount', { internal: true }]],
      report: [['Pressure', 'Number', { unit: 'psi', required: true }], ['Refrigerant', 'Line of text']],
    })
    await company.showTemplate(nora, TEMPLATE, ['Asset tag', 'Pressure', 'Result'])
  })

  await test.step('a job is made, planned and published; the client reads it at once', async () => {
    job = await company.publishJob(omar, {
      client: 'Harbor Point Apartments',
      template: TEMPLATE,
      site: 'Harbor Point East, 214 Front Avenue',
      title: TITLE,
      worker: WORKER,
      contact: 'Rosa Delgado',
      fields: { 'Asset tag': 'HP-0042' },
    })
    await rosa.goto(company.at('/portal/jobs'))
    await expect(rosa.getByRole('link', { name: new RegExp(TITLE) }).first()).toBeVisible()
    await rosa.goto(company.at(`/portal/jobs/${job}`))
    await expect(rosa.getByText('HP-0042')).toBeVisible()
  })

  await test.step('the worker sets out; two browsers follow by the link, without signing in', async () => {
    await grace.goto(company.at(`/work/jobs/${job}`))
    await grace.getByRole('button', { name: 'On my way' }).click()
    await expect(grace.getByText('Rosa can see you now')).toBeVisible()
    await expect(grace.getByRole('status').filter({ hasText: 'Everything is sent' })).toBeVisible()
    await rosa.goto(company.at(`/portal/jobs/${job}/follow`))
    link = rosa.url()
    expect(new URL(link).pathname).toMatch(/^\/northwind\/t\/\w{12,}$/)
    await neighbour.goto(link)
    for (const page of [rosa, neighbour]) await expect(page.getByText('On the way').first()).toBeVisible()
  })

  await test.step('a position of a tracker reaches both at once, without a reload', async () => {
    const [address] = await company.trackerKey(nora, WORKER, 'OwnTracks')
    const [server, id] = await company.trackerKey(nora, WORKER, 'Traccar or OsmAnd')
    expect((await ownTracks(address, [44.9412, -93.2791])).status).toBe(200)
    for (const page of [rosa, neighbour]) await expect(page.locator('#track-age')).toContainText('ago')
    await look(neighbour, 'field-03-tracking')
    const spot = (page) => page.locator('[data-spot]').getAttribute('data-spot')
    const before = await spot(neighbour)
    // By a clock that is a little fast, so that the step can be driven: what is too fast to be true is not shown, and
    // what was before the worker set out neither.
    const inTenSeconds = new Date(Date.now() + 10_000)
    expect((await osmAnd(server, id, [44.9424, -93.2789], inTenSeconds)).status).toBe(200)
    for (const page of [rosa, neighbour]) await expect.poll(() => spot(page)).not.toBe(before)
  })
  await test.step('the worker loses the signal, works and finishes; it all goes out when the signal is back', async () => {
    await grace.evaluate(() => navigator.serviceWorker.ready)
    await grace.context().setOffline(true)
    await grace.getByRole('button', { name: 'Start', exact: true }).click()
    await grace.getByRole('button', { name: /^Finish/ }).click()
    await expect(grace.getByText('Needed to finish').first()).toBeVisible()
    await grace.getByLabel('Pressure').fill('21.5')
    await grace.getByLabel('Refrigerant').fill('R-454B')
    await grace.getByText('Done', { exact: true }).click()
    await look(grace, 'field-04-without-a-signal')
    await grace.getByRole('button', { name: /^Finish/ }).click()
    await expect(grace.locator('#waiting')).toBeVisible()
    for (const page of [rosa, neighbour]) await expect(page.getByText('On the way').first()).toBeVisible()
    await grace.context().setOffline(false)
    await expect(grace.locator('#waiting')).toBeHidden({ timeout: 30_000 })
  })

  await test.step('both who followed see that it is done, and no place any more', async () => {
    for (const page of [rosa, neighbour]) {
      await expect(page.locator('#track')).toHaveAttribute('data-phase', 'finished')
      await expect(page.locator('[data-spot]')).toHaveCount(0)
    }
    await look(neighbour, 'field-05-done')
  })

  await test.step('the client reads exactly what was chosen', async () => {
    await rosa.goto(company.at(`/portal/jobs/${job}`))
    const page = rosa.getByRole('main')
    for (const shown of ['HP-0042', '21.5', 'Done']) await expect(page.getByText(shown).first()).toBeVisible()
    for (const hidden of ['R-454B', 'Refrigerant', 'Purchase price']) await expect(page.getByText(hidden)).toHaveCount(0)
    await look(rosa, 'field-06-job')
  })

  await test.step('the client gives stars by the link, without signing in; the office reads them', async () => {
    await neighbour.getByRole('link', { name: 'Rate the visit' }).click()
    await neighbour.getByLabel('5 of 5').check({ force: true })
    await neighbour.getByText('Knew the trade').click()
    await neighbour.getByLabel('In your words').fill('Quiet again. Thank you.')
    await neighbour.getByRole('button', { name: 'Send' }).click()
    await expect(neighbour.getByText('Thank you. We have it.')).toBeVisible()
    await omar.goto(company.at('/console/ratings'))
    await expect(omar.getByText('Quiet again. Thank you.')).toBeVisible()
    await look(omar, 'field-08-ratings')
  })
})
