// What journeys at the demo's field company do again and again: sign in, make a template and a job, send a position.
import { expect } from './guard.js'
import { signIn } from './sign_in.js'

export const PHONE = { viewport: { width: 390, height: 844 }, geolocation: { latitude: 44.98, longitude: -93.26 }, permissions: ['geolocation'] }

export class FieldCompany {
  constructor({ portico, guard }) {
    Object.assign(this, { portico, guard })
  }

  at(path) {
    return new URL(`/northwind${path}`, this.portico.url).href
  }

  // A browser of their own, signed in.
  async enter(kind, name, options) {
    const found = this.portico.people(kind).find((one) => one.workspace === 'northwind' && one.name === name)
    if (!found) throw new Error(`the demo has no ${kind} called ${name} at northwind`)
    const page = await this.guard.open(options)
    await signIn(page, found)
    return page
  }

  // `custom` and `report` are [label, kind, { unit, required, signs, choices }].
  async makeTemplate(office, name, { custom = [], report = [] }) {
    await office.goto(this.at('/console/templates/new'))
    await office.locator('#name').fill(name)
    for (const [part, fields] of Object.entries({ custom, report })) {
      for (const [label, kind, more = {}] of fields) {
        const lines = office.locator(`#${part} [data-line]`)
        const before = await lines.count()
        await office.locator(`#${part}`).getByRole('button', { name: 'Add field' }).click()
        await expect(lines).toHaveCount(before + 1)
        const line = lines.last()
        await line.getByLabel('Name of the field').fill(label)
        await line.getByLabel('Kind').selectOption({ label: kind })
        if (more.unit) await line.getByLabel('Unit').fill(more.unit)
        if (more.choices) await line.getByLabel('Choices').fill(more.choices.join('\n'))
        if (more.signs) await line.getByLabel('Signs for').selectOption({ label: more.signs })
        if (more.required) await line.getByLabel('Required').check()
        if (more.internal) await line.getByLabel('Internal, never shown to clients').check()
      }
    }
    await office.getByRole('button', { name: 'Create template' }).click()
    await expect(office.getByText('Template created.')).toBeVisible()
  }

  // Shows a template's jobs to clients with exactly these fields; without `fields` it takes the template out.
  async showTemplate(office, name, fields) {
    await office.goto(this.at('/console/portal/fields'))
    await office.getByRole('button', { name, exact: true }).click()
    await expect(office.getByRole('heading', { name: `${name}, fields` })).toBeVisible()
    await office.getByRole('checkbox', { name: `Show ${name} to clients` }).setChecked(Boolean(fields))
    if (fields) {
      await office.getByRole('checkbox', { name: 'A choice of its own' }).check()
      for (const box of await office.getByRole('group', { name: `${name}, fields` }).getByRole('checkbox').all()) {
        const label = (await box.locator('xpath=ancestor::label').innerText()).trim()
        await box.setChecked(fields.some((field) => label.startsWith(field)))
      }
    }
    await office.getByRole('button', { name: 'Save' }).first().click()
    await expect(office.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  }

  // Makes a job, plans it for today with a worker and tells everybody; resolves to its id.
  async publishJob(office, { client, template, site, title, worker, contact, fields = {}, prepare = '' }) {
    await office.goto(this.at('/console/jobs/new'))
    await office.getByRole('searchbox', { name: 'For which client' }).fill(client)
    await office.getByRole('button', { name: 'Search', exact: true }).click()
    await office.getByRole('navigation', { name: 'For which client' }).getByRole('link', { name: client }).click()
    await office.getByRole('navigation', { name: 'Of which kind' }).getByRole('link', { name: template }).first().click()
    await office.getByLabel('Title').fill(title)
    await office.getByLabel('Site').selectOption({ label: site })
    if (contact) await office.getByLabel('Whom to ask for').selectOption({ label: contact })
    if (prepare) await office.getByLabel('What the client has ready').fill(prepare)
    for (const [label, value] of Object.entries(fields)) await put(office, label, value)
    await office.getByRole('button', { name: 'Create and plan' }).click()
    await office.getByLabel('Date').fill(todayInMinneapolis())
    await office.getByLabel('Window begins').fill('20:00')
    await office.getByLabel('Worker').selectOption({ label: worker })
    await office.getByRole('button', { name: 'Save plan' }).click()
    await office.getByRole('button', { name: /^Publish/ }).click()
    await expect(office.getByText('Published').first()).toBeVisible()
    return new URL(office.url()).pathname.split('/').pop()
  }

  // A key for a tracker of the worker; resolves to the values that are shown once.
  async trackerKey(office, worker, tracker) {
    await office.goto(this.at('/console/workers'))
    await office.getByRole('link', { name: worker }).click()
    await office.getByRole('button', { name: `Key for ${tracker}` }).click()
    const shown = office.getByRole('region', { name: 'The new key' })
    await expect(shown).toBeVisible()
    return shown.getByRole('definition').allInnerTexts()
  }
}

// Fills a field of the job's form; a list is what is ticked of several.
async function put(office, label, value) {
  if (Array.isArray(value)) {
    for (const choice of value) await office.getByRole('group', { name: label }).getByLabel(choice, { exact: true }).check()
    return
  }
  const input = office.getByLabel(label)
  if (await input.evaluate((one) => one.matches('select'))) await input.selectOption({ label: value })
  else await input.fill(value)
}

// As OwnTracks sends it in HTTP mode (owntracks.org/booklet/tech/json): a location with seconds since 1970.
export function ownTracks(address, [lat, lon], at = new Date()) {
  const body = { _type: 'location', tid: 'go', lat, lon, acc: 8, batt: 71, conn: 'm', t: 'u', tst: Math.round(at / 1000) }
  const headers = { 'Content-Type': 'application/json', 'User-Agent': 'OwnTracks/2.5', 'X-Limit-U': 'grace', 'X-Limit-D': 'phone' }
  return fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
}

// As OsmAnd sends it (osmand.net, online tracking): everything in the query.
export function osmAnd(address, id, [lat, lon], at = new Date()) {
  const query = new URLSearchParams({ id, lat, lon, timestamp: Math.round(at / 1000), hdop: 3.2, altitude: 251, speed: 9.1, bearing: 120, batt: 64 })
  return fetch(`${address}?${query}`)
}

export function todayInMinneapolis() {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' }).format(new Date())
}
