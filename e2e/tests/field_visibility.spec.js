// What clients see of a job, for each kind of field: switched on it is there, switched off it is not; a template that is taken out
// takes its jobs along. Real binary, real browser; the demo's field company with a template and a job made here.
import { FieldCompany, PHONE } from '../support/field.js'
import { expect, test } from '../support/guard.js'

const TEMPLATE = 'Handover'
const TITLE = 'Keys and papers handed over'
// What is typed in the office, and what a client then reads.
const TYPED = {
  'Tag': ['Line of text', 'HP-0777', 'HP-0777'],
  'Story': ['Longer text', 'Hums at night, quiet by day.', 'Hums at night, quiet by day.'],
  'Airflow': ['Number', '777.5', '777.5'],
  'Deposit': ['Amount', '120.00', '$120.00'],
  'Warranty until': ['Date', '2028-03-31', '2028'],
  'Manual': ['Link', 'https://northwind.example/manual', 'northwind.example/manual'],
  'Depot': ['Address', '9 Depot Lane, Saint Paul MN 55101', '9 Depot Lane'],
  'Caretaker': ['Phone number', '612 555 0199', '612 555 0199'],
}
const ALWAYS_HIDDEN = 'Purchase price'

test('clients see of a job what is switched on for them, and nothing else', async ({ guard, skyline: portico }) => {
  test.setTimeout(180_000)
  // Asking for what is not there is part of the story.
  guard.expect(/404/)
  const company = new FieldCompany({ portico, guard })
  const nora = await company.enter('staff', 'Nora Fields')
  const rosa = await company.enter('client', 'Rosa Delgado', PHONE)
  const labels = Object.keys(TYPED)
  await company.makeTemplate(nora, TEMPLATE, {
    custom: [...labels.map((label) => [label, TYPED[label][0]]), [ALWAYS_HIDDEN, 'Amount', { internal: true }]],
  })
  const fields = Object.fromEntries([...labels.map((label) => [label, TYPED[label][1]]), [ALWAYS_HIDDEN, '4711.00']])
  const job = await company.publishJob(nora, {
    client: 'Harbor Point Apartments',
    template: TEMPLATE,
    site: 'Harbor Point East, 214 Front Avenue',
    title: TITLE,
    worker: 'Sven Lindahl',
    fields,
  })
  const page = rosa.getByRole('main')
  const opened = async () => (await rosa.goto(company.at(`/portal/jobs/${job}`))).status()

  await test.step('a template that nobody has shown keeps its job out of list and address', async () => {
    expect(await opened()).toBe(404)
    await rosa.goto(company.at('/portal/jobs'))
    await expect(page.getByText(TITLE)).toHaveCount(0)
  })

  await test.step('shown with nothing chosen, the five fixed fields are there and no other', async () => {
    await company.showTemplate(nora, TEMPLATE, [])
    expect(await opened()).toBe(200)
    for (const fixed of ['20:00', '214 Front Avenue', 'Planned', TEMPLATE, 'Sven Lindahl']) await expect(page.getByText(fixed).first()).toBeVisible()
    for (const label of labels) await expect(page.getByText(TYPED[label][2])).toHaveCount(0)
  })

  await test.step('each kind of field comes when it is switched on, and the others stay away', async () => {
    const [first, second] = [labels.filter((_, at) => at % 2 === 0), labels.filter((_, at) => at % 2 === 1)]
    for (const [on, off] of [[first, second], [second, first]]) {
      await company.showTemplate(nora, TEMPLATE, on)
      await opened()
      for (const label of on) await expect(page.getByText(TYPED[label][2]).first(), label).toBeVisible()
      for (const label of off) await expect(page.getByText(TYPED[label][2]), label).toHaveCount(0)
      for (const never of [ALWAYS_HIDDEN, '4,711']) await expect(page.getByText(never)).toHaveCount(0)
    }
  })

  await test.step('taken out again, the job is gone from list and address at once', async () => {
    await company.showTemplate(nora, TEMPLATE, null)
    expect(await opened()).toBe(404)
    await rosa.goto(company.at('/portal/jobs'))
    await expect(page.getByText(TITLE)).toHaveCount(0)
  })
})
