// Opens every page that links lead to, from where a signed-in person starts: as a visitor would find them.

// The shape of an address: ids and numbers do not make a new kind of page.
export function shapeOf(address) {
  const { host, pathname, searchParams } = new URL(address)
  const named = pathname.replace(/[0-9a-f]{32}/g, ':id').replace(/\/\d+(?=\/|$)/g, '/:number').replace(/[\w-]{40,}/g, ':secret')
  const tab = searchParams.get('tab')
  return `${host.split(':')[0]}${named}${tab ? `?tab=${tab}` : ''}`
}

// Calls `visit({ address, shape, isPage, status, html })` on up to `each` addresses of every shape, the page being open in `page`
// when it is one; stays on this server's hosts. The answer is first asked for outside the browser, with its cookies, because
// a file to save is nothing that a page could be opened at.
export async function walk(page, portico, start, visit, { each = 2, avoid = /\/(sign-out|live|assets)(\/|$)/ } = {}) {
  const seen = new Map()
  const known = new Set()
  const queue = []
  const { port } = new URL(start)
  const add = (address) => {
    const url = new URL(address, start)
    url.hash = ''
    const own = url.protocol === 'http:' && url.port === port
    if (!own || avoid.test(url.pathname) || known.has(url.href)) return
    known.add(url.href)
    queue.push(url.href)
  }
  add(start)
  while (queue.length > 0) {
    const address = queue.shift()
    const shape = shapeOf(address)
    if ((seen.get(shape) ?? 0) >= each) continue
    seen.set(shape, (seen.get(shape) ?? 0) + 1)
    const { host, pathname, search } = new URL(address)
    const cookies = (await page.context().cookies(address)).map(({ name, value }) => `${name}=${value}`)
    const headers = { accept: 'text/html,*/*', ...(cookies.length > 0 && { cookie: cookies.join('; ') }) }
    const answer = await portico.ask(pathname + search, { host, headers })
    if (answer.status >= 300 && answer.status < 400) {
      add(new URL(answer.headers.location, address).href)
      continue
    }
    const isPage = (answer.headers['content-type'] ?? '').startsWith('text/html')
    if (isPage) {
      await page.goto(address)
      for (const link of await page.locator('a[href]:not([download])').evaluateAll((links) => links.map((it) => it.href))) add(link)
    }
    await visit({ address, shape, isPage, status: answer.status, html: isPage ? answer.body : '' })
  }
  return [...seen.keys()]
}
