// A test whose browser must stay silent: a script error, a console error or a breach of the content policy fails it.
import { test as base, expect } from '@playwright/test'
import { demo } from './portico.js'

export { expect }

// Watches a page from now on; returns the list that fills up. `expected` are texts that a test provokes on purpose.
export function watch(page, complaints, expected) {
  const complain = (text) => {
    if (!expected.some((pattern) => pattern.test(text))) complaints.push(`${page.url()}: ${text}`)
  }
  page.on('pageerror', (error) => complain(`script error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complain(`console: ${message.text()}`)
    else if (/Content Security Policy|Permissions policy violation/i.test(message.text())) complain(`policy: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const own = protocol === 'data:' || protocol === 'blob:' || hostname === '127.0.0.1' || /(^|\.)localhost$/.test(hostname)
    if (!own) complain(`a request to another host: ${request.url()}`)
  })
}

// `test` with a `guard`: every page of the context, and of browsers opened with `guard.open()`, is watched.
// A refusal that a test asks for (a 4xx answer shows as a console error) is announced with `guard.expect(/404/)`.
export const test = base.extend({
  guard: [
    async ({ context, browser }, use) => {
      const complaints = []
      const expected = []
      const watchContext = (other) => {
        other.pages().forEach((page) => watch(page, complaints, expected))
        other.on('page', (page) => watch(page, complaints, expected))
      }
      watchContext(context)
      const opened = []
      const open = async (options) => {
        const other = await browser.newContext(options)
        opened.push(other)
        watchContext(other)
        return other.newPage()
      }
      await use({ open, expect: (pattern) => expected.push(pattern), complaints })
      // A page left open keeps its stream, and one person may have no more than five.
      await Promise.all(opened.map((other) => other.close()))
      expect(complaints, 'the browser complained').toEqual([])
    },
    { auto: true },
  ],
  // A demo that all tests of a run share, because its month of business takes a while to make.
  skyline: [
    async ({}, use) => {
      const running = await demo()
      await use(running)
      await running.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})
