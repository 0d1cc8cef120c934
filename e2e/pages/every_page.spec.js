// Every page that a person of the demo can reach by links: valid, without barriers, quiet, and no wider than a phone.
import { barriers } from '../support/axe.js'
import { expect, test } from '../support/guard.js'
import { look, stickingOut } from '../support/look.js'
import { markupErrors } from '../support/nu.js'
import { demo } from '../support/portico.js'
import { signIn } from '../support/sign_in.js'
import { walk } from '../support/walk.js'

let portico

test.beforeAll(async () => {
  portico = await demo()
})

test.afterAll(async () => {
  await portico?.stop()
})

const WALKS = [
  ['nobody', 'skyline'],
  ['client', 'skyline'],
  ['staff', 'skyline'],
  ['client', 'northwind'],
  ['staff', 'northwind'],
  ['worker', 'northwind'],
]

for (const [kind, company] of WALKS) {
  test(`every page that ${kind} can reach at ${company} is sound`, async ({ page }) => {
    if (kind !== 'nobody') await signIn(page, portico.people(kind).find((one) => one.workspace === company))
    const start = kind === 'nobody' ? new URL('/skyline/portal/sign-in', portico.url).href : page.url()
    const markup = {}
    const faults = []
    // One of a kind is enough where there are four dozen kinds.
    const each = kind === 'staff' ? 1 : 2
    const visit = async ({ address, shape, isPage, status, html }) => {
      if (status >= 400) faults.push(`${address} answers ${status}`)
      if (!isPage) return
      markup[`${kind} at ${company}: ${address}`] = html
      faults.push(...(await barriers(page)).map((fault) => `${shape}: ${fault}`))
      faults.push(...(await stickingOut(page)).map((fault) => `${shape} is wider than a phone: ${fault}`))
      if (kind !== 'staff' && /portico/i.test(html)) faults.push(`${shape} names the vendor`)
      await look(page, `pages/${company}-${kind}${shape.replace(/^[^/]*/, '').replace(/[^\w-]+/g, '-')}`, { schemes: ['light'] })
    }
    const shapes = await walk(page, portico, start, visit, { each })
    faults.push(...(await markupErrors(markup)))
    console.log(`${kind}: ${Object.keys(markup).length} pages of ${shapes.length} kinds`)
    faults.forEach((fault) => console.log(fault))
    expect(faults).toEqual([])
  })
}
