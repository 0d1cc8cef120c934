// The server itself: it says when it is ready, answers only for hosts that it knows, and explains what it cannot find.
import { expectNoBarriers } from '../support/axe.js'
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'
import { expectGoodMarkup } from '../support/nu.js'
import { serve } from '../support/portico.js'

test.describe('a server without a workspace', () => {
  let portico

  test.beforeAll(async () => {
    portico = await serve()
  })

  test.afterAll(async () => {
    await portico?.stop()
  })

  test('says that it lives and that it is ready, and nothing more', async () => {
    for (const address of ['/livez', '/readyz']) {
      const answer = await portico.ask(address)
      expect(answer.status).toBe(200)
      expect(answer.body.length).toBeLessThan(200)
    }
  })

  test('answers 421 for a host that it does not know, without a mark of anyone', async () => {
    const answer = await portico.ask('/', { host: 'unknown.example.test' })
    expect(answer.status).toBe(421)
    expect(`${JSON.stringify(answer.headers)}${answer.body}`).not.toMatch(/portico/i)
    expect(answer.headers.server).toBeUndefined()
    expect(answer.headers['set-cookie']).toBeUndefined()
    await expectGoodMarkup({ 'unknown host': answer.body })
  })

  test('does not know the addresses that sign in to a demo', async ({ skyline }) => {
    const { pathname } = new URL(skyline.people()[0].sign_in)
    const answer = await portico.ask(pathname)
    expect([404, 421]).toContain(answer.status)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })
})

test('a page that does not exist is explained in the look of the company', async ({ page, guard, skyline }) => {
  guard.expect(/404/)
  const response = await page.goto(new URL('/there-is-no-such-page', skyline.url).href)
  expect(response.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('main a[href]').first()).toBeVisible()
  expect(await response.text()).not.toMatch(/portico/i)
  await expectNoBarriers(page)
  await expectGoodMarkup({ 'not found': await response.text() })
  await look(page, 'not-found')
})
