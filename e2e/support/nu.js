// The Nu HTML checker, in one Java process for a whole batch of pages, because its start takes a second.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const JAR = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'))

// Checks `{ name: html }` at once; returns the errors as readable lines, `name:line: what`.
export async function markupErrors(pages) {
  const folder = await mkdtemp(path.join(tmpdir(), 'portico-nu-'))
  try {
    const names = new Map()
    for (const [name, html] of Object.entries(pages)) {
      const file = path.join(folder, `${names.size}.html`)
      names.set(path.basename(file), { name, html })
      await writeFile(file, html)
    }
    if (names.size === 0) return []
    const messages = await check([...names.keys()].map((file) => path.join(folder, file)))
    return messages.filter(({ type }) => type !== 'info').map((message) => {
      const { name } = names.get(path.basename(message.url ?? '')) ?? { name: '(checker)' }
      const near = (message.extract ?? '').replace(/\s+/g, ' ').trim()
      return `${name}:${message.lastLine ?? 0}: ${message.message}${near ? ` near ${near}` : ''}`
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// The checker ends with 1 when it found something, which is no failure of the checker.
async function check(files) {
  const java = spawn('java', ['-Xss2m', '-jar', JAR, '--format', 'json', '--exit-zero-always', ...files])
  let said = ''
  let log = ''
  // With this format the findings come on standard error.
  java.stderr.on('data', (part) => (said += part))
  java.stdout.on('data', (part) => (log += part))
  const [code] = await once(java, 'close')
  try {
    return JSON.parse(said.slice(said.indexOf('{'))).messages
  } catch {
    throw new Error(`the HTML checker ended with ${code}:\n${said}${log}`)
  }
}

// Fails the test when a page's own markup (as sent, before scripts) has an error.
export async function expectGoodMarkup(pages) {
  const found = await markupErrors(pages)
  if (found.length > 0) throw new Error(`the HTML checker finds:\n${found.join('\n')}`)
}
