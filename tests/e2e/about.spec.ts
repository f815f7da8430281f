import { paths } from '#app/paths.ts'
import { expect, test } from './fixtures.ts'

test('anyone can read the accessibility, privacy and cookies pages without signing in', async ({
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

test('an unknown address shows the “Page not found” page', async ({ page, checkPage }) => {
  const answer = await page.goto('/no-such-page')
  expect(answer?.status()).toBe(404)
  await checkPage()
})
