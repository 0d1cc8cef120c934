// Asks axe about a page in the state in which it is now.
import AxeBuilder from '@axe-core/playwright'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// The serious and critical findings, as readable lines.
export async function barriers(page) {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.flatMap(({ id, impact, help, nodes }) =>
    nodes.slice(0, 5).map(({ target, any }) => {
      const reason = any[0]?.message ? ` (${any[0].message})` : ''
      return `${impact} ${id}: ${help}: ${target.join(' ')}${reason}`
    }),
  )
}

// Fails the test when there is one.
export async function expectNoBarriers(page) {
  const found = await barriers(page)
  if (found.length > 0) throw new Error(`axe finds on ${page.url()}:\n${found.join('\n')}`)
}
