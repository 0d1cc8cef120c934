// A member of staff signs in with an account elsewhere: a certified provider vouches for them and says their groups.
import { expect, test } from '../support/guard.js'
import { openProvider } from '../support/provider.js'
import { signIn } from '../support/sign_in.js'

test.describe('a provider of the charter company', () => {
  test('an admin sets it up, and the team comes in through it', async ({ guard, skyline }) => {
    const at = (path) => new URL(`/skyline/console${path}`, skyline.url).href
    const named = (name) => skyline.people('staff').find((one) => one.name === name && one.workspace === 'skyline')
    const [maya, rob] = [named('Maya Lindqvist'), named('Rob Teller')]
    const provider = await openProvider({
      redirect: at('/sign-in/callback'),
      people: {
        rob: { email: rob.email, name: rob.name, groups: ['flights'], amr: ['pwd', 'otp'] },
        nina: { email: 'nina@elsewhere.example', name: 'Nina', groups: ['guests'], amr: ['pwd', 'otp'] },
      },
    })
    const desk = await guard.open()

    await test.step('the admin names the provider and what its groups mean', async () => {
      await signIn(desk, maya)
      await desk.goto(at('/identity'))
      await desk.getByRole('link', { name: 'Add a provider' }).click()
      await expect(desk.getByText(at('/sign-in/callback'))).toBeVisible()
      await desk.getByLabel('Name', { exact: true }).fill('Acme account')
      await desk.getByLabel('Address of the provider').fill(provider.issuer)
      await desk.getByLabel('Client ID').fill(provider.client.id)
      await desk.getByLabel('Client secret').fill(provider.client.secret)
      await desk.getByLabel('Group', { exact: true }).first().fill('flights')
      await desk.getByLabel('Role', { exact: true }).first().selectOption({ label: 'Dispatcher' })
      await desk.getByRole('button', { name: 'Add the provider' }).click()
      await expect(desk.getByText('The provider is set up')).toBeVisible()
      await desk.getByRole('button', { name: 'Test' }).click()
      await expect(desk.getByText('Acme account answers as it should')).toBeVisible()
    })

    await test.step('somebody of the team continues with that account', async () => {
      const page = await guard.open()
      await page.goto(at('/trips'))
      await page.getByRole('button', { name: 'Continue with Acme account' }).click()
      await expect(page.getByRole('heading', { name: 'Acme account' })).toBeVisible()
      await page.getByLabel('Name').fill('rob')
      await page.getByRole('button', { name: 'Continue to Portico' }).click()
      await expect(page).toHaveURL(at('/trips'))
      await desk.reload()
      await expect(desk.getByRole('row', { name: /Rob Teller/ })).toBeVisible()
    })

    await test.step('whoever is not of the team is told so', async () => {
      const page = await guard.open()
      guard.expect(/409/)
      await page.goto(at('/sign-in'))
      await page.getByRole('button', { name: 'Continue with Acme account' }).click()
      await page.getByLabel('Name').fill('nina')
      await page.getByRole('button', { name: 'Continue to Portico' }).click()
      await expect(page.getByRole('heading', { name: 'You are not signed in' })).toBeVisible()
    })

    await test.step('without the provider its button is gone', async () => {
      await desk.getByRole('button', { name: 'Remove', exact: true }).click()
      await expect(desk.getByText('Acme account is removed')).toBeVisible()
      const page = await guard.open()
      await page.goto(at('/sign-in'))
      await expect(page.getByLabel('Password')).toBeVisible()
      await expect(page.getByRole('button', { name: /Continue with/ })).toHaveCount(0)
    })
    await provider.close()
  })
})
