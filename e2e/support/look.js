// Screenshots as build output: phone and desktop, light and dark, the whole page.
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../out/shots', import.meta.url))

export const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]

// Writes out/shots/NAME-390.png, NAME-390-dark.png, NAME-1440.png and NAME-1440-dark.png, and leaves the page as it was.
export async function look(page, name, { sizes = SIZES, schemes = ['light', 'dark'] } = {}) {
  const before = page.viewportSize()
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      const file = `${name}-${size.width}${scheme === 'dark' ? '-dark' : ''}.png`
      await page.screenshot({ path: path.join(FOLDER, file), fullPage: true, animations: 'disabled' })
    }
  }
  await page.emulateMedia({ colorScheme: null })
  if (before) await page.setViewportSize(before)
}

// What sticks out to the side at a width, as short descriptions; a page never scrolls sideways.
export async function stickingOut(page, width = 390) {
  const before = page.viewportSize()
  await page.setViewportSize({ width, height: 844 })
  const found = await page.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return []
    const wide = [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > room + 1)
    return wide.slice(0, 5).map((it) => `<${it.localName} class="${it.className}"> ${it.textContent.trim().slice(0, 40)}`)
  })
  if (before) await page.setViewportSize(before)
  return found
}
