// What the portal refuses, and that nobody is left standing there: every refusal says what is the matter and leads on.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import { ahead, openCompany } from '../support/company.js'
import { letPass } from '../support/clock.js'
import { expect, test } from '../support/guard.js'
import { look } from '../support/look.js'
import { openPostOffice } from '../support/post_office.js'
import { serve } from '../support/portico.js'
import { cookieHeader, isSignedIn } from '../support/session.js'
import { signIn } from '../support/sign_in.js'

const SCANNERS = [
  'Mozilla/5.0 (compatible; Barracuda Sentinel (EE))',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0 Safari/537.36 Edg/124.0 SafeLinks',
  'Mimecast-URL-Protect/1.0',
  'python-requests/2.32.3',
  '',
]

test.describe('at the door', () => {
  const HARCOURT = 'Harcourt Holdings'
  let office, portico, company
  let visitors = 0

  test.beforeAll(async ({ browser }) => {
    office = await openPostOffice()
    // Everybody comes from a network of their own, as they would; the limit of links is one of networks.
    portico = await serve({ smtpUrl: office.url, env: { PORTICO_TRUSTED_PROXIES: '127.0.0.1' } })
    company = await openCompany({ portico, office, desk: await browser.newPage() })
    await company.addAccount(HARCOURT)
  })
  test.afterAll(async () => {
    await company?.desk.context().close()
    await portico?.stop()
    await office?.close()
  })

  const visitor = (guard) => {
    visitors += 1
    return guard.open({ viewport: { width: 390, height: 844 }, extraHTTPHeaders: { 'x-forwarded-for': `203.0.113.${visitors}` } })
  }
  // A client who has opened the portal once, in a browser that is not looked at any more.
  const client = async (guard, first) => {
    const person = { first, last: 'Bennett', email: `${first.toLowerCase()}@harcourt.example`, account: HARCOURT }
    const page = await visitor(guard)
    await company.welcome(page, person)
    return { ...person, page }
  }

  test('a link older than fifteen minutes signs nobody in, and its page leads on to a new one that does', async ({ guard }) => {
    const claire = await client(guard, 'Claire')
    const page = await visitor(guard)
    const early = await visitor(guard)
    const mail = await company.askForLink(page, claire.email)
    await early.goto(mail.link(/sign-in\/link/))
    await letPass(portico, 16)

    guard.expect(/410/)
    const answer = await page.goto(mail.link(/sign-in\/link/))
    expect(answer.status()).toBe(410)
    await expect(page.getByRole('heading', { name: 'Ask for a new link' })).toBeVisible()
    await look(page, 'refusal-01-expired-link', { schemes: ['light'] })
    expect(await isSignedIn(page)).toBe(false)

    // Whoever had the page open before gets the same answer to the button.
    await early.getByRole('button', { name: 'Sign in' }).click()
    await expect(early.getByRole('heading', { name: 'Ask for a new link' })).toBeVisible()
    expect(await isSignedIn(early)).toBe(false)

    await expect(page.getByLabel('E-mail')).toHaveValue(claire.email)
    await page.getByRole('button', { name: 'Send me a new one' }).click()
    const fresh = await office.mailTo(claire.email, /sign-in link/i)
    await page.goto(fresh.link(/sign-in\/link/))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(company.portal())
    expect(await isSignedIn(page)).toBe(true)
  })

  test('a link that was used once lets nobody else in, and whoever used it stays in', async ({ guard }) => {
    const james = await client(guard, 'James')
    const page = await visitor(guard)
    const mail = await company.askForLink(page, james.email)
    const other = await visitor(guard)
    await other.goto(mail.link(/sign-in\/link/))
    await page.goto(mail.link(/sign-in\/link/))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(company.portal())

    guard.expect(/410/)
    await other.getByRole('button', { name: 'Sign in' }).click()
    await expect(other.getByRole('button', { name: 'Send me a new one' })).toBeVisible()
    expect((await other.goto(mail.link(/sign-in\/link/))).status()).toBe(410)
    await expect(other.getByRole('heading', { name: 'Ask for a new link' })).toBeVisible()
    await expect(other.getByLabel('E-mail')).toBeVisible()
    expect(await isSignedIn(other)).toBe(false)

    // The code of the same mail is used up with it.
    await page.reload()
    await expect(page).toHaveURL(company.portal())
  })

  test('a scanner that fetches the link a hundred times does not use it up: one press still signs in', async ({ guard }) => {
    const priya = await client(guard, 'Priya')
    const page = await visitor(guard)
    const mail = await company.askForLink(page, priya.email)
    const { pathname } = new URL(mail.link(/sign-in\/link/))
    const fetches = [...Array(120).keys()].map((number) => ({
      method: number < 100 ? 'GET' : 'HEAD',
      headers: { 'user-agent': SCANNERS[number % SCANNERS.length], 'x-forwarded-for': `198.51.100.${number}` },
    }))
    const answers = await Promise.all(fetches.map((fetch) => portico.ask(pathname, fetch)))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    for (const { headers } of answers) {
      expect(`${headers['set-cookie']}`).not.toContain('__Host-sid')
      expect(headers['referrer-policy']).toBe('no-referrer')
    }

    await page.goto(mail.link(/sign-in\/link/))
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(company.portal())
    expect(await isSignedIn(page)).toBe(true)
  })

  test('a link that is only looked at, in a browser and for a while, signs nobody in', async ({ guard }) => {
    const tom = await client(guard, 'Tom')
    const asking = await visitor(guard)
    const mail = await company.askForLink(asking, tom.email)
    const looking = await visitor(guard)
    await looking.goto(mail.link(/sign-in\/link/))
    await expect(looking.getByRole('button', { name: 'Sign in' })).toBeVisible()
    // Nothing on the page may press the button by itself: this wait is what is tested.
    await looking.waitForTimeout(3_000)
    await expect(looking.getByRole('button', { name: 'Sign in' })).toBeVisible()
    expect(await isSignedIn(looking)).toBe(false)
    await looking.goto(company.portal())
    await expect(looking).toHaveURL(/\/sign-in/)
    // And the code still works where it was asked for.
    await asking.locator('input[autocomplete="one-time-code"]').fill(mail.code)
    await asking.getByRole('button', { name: 'Sign in' }).click()
    await expect(asking).toHaveURL(company.portal())
  })

  test('a contact made inactive is out at once: the stream ends, the open page leads to the door, the mailed link is dead', async ({ guard }) => {
    const ines = await client(guard, 'Ines')
    const elsewhere = await visitor(guard)
    const mail = await company.askForLink(elsewhere, ines.email)
    const stream = await listen(ines.page)
    await company.desk.goto(company.console('/contacts'))
    await company.desk.getByRole('link', { name: /Ines Bennett/ }).first().click()
    // The page's own stream is closed by the server, and its next try is led to the door, which is no stream.
    guard.expect(/EventSource/)
    const begun = Date.now()
    await company.desk.getByRole('button', { name: 'Make inactive' }).click()
    expect((await stream.ended) - begun).toBeLessThan(1_500)
    await expect(company.desk.getByRole('status').filter({ hasText: 'inactive' })).toBeVisible()

    await ines.page.getByRole('link', { name: 'Trips' }).filter({ visible: true }).first().click()
    await expect(ines.page).toHaveURL(/\/portal\/sign-in/, { timeout: 1_500 })
    await look(ines.page, 'refusal-02-signed-out', { schemes: ['light'] })

    guard.expect(/410/)
    expect((await elsewhere.goto(mail.link(/sign-in\/link/))).status()).toBe(410)
    expect(await isSignedIn(elsewhere)).toBe(false)
  })

  // Opens the live stream of a signed-in page, past the browser; `ended` is the moment when the server ends it.
  async function listen(page) {
    const headers = { host: new URL(portico.url).host, cookie: await cookieHeader(page), accept: 'text/event-stream' }
    const request = http.get({ host: '127.0.0.1', port: portico.port, path: '/skyline/portal/live', headers, agent: false })
    const [response] = await once(request, 'response')
    expect(response.headers['content-type']).toContain('text/event-stream')
    response.resume()
    return { ended: once(response, 'end').then(() => Date.now()) }
  }
})

test.describe('inside the portal', () => {
  let portico, portal

  test.beforeAll(({ skyline }) => {
    portico = skyline
    portal = (path = '') => new URL(`/skyline/portal${path}`, portico.url).href
  })

  const someone = async (guard, name) => {
    const page = await guard.open()
    await signIn(page, portico.people('client').find((person) => person.name === name))
    return page
  }
  const hrefs = (page, pattern) =>
    page.locator('main a[href]').evaluateAll((links) => links.map(({ href }) => href)).then((all) => [...new Set(all.filter((href) => pattern.test(href)))])
  const requestsOf = async (page) => {
    await page.goto(portal('/trips'))
    return hrefs(page, /\/requests\/[0-9a-f-]{32,36}$/)
  }

  test('what belongs to another account looks exactly like what does not exist', async ({ guard }) => {
    const claire = await someone(guard, 'Claire Bennett')
    const stranger = await someone(guard, 'Paolo Marchetti')
    const kinds = new Map()
    for (const list of ['trips', 'quotes', 'invoices', 'messages', 'passengers']) {
      await claire.goto(portal(`/${list}`))
      for (const href of await hrefs(claire, /\/portal\/[a-z]+\/[0-9a-f-]{32,36}$/)) {
        const [, kind] = new URL(href).pathname.match(/\/portal\/([a-z]+)\//)
        if (!kinds.has(kind)) kinds.set(kind, new URL(href).pathname)
      }
    }
    expect([...kinds.keys()].sort()).toEqual(['invoices', 'messages', 'passengers', 'quotes', 'requests', 'trips'])

    const more = { quotes: ['/quote.pdf'], trips: ['/itinerary.pdf'], invoices: ['/pdf'], requests: ['/edit'] }
    const cookie = await cookieHeader(stranger)
    const read = async (path) => {
      const { status, headers, body } = await portico.ask(path, { headers: { cookie, accept: 'text/html' } })
      const own = body.replaceAll(/nonce="[^"]*"/g, '').replace(/<span class="ident">[^<]*<\/span>/, '')
      return { status, type: headers['content-type'], body: own }
    }
    for (const [kind, path] of kinds) {
      for (const part of ['', ...(more[kind] ?? [])]) {
        const missing = path.replace(/[0-9a-f-]{32,36}$/, (id) => (id.includes('-') ? randomUUID() : randomUUID().replaceAll('-', '')))
        const foreign = await read(path + part)
        expect(foreign.status, path + part).toBe(404)
        expect(foreign, path + part).toEqual(await read(missing + part))
      }
    }

    guard.expect(/404/)
    await stranger.goto(new URL(kinds.get('quotes'), portico.url).href)
    await expect(stranger.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
    await look(stranger, 'refusal-03-foreign-quote', { schemes: ['light'] })
    await stranger.getByRole('link', { name: 'Go to the start page' }).click()
    await expect(stranger).toHaveURL(portal())
  })

  test('acting on what belongs to another account does nothing, and says no more than acting on nothing', async ({ guard }) => {
    const claire = await someone(guard, 'Claire Bennett')
    const stranger = await someone(guard, 'Paolo Marchetti')
    await claire.goto(portal('/quotes'))
    const [quote] = await hrefs(claire, /\/quotes\/[0-9a-f-]{32,36}$/)
    const [request] = await requestsOf(claire)
    await claire.goto(portal('/invoices'))
    const [invoice] = await hrefs(claire, /\/invoices\/[0-9a-f-]{32,36}$/)
    const csrf = await stranger.locator('input[name="csrf"]').first().inputValue()
    const cookie = await cookieHeader(stranger)
    const post = (address, fields) => {
      const body = new URLSearchParams({ csrf, ...fields }).toString()
      const headers = { cookie, origin: portico.url, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
      return portico.ask(new URL(address).pathname, { method: 'POST', headers, body })
    }
    await claire.goto(quote)
    const before = await claire.locator('main').innerText()
    const signature = { name: 'Paolo Marchetti', consent: 'yes' }
    expect((await post(`${quote}/accept`, signature)).status).toBe(404)
    expect((await post(`${quote}/decline`, { reason: 'price', note: '' })).status).toBe(404)
    expect((await post(`${request}/cancel`, { reason: '' })).status).toBe(404)
    expect((await post(`${invoice}/pay`, { amount: '1.00', reference: '' })).status).toBe(404)
    expect((await post(quote.replace(/[^/]+$/, `${randomUUID()}/accept`), signature)).status).toBe(404)
    await claire.reload()
    expect(await claire.locator('main').innerText()).toBe(before)
  })

  test('of two people who answer one quote the first wins, and the second is told who answered', async ({ guard }) => {
    const claire = await someone(guard, 'Claire Bennett')
    const james = await someone(guard, 'James Harcourt')
    await claire.goto(portal('/quotes'))
    const [quote] = await hrefs(claire, /\/quotes\/[0-9a-f-]{32,36}$/)
    for (const [page, name] of [[claire, 'Claire Bennett'], [james, 'James Harcourt']]) {
      await page.goto(quote)
      await page.getByLabel('Your full name').fill(name)
      await page.locator('#consent').check()
    }
    await claire.getByRole('button', { name: 'Accept the quote' }).click()
    await expect(claire.getByText('Accepted').first()).toBeVisible()
    // The second page is told while it is open, and its button still answers.
    await expect(james.getByText(/Claire Bennett accepted this quote/)).toBeVisible()
    await james.getByRole('button', { name: 'Accept the quote' }).click()
    await expect(james.getByRole('alert').filter({ hasText: 'Claire Bennett' })).toBeVisible()
    await expect(james.getByRole('button', { name: 'Accept the quote' })).toHaveCount(0)
    await expect(james.getByText(/Signed by Claire Bennett/)).toBeVisible()
    await look(james, 'refusal-04-answered-already', { schemes: ['light'] })
    await expect(james.getByRole('link', { name: 'Open the trip' }).first()).toBeVisible()
  })

  // A request filled in and not sent.
  const filled = async (page, to, notes) => {
    await page.goto(portal('/requests/new'))
    await page.locator('[name="legs.0.from"]').fill('KTEB')
    await page.locator('[name="legs.0.to"]').fill(to)
    await page.locator('[name="legs.0.date"]').fill(ahead(40))
    await page.locator('[name="legs.0.time"]').fill('09:00')
    await page.locator('#passenger_count').fill('2')
    await page.locator('#notes').fill(notes)
  }

  test('pressing “Send request” twice sends one request', async ({ guard }) => {
    const claire = await someone(guard, 'Claire Bennett')
    const before = await requestsOf(claire)
    await filled(claire, 'KACK', 'Pressed twice.')
    await claire.getByRole('button', { name: 'Send request' }).last().dblclick()
    await expect(claire).toHaveURL(/\/requests\/[0-9a-f]+/)
    const sent = claire.url()
    const after = await requestsOf(claire)
    expect(after.filter((href) => !before.includes(href))).toEqual([sent])
  })

  test('a form that reaches the server twice, at once or later, makes one request', async ({ guard }) => {
    const claire = await someone(guard, 'Claire Bennett')
    const before = await requestsOf(claire)
    await filled(claire, 'KPBI', 'Sent by a hasty network.')
    const landed = await claire.evaluate(() => {
      const form = document.querySelector('main form')
      const body = new URLSearchParams(new FormData(form))
      body.append('do', 'send')
      const send = () => fetch(form.action, { method: 'POST', body, credentials: 'same-origin' }).then(({ url }) => url)
      return Promise.all([send(), send(), send()])
    })
    expect(landed[0]).toMatch(/\/requests\/[0-9a-f]+/)
    expect(new Set(landed).size).toBe(1)

    // The same page once more, as somebody would who came back to it.
    await claire.getByRole('button', { name: 'Send request' }).last().click()
    await expect(claire).toHaveURL(landed[0])
    const after = await requestsOf(claire)
    expect(after.filter((href) => !before.includes(href))).toEqual([landed[0]])
  })
})
