import { paths } from '#app/paths.ts'
import { expect, test } from './fixtures.ts'

test.use({ viewport: { width: 360, height: 740 } })

test('the menu is folded on a phone, says so, and is opened by keyboard, with or without JavaScript', async ({ page, addPerson, signIn, checkPage }) => {
  await signIn(page, await addPerson())
  await page.goto(paths.register())
  const links = page.getByRole('navigation', { name: 'Menu' }).getByRole('link')
  await expect(links).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  for (const _ of ['the council', 'Due Regard', 'the menu']) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(links.first()).toBeFocused()
  await expect(page.getByRole('link', { name: 'Assessments', exact: true })).toHaveAttribute('aria-current', 'page')
  await checkPage()
  await page.getByRole('navigation', { name: 'Menu' }).getByText('Menu').click()
  await expect(links).toHaveCount(0)
})
