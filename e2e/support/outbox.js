// What the demo would have sent: its newest mail with a subject, read as its reader would.
import { expect } from './guard.js'

// The first link in the newest mail of the outbox whose subject is `subject`, that looks like `pattern`; waits for the mail.
export async function mailedLink(page, portico, subject, pattern) {
  let link
  await expect
    .poll(async () => {
      await page.goto(new URL('/outbox', portico.url).href)
      const mail = page.getByRole('link', { name: subject }).first()
      if ((await mail.count()) === 0) return false
      const shown = await page.request.get(`${new URL(await mail.getAttribute('href'), portico.url).href.replace(/\/$/, '')}/html`)
      link = (await shown.text()).replaceAll('&#x2f;', '/').match(pattern)?.[0]
      return Boolean(link)
    }, { timeout: 15_000, message: `a mail with ${subject}` })
    .toBe(true)
  return link
}
