// Asks axe about a page in the state in which it is now.
import axe from 'axe-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// The serious and critical findings, as readable lines.
export async function barriers(page) {
  const violations = await violationsOf(page)
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.flatMap(({ id, impact, help, nodes }) =>
    nodes.slice(0, 5).map(({ target, any }) => {
      const reason = any[0]?.message ? ` (${any[0].message})` : ''
      return `${impact} ${id}: ${help}: ${target.join(' ')}${reason}`
    }),
  )
}

// A mail's preview is a frame that may run no script: axe would wait in it for ever, so frames are left out. What stands in them is
// the mail itself, which the tests of letters read.
async function violationsOf(page) {
  await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, { runOnly: rules, iframes: false, resultTypes: ['violations'] })
    return violations.map(({ id, impact, help, nodes }) => ({
      id,
      impact,
      help,
      nodes: nodes.map(({ target, any }) => ({ target, any: any.map(({ message }) => ({ message })) })),
    }))
  }, RULES)
}

// Fails the test when there is one.
export async function expectNoBarriers(page) {
  const found = await barriers(page)
  if (found.length > 0) throw new Error(`axe finds on ${page.url()}:\n${found.join('\n')}`)
}
