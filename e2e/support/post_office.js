// A real SMTP server on loopback that keeps what it is given and tells those who wait for a mail.
import { once } from 'node:events'
import { EventEmitter } from 'node:events'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

const ARRIVES_WITHIN_MS = 15_000

export async function openPostOffice() {
  const office = new PostOffice()
  await office.open()
  return office
}

export class PostOffice {
  constructor() {
    this.mails = []
    this.arrivals = new EventEmitter()
    this.arrivals.setMaxListeners(100)
    this.refusal = null
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onRcptTo: (address, session, callback) => callback(this.refusal),
      onData: (stream, session, callback) => {
        this.keep(stream, session).then(() => callback(), callback)
      },
    })
  }

  async open() {
    this.server.listen(0, '127.0.0.1')
    await once(this.server.server, 'listening')
    this.url = `smtp://127.0.0.1:${this.server.server.address().port}`
  }

  async keep(stream, session) {
    const parts = []
    for await (const part of stream) parts.push(part)
    const raw = Buffer.concat(parts)
    const parsed = await PostalMime.parse(raw)
    const mail = new Mail(raw.toString(), parsed, session.envelope)
    this.mails.push(mail)
    this.arrivals.emit('mail', mail)
  }

  // All mails so far to an address whose subject matches.
  mailsTo(address, subject = /(?:)/) {
    return this.mails.filter((mail) => mail.isTo(address) && subject.test(mail.subject))
  }

  // The first mail to that address and subject that has not been handed out by this method before; waits for it.
  async mailTo(address, subject = /(?:)/, { within = ARRIVES_WITHIN_MS } = {}) {
    const wanted = (mail) => !mail.taken && mail.isTo(address) && subject.test(mail.subject)
    const found = this.mails.find(wanted) ?? (await this.arrival(wanted, `${address} ${subject}`, within))
    found.taken = true
    return found
  }

  arrival(wanted, description, within) {
    return new Promise((resolve, reject) => {
      const settle = (act, value) => {
        clearTimeout(late)
        this.arrivals.off('mail', look)
        act(value)
      }
      const look = (mail) => wanted(mail) && settle(resolve, mail)
      const late = setTimeout(() => {
        const seen = this.mails.map((mail) => `  ${mail.recipients.join(', ')}: ${mail.subject}`).join('\n')
        settle(reject, new Error(`no mail for ${description} within ${within} ms; these came:\n${seen || '  none'}`))
      }, within)
      this.arrivals.on('mail', look)
    })
  }

  // From now on every recipient is refused with this answer, until `accept()`: 550 for good, 450 for a while.
  refuse(code = 550, sentence = 'No such mailbox') {
    this.refusal = Object.assign(new Error(sentence), { responseCode: code })
  }

  accept() {
    this.refusal = null
  }

  async close() {
    await new Promise((resolve) => this.server.close(resolve))
  }
}

class Mail {
  constructor(raw, parsed, envelope) {
    this.raw = raw
    this.subject = parsed.subject ?? ''
    this.text = parsed.text ?? ''
    this.html = parsed.html ?? ''
    this.from = parsed.from
    this.messageId = parsed.messageId
    this.attachments = parsed.attachments
    this.headers = Object.fromEntries(parsed.headers.map(({ key, value }) => [key.toLowerCase(), value]))
    this.recipients = envelope.rcptTo.map(({ address }) => address)
    this.taken = false
  }

  isTo(address) {
    return this.recipients.some((recipient) => recipient.toLowerCase() === address.toLowerCase())
  }

  // Every address in the text part, in order.
  get links() {
    return [...this.text.matchAll(/https?:\/\/[^\s<>"')\]]+/g)].map(([address]) => address.replace(/[.,;]$/, ''))
  }

  // The first address, or the first whose text matches.
  link(pattern = /(?:)/) {
    const found = this.links.find((address) => pattern.test(address))
    if (!found) throw new Error(`no link ${pattern} in “${this.subject}”:\n${this.text}`)
    return found
  }

  // The six-digit code, also when it is written in two groups of three.
  get code() {
    const found = this.text.replace(/https?:\/\/\S+/g, '').match(/(?<!\d)(\d{3})[ \u00a0\u202f-]?(\d{3})(?!\d)/)
    if (!found) throw new Error(`no six-digit code in “${this.subject}”:\n${this.text}`)
    return found[1] + found[2]
  }
}
