// What clients see of a finished job, for the kinds of field that take more than typed text in the office: choices, yes or no, a
// moment, and what a worker fills on site, with photos, a paper and a signature whose addresses close when they are switched off.
// Real binary, real browser; the demo's field company with a template and a job made here.
import { FieldCompany, PHONE } from '../support/field.js'
import { expect, test } from '../support/guard.js'

const TEMPLATE = 'Boiler exchange'
const WORKER = 'Hana Sato'
const PROTOCOL = 'Protocol'
const PHOTOS = 'Boiler room'
const SIGNATURE = 'Caretaker signs'
// In the order of the page: how a field is made, what is chosen or typed, and what a client then reads.
const OFFICE = {
  'Fuel': ['One of several', 'Natural gas', 'Natural gas', { choices: ['Heating oil', 'Natural gas'] }],
  'Access by': ['Several of several', ['Freight lift', 'Roof hatch'], 'Freight lift and Roof hatch', { choices: ['Freight lift', 'Gate', 'Roof hatch'] }],
  'Under warranty': ['Yes or no', 'No', 'No'],
  'Next inspection': ['Date and time', '2028-03-14T09:30', /14 Mar.*09:30 CDT/],
}
const ON_SITE = {
  'Flow': ['Number', '18.25', '18.25 l/min', { unit: 'l/min', required: true }],
  'Findings': ['Line of text', 'Valve replaced', 'Valve replaced'],
  'Bled and vented': ['Step to tick off', true, 'Done'],
}
const FILES = {
  [PHOTOS]: ['Photos', { required: true }],
  [PROTOCOL]: ['File'],
  [SIGNATURE]: ['Signature', { signs: PROTOCOL, required: true }],
}
const READ = { ...OFFICE, ...ON_SITE }
const LABELS = [...Object.keys(READ), ...Object.keys(FILES)]
// Words that stand on the page only because of this field.
const WORDS = {
  'Fuel': ['Natural gas', 'Heating oil'],
  'Access by': ['Freight lift', 'Gate', 'Roof hatch'],
  'Next inspection': ['14 Mar'],
  'Flow': ['18.25'],
  'Findings': ['Valve replaced'],
}

test('clients see of a finished job the choices, photos, papers and signatures that are switched on', async ({ guard, skyline: portico }) => {
  test.setTimeout(180_000)
  // Asking for what is not there is part of the story.
  guard.expect(/404/)
  const company = new FieldCompany({ portico, guard })
  const nora = await company.enter('staff', 'Nora Fields')
  const phone = await company.enter('worker', WORKER, PHONE)
  const rosa = await company.enter('client', 'Rosa Delgado', PHONE)
  const page = rosa.getByRole('main')
  let job

  await test.step('the office makes the template, fills what is its own and publishes the job', async () => {
    const made = (fields) => Object.entries(fields).map(([label, [kind, , , more]]) => [label, kind, more])
    await company.makeTemplate(nora, TEMPLATE, {
      custom: made(OFFICE),
      report: [...made(ON_SITE), ...Object.entries(FILES).map(([label, one]) => [label, ...one])],
    })
    job = await company.publishJob(nora, {
      client: 'Harbor Point Apartments',
      template: TEMPLATE,
      site: 'Harbor Point East, 214 Front Avenue',
      title: 'New boiler put in',
      worker: WORKER,
      fields: Object.fromEntries(Object.entries(OFFICE).map(([label, [, given]]) => [label, given])),
    })
  })

  await test.step('the worker fills the report on site, with photos, a paper and a signature, and finishes', async () => {
    await phone.goto(company.at(`/work/jobs/${job}`))
    const visit = phone.locator('#visit')
    const part = (label) => visit.locator(`[data-label="${label}"]`)
    const sent = (label) => part(label).locator('[data-file]')
    const handOver = part(SIGNATURE).getByRole('button', { name: 'Hand over to sign' })
    for (const [button, status] of [['On my way', 'on-the-way'], ['Start', 'started']]) {
      await phone.getByRole('button', { name: button, exact: true }).click()
      // As the server has it, not only this phone: since when is noted on what was not drawn anew yet.
      await expect(phone.locator(`#visit[data-status="${status}"]:not([data-since])`)).toBeVisible()
    }
    await handOver.click()
    await expect(part(SIGNATURE).getByText(`First add what is signed: ${PROTOCOL}`)).toBeVisible()
    for (const [label, [, given]] of Object.entries(ON_SITE)) {
      if (given === true) await phone.getByLabel(label).check()
      else await phone.getByLabel(label).fill(given)
    }
    const [jpeg, png, pdf] = [await nora.screenshot({ type: 'jpeg' }), await rosa.screenshot({ type: 'png' }), await nora.pdf()]
    const add = async (label, name, mimeType, buffer, count) => {
      await part(label).locator('[data-pick]').setInputFiles({ name, mimeType, buffer })
      await expect(sent(label)).toHaveCount(count)
    }
    await add(PHOTOS, 'before.jpg', 'image/jpeg', jpeg, 1)
    await add(PHOTOS, 'after.png', 'image/png', png, 2)
    await add(PROTOCOL, 'protocol.pdf', 'application/pdf', pdf, 1)
    // A page of its own for the pad: nothing that was sent draws it anew meanwhile.
    await phone.reload()
    await handOver.click()
    const pad = phone.getByRole('dialog', { name: SIGNATURE })
    await expect(pad.getByText(`You sign: ${PROTOCOL}`)).toBeVisible()
    const { x, y, width, height } = await pad.locator('canvas').boundingBox()
    await phone.mouse.move(x + width * 0.2, y + height * 0.7)
    await phone.mouse.down()
    await phone.mouse.move(x + width * 0.5, y + height * 0.2)
    await phone.mouse.move(x + width * 0.8, y + height * 0.7)
    await phone.mouse.up()
    await pad.getByRole('button', { name: 'Keep the signature' }).click()
    await expect(sent(SIGNATURE)).toHaveCount(1)
    await phone.getByText('Done', { exact: true }).click()
    await phone.getByRole('button', { name: /^Finish/ }).click()
    // The server's page says how it ended; the phone alone does not.
    await expect(visit.locator('p').getByText('Done', { exact: true })).toBeVisible()
  })

  const opened = async () => (await rosa.goto(company.at(`/portal/jobs/${job}`))).status()
  const answer = async (address) => (await rosa.request.get(new URL(address, portico.url).href)).status()
  // Addresses of a field's files as the page has them, seen or opened.
  const addresses = async (label) => {
    if (label === PROTOCOL) return [await page.getByRole('link', { name: `${PROTOCOL}.pdf` }).getAttribute('href')]
    const found = []
    for (const picture of await page.getByRole('img', { name: new RegExp(`^${label}, picture \\d$`) }).all()) {
      await picture.scrollIntoViewIfNeeded()
      await expect.poll(() => picture.evaluate((image) => image.naturalWidth), `${label} is a picture`).toBeGreaterThan(8)
      found.push(await picture.getAttribute('src'))
      if (label === PHOTOS) found.push(await picture.locator('xpath=ancestor::a').getAttribute('href'))
    }
    return found
  }
  const COUNT = { [PHOTOS]: 4, [PROTOCOL]: 1, [SIGNATURE]: 1 }
  const known = {}

  await test.step('each kind of field comes when it is switched on; what is off is neither read nor handed out', async () => {
    const [first, second] = [LABELS.filter((_, at) => at % 2 === 0), LABELS.filter((_, at) => at % 2 === 1)]
    for (const [on, off] of [[first, second], [second, first], [first, second]]) {
      await company.showTemplate(nora, TEMPLATE, on)
      expect(await opened()).toBe(200)
      const facts = on.filter((label) => READ[label])
      await expect(page.getByRole('term')).toHaveText(['Where', ...facts])
      await expect(page.getByRole('definition')).toHaveText([/214 Front Avenue/, ...facts.map((label) => READ[label][2])])
      for (const label of on.filter((label) => FILES[label])) {
        const found = await addresses(label)
        expect(found, label).toHaveLength(COUNT[label])
        if (known[label]) expect(found, label).toEqual(known[label])
        for (const address of found) expect(await answer(address), `${label} at ${address}`).toBe(200)
        known[label] = found
      }
      const markup = await page.innerHTML()
      for (const label of off) {
        for (const word of [label, ...(WORDS[label] ?? []), ...(known[label] ?? [])]) expect(markup, label).not.toContain(word)
        for (const address of known[label] ?? []) expect(await answer(address), `${label} at ${address}`).toBe(404)
      }
    }
  })

  await test.step('with the template taken out, no address of a file is left open', async () => {
    expect(Object.keys(known).sort()).toEqual(Object.keys(FILES).sort())
    await company.showTemplate(nora, TEMPLATE, null)
    expect(await opened()).toBe(404)
    for (const address of Object.values(known).flat()) expect(await answer(address), address).toBe(404)
  })
})
