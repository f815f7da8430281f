import { paths } from '#app/paths.ts'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import { createDraft } from '#tests/support/assessments.ts'
import { expect, test } from './fixtures.ts'

test.use({ viewport: { width: 360, height: 740 } })

test('the menu is folded on a phone, says so, and is opened by keyboard, with or without JavaScript', async ({
  page,
  addPerson,
  signIn,
  checkPage,
}) => {
  await signIn(page, await addPerson())
  await page.goto(paths.register())
  const links = page.getByRole('navigation', { name: 'Menu' }).getByRole('link')
  await expect(links).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  for (const link of ['Sandbeach Council', 'Due Regard']) {
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus')).toContainText(link)
  }
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(links.first()).toBeFocused()
  await expect(page.getByRole('link', { name: 'Assessments', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await checkPage()
  await page.getByRole('navigation', { name: 'Menu' }).getByText('Menu').click()
  await expect(links).toHaveCount(0)
})

test('the help beside a question is folded on a phone, so that the questions follow one another', async ({
  page,
  council,
  signIn,
  checkPage,
}) => {
  const { reference, officer } = await council.seed((db) => createDraft(db))
  await signIn(page, officer)
  await page.goto(paths.baselineOf(reference, 'age'))
  await expect(page.getByLabel(QUESTIONS['baseline.problems'])).toBeVisible()
  const help = page.getByText('Why we ask.').first()
  await expect(help).toBeHidden()
  await page.getByText('Help with this question').first().click()
  await expect(help).toBeVisible()
  await checkPage()
  await page.setViewportSize({ width: 1280, height: 800 })
  await expect(page.getByText('Help with this question').first()).toBeHidden()
  await expect(page.getByText('Why we ask.').last()).toBeVisible()
})
