// Open pages follow what others do, without a reload.
import { ahead } from '../support/company.js'
import { expect, test } from '../support/guard.js'
import { signIn } from '../support/sign_in.js'

const named = (people, name) => people.find((person) => person.name === name)

test('what happens while a page is still opening its stream is shown all the same', async ({ guard, skyline }) => {
  const desk = await guard.open()
  await signIn(desk, named(skyline.people('staff'), 'Sofia Brandt'))
  const adaeze = await guard.open()
  await signIn(adaeze, named(skyline.people('client'), 'Adaeze Okafor'))

  // The stream is held back until the request has been sent.
  let letGo
  const sent = new Promise((resolve) => (letGo = resolve))
  await desk.route(/\/console\/live\b/, async (route) => {
    await sent
    await route.continue()
  })
  const asked = desk.waitForRequest(/\/console\/live\b/)
  await desk.goto(new URL('/skyline/console/requests', skyline.url).href)
  await asked
  const rows = desk.locator('[data-rows] [data-row]').filter({ hasText: 'Adaeze Okafor' })
  const before = await rows.count()
  await adaeze.goto(new URL('/skyline/portal/requests/new', skyline.url).href)
  await adaeze.locator('[name="legs.0.from"]').fill('KVNY')
  await adaeze.locator('[name="legs.0.to"]').fill('KASE')
  await adaeze.locator('[name="legs.0.date"]').fill(ahead(30))
  await adaeze.locator('[name="legs.0.time"]').fill('10:00')
  await adaeze.locator('#passenger_count').fill('4')
  await adaeze.getByRole('button', { name: 'Send request' }).last().click()
  await expect(adaeze).toHaveURL(/\/requests\/[0-9a-f]+/)
  letGo()
  await expect(rows).toHaveCount(before + 1)
})

test('the head of an open conversation says whose turn it is, as the answer comes in', async ({ guard, skyline }) => {
  const desk = await guard.open()
  await signIn(desk, named(skyline.people('staff'), 'Sofia Brandt'))
  const erik = await guard.open()
  await signIn(erik, named(skyline.people('client'), 'Erik Sandahl'))
  await erik.goto(new URL('/skyline/portal/messages/new', skyline.url).href)
  await erik.getByLabel('Subject').fill('Skis on board')
  await erik.getByLabel('Your message').fill('May we bring six pairs?')
  await erik.getByRole('button', { name: 'Send' }).click()
  const head = erik.locator('header').filter({ has: erik.getByRole('heading', { name: 'Skis on board' }) })
  await expect(head.getByText('We will answer')).toBeVisible()

  await desk.goto(new URL('/skyline/console/messages', skyline.url).href)
  await desk.getByRole('link', { name: /Skis on board/ }).first().click()
  await desk.getByLabel('Your message').fill('Gladly.')
  await desk.getByRole('button', { name: /^Send/ }).click()
  await expect(erik.getByText('Gladly.').last()).toBeVisible()
  await expect(head.getByText('Answered')).toBeVisible()
})
