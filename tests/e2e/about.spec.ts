import { paths } from '#app/paths.ts'
import { expect, test } from './fixtures.ts'

test('what the service promises can be read from every footer without signing in', async ({
  page,
  checkPage,
}) => {
  await page.goto(paths.signIn())
  const footer = page.getByRole('contentinfo')
  for (const [link, heading] of [
    ['Accessibility statement', 'Accessibility statement'],
    ['Privacy', 'Privacy'],
    ['Cookies', 'Cookies'],
  ] as const) {
    await footer.getByRole('link', { name: link }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
    await checkPage()
  }
})

test('a page that is not there says so, and leads back', async ({ page, checkPage }) => {
  const answer = await page.goto('/no-such-page')
  expect(answer?.status()).toBe(404)
  await checkPage()
})
