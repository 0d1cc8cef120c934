// What clients see of what a worker reports, for each kind of field: switched on it is there, switched off it is not, and neither
// is the address of a picture or paper that was seen before. Real binary, real browser; everything is filled in on the phone.
import { FieldCompany, PHONE } from '../support/field.js'
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'
import { picture } from '../support/picture.js'

const TEMPLATE = 'Burner test'
const WORKER = 'Luis Ortega'
// The kind of each field, and what the client reads where it is no picture.
const REPORTED = {
  'Fuel': ['One of several', 'Oil', { choices: ['Gas', 'Oil'] }],
  'Parts used': ['Several of several', 'Filter, Fan', { choices: ['Filter', 'Valve', 'Fan'] }],
  'Leak found': ['Yes or no', 'No'],
  'Valves opened': ['Step to tick off', 'Yes'],
  'Next visit': ['Date and time', '2027'],
  'Pictures': ['Photos', null],
  'Protocol': ['File', 'protocol.png'],
  'Approval': ['Signature', null, { signs: 'Protocol' }],
}

test('of a report clients see the kinds of field that are switched on, and of the others not even the files', async ({ guard, skyline: portico }) => {
  test.setTimeout(180_000)
  // Asking for what is not there is part of the story.
  guard.expect(/404/)
  const company = new FieldCompany({ portico, guard })
  const nora = await company.enter('staff', 'Nora Fields')
  const rosa = await company.enter('client', 'Rosa Delgado', PHONE)
  const phone = await company.enter('worker', WORKER, PHONE)
  const labels = Object.keys(REPORTED)
  await company.makeTemplate(nora, TEMPLATE, { report: labels.map((label) => [label, REPORTED[label][0], REPORTED[label][2]]) })
  const job = await company.publishJob(nora, {
    client: 'Harbor Point Apartments',
    template: TEMPLATE,
    site: 'Harbor Point East, 214 Front Avenue',
    title: 'Burner tested before winter',
    worker: WORKER,
  })

  await test.step('the worker reports with every kind of field', async () => {
    await phone.goto(company.at(`/work/jobs/${job}`))
    await phone.getByRole('button', { name: 'Start', exact: true }).click()
    const field = (label) => phone.locator(`[data-field][data-label="${label}"]`)
    await field('Fuel').getByLabel('Fuel').selectOption('Oil')
    for (const part of ['Filter', 'Fan']) await field('Parts used').getByLabel(part).check()
    await field('Leak found').getByText('No', { exact: true }).click()
    await field('Valves opened').getByLabel('Valves opened').check()
    await field('Next visit').getByLabel('Next visit').fill('2027-05-04T10:30')
    for (const [label, name] of [['Pictures', 'burner.png'], ['Protocol', 'protocol.png']]) {
      await field(label).locator('[data-pick]').setInputFiles({ name, mimeType: 'image/png', buffer: picture() })
      await expect(field(label).locator('[data-files] > *')).toHaveCount(1)
    }
    await field('Approval').getByRole('button', { name: /Hand over/ }).click()
    const pad = field('Approval').locator('canvas')
    const { x, y, width, height } = await pad.boundingBox()
    await phone.mouse.move(x + width * 0.2, y + height * 0.6)
    await phone.mouse.down()
    for (const [right, below] of [[0.4, 0.3], [0.5, 0.7], [0.8, 0.4]]) await phone.mouse.move(x + width * right, y + height * below, { steps: 5 })
    await phone.mouse.up()
    await field('Approval').getByRole('button', { name: 'Done', exact: true }).click()
    await expect(field('Approval').locator('[data-files] > *')).toHaveCount(1)
    await expect(phone.getByRole('status').filter({ hasText: 'Everything is sent' })).toBeVisible()
    await look(phone, 'field-09-report', { sizes: [{ width: 390, height: 844 }] })
    await phone.getByRole('button', { name: /^Finish/ }).click()
    await phone.getByText('Done', { exact: true }).last().click()
    await phone.getByRole('button', { name: /^Finish/ }).click()
    await expect(phone.locator('#visit')).toHaveAttribute('data-status', 'finished')
  })

  const main = rosa.getByRole('main')
  const files = () => main.locator('#report img, #documents a').evaluateAll((all) => all.map((it) => it.href || it.src))
  const seen = (label) => {
    const [kind, text] = REPORTED[label]
    if (kind === 'File') return main.getByRole('link', { name: text })
    if (kind === 'Photos' || kind === 'Signature') return main.getByRole('heading', { name: label })
    return main.locator('#report .fact').filter({ has: rosa.getByText(label, { exact: true }) })
  }
  const known = new Set()

  await test.step('each kind comes when it is switched on, and the others stay away with their files', async () => {
    const [first, second] = [labels.filter((_, at) => at % 2 === 0), labels.filter((_, at) => at % 2 === 1)]
    for (const [on, off] of [[labels, []], [first, second], [second, first], [[], labels]]) {
      await company.showTemplate(nora, TEMPLATE, on)
      await rosa.goto(company.at(`/portal/jobs/${job}`))
      for (const label of on) {
        await expect(seen(label), label).toHaveCount(1)
        if (REPORTED[label][1]) await expect(seen(label)).toContainText(REPORTED[label][1])
      }
      for (const label of off) await expect(seen(label), label).toHaveCount(0)
      const there = await files()
      if (off.length === 0) there.forEach((address) => known.add(address))
      for (const address of known) {
        const answer = await rosa.request.get(address)
        expect(answer.status(), address).toBe(there.includes(address) ? 200 : 404)
      }
      if (off.length === 0) await look(rosa, 'field-10-report-seen')
    }
    expect(known.size, 'a photo, a paper and a signature').toBe(3)
  })
})
