// Starts the real binary on a free loopback port with data of its own, and ends it by its process id.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import http from 'node:http'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

const READY_WITHIN_MS = 150_000
const STOP_WITHIN_MS = 10_000

export function binary() {
  const file = process.env.PORTICO_BIN
  if (!file) throw new Error('PORTICO_BIN must name the built binary; `cargo xtask test --only e2e` sets it.')
  return file
}

// A loopback port that nobody listens on at this moment.
export async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

// `portico serve` on SQLite in a temporary folder (or on `env.PORTICO_DATABASE_URL`), with mail to `smtpUrl`.
export async function serve({ smtpUrl, host = 'localhost', env = {} } = {}) {
  const port = await freePort()
  const data = await mkdtemp(path.join(tmpdir(), 'portico-journey-'))
  const settings = {
    PORTICO_LISTEN: `127.0.0.1:${port}`,
    PORTICO_BASE_URL: `http://${host}:${port}`,
    PORTICO_DATA_DIR: data,
    PORTICO_DATABASE_URL: `sqlite://${path.join(data, 'portico.db')}`,
    ...(smtpUrl && { PORTICO_SMTP_URL: smtpUrl }),
    ...env,
  }
  const running = new Portico({ port, data, settings, url: settings.PORTICO_BASE_URL })
  await running.start(['serve'])
  return running
}

// `portico demo`; `.welcome` is the line of JSON that it prints:
// { base, outbox, people: [{ name, email, workspace, account, kind: 'staff' | 'client', role, sign_in }] }, where `base` is the
// installation's address, `outbox` the folder of kept mails and `sign_in` an address to open.
export async function demo({ env = {} } = {}) {
  const port = await freePort()
  const data = await mkdtemp(path.join(tmpdir(), 'portico-journey-'))
  const running = new Portico({ port, data, settings: env, url: `http://localhost:${port}` })
  await running.start(['demo', '--port', String(port), '--data', data], { awaitWelcome: true })
  return running
}

export class Portico {
  constructor({ port, data, settings, url }) {
    Object.assign(this, { port, data, settings, url, welcome: null, log: [] })
  }

  // The settings reach the process alone; those of the caller's own environment do not.
  get environment() {
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PORTICO_'))
    return { ...Object.fromEntries(inherited), ...this.settings }
  }

  async start(args, { awaitWelcome = false } = {}) {
    this.args = args
    this.process = spawn(binary(), args, { env: this.environment, stdio: ['ignore', 'pipe', 'pipe'] })
    const failed = new Promise((_, reject) => {
      this.process.once('error', reject)
      this.process.once('exit', (code, signal) => {
        reject(new Error(`portico ${args[0]} ended with ${code ?? signal}:\n${this.log.join('\n')}`))
      })
    })
    failed.catch(() => {})
    const welcomed = new Promise((resolve) => {
      createInterface({ input: this.process.stdout }).on('line', (line) => {
        this.log.push(line)
        if (awaitWelcome && line.startsWith('{')) {
          this.welcome = JSON.parse(line)
          this.url = this.welcome.base
          resolve()
        }
      })
    })
    createInterface({ input: this.process.stderr }).on('line', (line) => this.log.push(line))
    try {
      if (awaitWelcome) await Promise.race([welcomed, failed])
      await Promise.race([this.ready(), failed])
    } catch (error) {
      await this.stop()
      throw error
    }
  }

  async ready() {
    const until = Date.now() + READY_WITHIN_MS
    while (Date.now() < until) {
      const answer = await this.ask('/readyz', { host: `127.0.0.1:${this.port}` }).catch(() => null)
      if (answer?.status === 200) return
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    throw new Error(`not ready within ${READY_WITHIN_MS} ms:\n${this.log.join('\n')}`)
  }

  // One plain request with a free choice of Host and headers, past the browser: { status, headers, body }.
  ask(target, { method = 'GET', host = new URL(this.url).host, headers = {}, body } = {}) {
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: this.port, path: target, method, headers: { host, ...headers }, agent: false }
      const request = http.request(options, (response) => {
        const parts = []
        response.on('data', (part) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString() })
        })
      })
      request.on('error', reject)
      request.end(body)
    })
  }

  // The people of the demo, all or of one kind; at least one, else the demo is not what it should be.
  people(kind) {
    const found = (this.welcome?.people ?? []).filter((person) => !kind || person.kind === kind)
    if (found.length === 0) throw new Error(`the demo names no ${kind ?? 'people'}: ${JSON.stringify(this.welcome)}`)
    return found
  }

  // Another command of the binary on the same data: resolves to what it printed, rejects when it fails.
  async command(...args) {
    const child = spawn(binary(), args, { env: this.environment, stdio: ['ignore', 'pipe', 'pipe'] })
    const said = { stdout: '', stderr: '' }
    child.stdout.on('data', (part) => (said.stdout += part))
    child.stderr.on('data', (part) => (said.stderr += part))
    const [code] = await once(child, 'close')
    if (code !== 0) throw new Error(`portico ${args.join(' ')} ended with ${code}:\n${said.stdout}${said.stderr}`)
    return said.stdout
  }

  async end(signal) {
    const child = this.process
    if (!child || child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
    const ended = once(child, 'exit')
    process.kill(child.pid, signal)
    const late = setTimeout(() => process.kill(child.pid, 'SIGKILL'), STOP_WITHIN_MS)
    await ended
    clearTimeout(late)
  }

  // Ends the process at once, as a crash would, and starts it again on the same data.
  async crashAndRestart() {
    await this.end('SIGKILL')
    await this.start(this.args, { awaitWelcome: this.args[0] === 'demo' })
  }

  async stop() {
    await this.end('SIGTERM')
    await rm(this.data, { recursive: true, force: true })
  }
}
