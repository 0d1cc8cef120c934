// A company with a portal, made through its own pages: for stories that need real mail and so cannot begin in the demo.
import { expect } from './guard.js'
import { codeOf } from './second_factor.js'

const PASSWORD = 'seven quiet herons over teterboro'

export const CHALLENGER = { tail: 'N350SK', model: 'Challenger 350', category: 'Super midsize', seats: '9', knots: '460', range: '3200', rate: '7900' }
export const CITATION = { tail: 'N335SK', model: 'Citation CJ3+', category: 'Light jet', seats: '7', knots: '415', range: '2000', rate: '4900' }

// A local date `days` ahead, as a form's date field wants it.
export const ahead = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

// Skyline Air with its portal open, `desk` being signed in as its administrator.
export async function openCompany({ portico, office, desk }) {
  const company = new Company({ portico, office, desk })
  await company.found()
  await company.enrol({ name: 'Maya Lindqvist', email: 'maya@skyline.example' })
  await desk.getByRole('link', { name: 'I have kept them' }).click()
  await company.createPortal()
  await company.switchPortalOn()
  return company
}

// What its people do; `desk` is the page of whoever works in the console.
export class Company {
  constructor({ portico, office, desk }) {
    Object.assign(this, { portico, office, desk })
  }

  console(path = '') {
    return `${this.portico.url}/skyline/console${path}`
  }

  portal(path = '') {
    return `${this.portico.url}/skyline/portal${path}`
  }

  async found() {
    const place = ['--time-zone', 'America/New_York', '--currency', 'USD', '--country', 'US']
    await this.portico.command('workspace', 'create', '--slug', 'skyline', '--name', 'Skyline Air', ...place)
  }

  // Somebody of the team chooses a password and a second step, and is shown the recovery codes.
  async enrol({ name, email, role = 'admin' }) {
    const said = await this.portico.command('staff', 'create', '--workspace', 'skyline', '--name', name, '--email', email, '--role', role)
    await this.desk.goto(said.match(/https?:\/\/\S+/)[0])
    if ((await this.desk.getByLabel('New password').count()) === 0) {
      await this.desk.getByRole('button', { name: /choose|continue|set/i }).first().click()
    }
    await this.desk.getByLabel('New password').fill(PASSWORD)
    await this.desk.getByRole('button', { name: 'Keep this password' }).click()
    const secret = await this.desk.locator('.ident.strong').textContent()
    await this.desk.getByLabel('Enter the six digits the app shows now').fill(await codeOf(secret))
    await this.desk.getByRole('button', { name: 'Confirm and sign in' }).click()
    await expect(this.desk.getByRole('heading', { name: 'Keep your recovery codes' })).toBeVisible()
  }

  async createPortal() {
    await this.desk.goto(this.console('/portal'))
    await this.desk.getByRole('button', { name: 'Create portal' }).click()
    await expect(this.desk.getByLabel('Brand colour', { exact: true })).toBeVisible()
  }

  async switchPortalOn() {
    await this.desk.goto(this.console('/portal/access'))
    await this.desk.getByRole('button', { name: 'Switch on' }).click()
    await expect(this.desk.getByText('The portal is on. Now invite your first client.')).toBeVisible()
  }

  async writeBankDetails(details) {
    await this.desk.goto(this.console('/company'))
    await this.desk.getByLabel('Bank details').fill(details)
    await this.desk.getByRole('button', { name: 'Save' }).first().click()
    await expect(this.desk.getByRole('status').filter({ hasText: 'saved' })).toBeVisible()
  }

  async addAircraft({ tail, model, category, seats, knots, range, rate }) {
    await this.desk.goto(this.console('/aircraft/new'))
    await this.desk.getByLabel('Registration').fill(tail)
    await this.desk.getByLabel('Type').fill(model)
    await this.desk.getByLabel('Category').fill(category)
    await this.desk.getByLabel('Base').fill('KTEB')
    await this.desk.keyboard.press('Escape')
    await this.desk.locator('#seats').fill(seats)
    await this.desk.locator('#cruise_knots').fill(knots)
    await this.desk.locator('#range_nm').fill(range)
    await this.desk.locator('#hourly_rate').fill(rate)
    await this.desk.locator('main form').getByRole('button').last().click()
    await expect(this.desk.getByText(tail).first()).toBeVisible()
  }

  async addAccount(name) {
    await this.desk.goto(this.console('/accounts/new'))
    await this.desk.getByLabel('Name', { exact: true }).fill(name)
    await this.desk.getByRole('button', { name: 'Create account' }).click()
    await expect(this.desk.getByRole('heading', { name })).toBeVisible()
  }

  async invite({ first, last, email, account }) {
    await this.desk.goto(this.console('/portal-users/new'))
    await this.desk.getByLabel('First name').fill(first)
    await this.desk.getByLabel('Last name').fill(last)
    await this.desk.getByRole('textbox', { name: 'E-mail', exact: true }).fill(email)
    await this.desk.locator('#account').selectOption({ label: account })
    await this.desk.getByRole('button', { name: 'Send invitation' }).click()
    await expect(this.desk.getByText(`${first} ${last}`).first()).toBeVisible()
  }

  // Invites somebody, who opens the portal in `page`.
  async welcome(page, client) {
    await this.invite(client)
    const invitation = await this.office.mailTo(client.email, /portal/i)
    await page.goto(invitation.link(/invitation/))
    await page.getByRole('button', { name: 'Open my portal' }).click()
    await expect(page).toHaveURL(this.portal())
  }

  // Somebody at the door asks for a way in; the mail with link and code.
  async askForLink(page, email) {
    await page.goto(this.portal('/sign-in'))
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Send me a sign-in link' }).click()
    await expect(page).toHaveURL(/\/sign-in\/code/)
    return this.office.mailTo(email, /sign-in link/i)
  }

  // The newest request of a client becomes a draft of a quote with one option for each of the first `aircraft` of the fleet.
  async draftQuote(client, { aircraft = 1 } = {}) {
    await this.desk.goto(this.console('/requests'))
    await this.desk.getByRole('link', { name: client }).first().click()
    await this.desk.getByRole('link', { name: /Build quote/ }).click()
    await this.desk.getByRole('button', { name: 'Start the quote' }).click()
    const options = this.desk.getByRole('button', { name: 'Remove option' })
    await expect(options).toHaveCount(1)
    for (let count = 2; count <= aircraft; count += 1) {
      await this.desk.getByRole('button', { name: 'Add option' }).click()
      await expect(options).toHaveCount(count)
    }
  }

  // The draft at the desk goes out.
  async sendQuote() {
    await this.desk.getByRole('button', { name: 'Send quote' }).click()
    await this.desk.getByRole('button', { name: 'Send now' }).click()
    await expect(this.desk.getByText('Sent').first()).toBeVisible()
  }

  // The newest trip is invoiced; the desk stays at the invoice.
  async billTrip() {
    await this.desk.goto(this.console('/trips'))
    await this.desk.locator('a[href*="/console/trips/"]').filter({ hasText: /\S/ }).last().click()
    await this.desk.getByRole('link', { name: 'New invoice' }).first().click()
    await this.desk.getByRole('button', { name: 'Start the invoice' }).click()
    const save = this.desk.getByRole('button', { name: 'Save draft' }).last()
    await expect(save.or(this.desk.getByRole('button', { name: 'Issue invoice' }))).toBeVisible()
    if (await save.isVisible()) await save.click()
    await this.desk.getByRole('button', { name: 'Issue invoice' }).click()
    await expect(this.desk.getByText(/Invoice \d+ issued/).first()).toBeVisible()
  }
}
