import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { paths } from '#app/paths.ts'
import { createDraft, createSubmitted } from '#tests/support/assessments.ts'
import { givePassword, TEST_PASSWORD } from '#tests/support/e2e-people.ts'
import { takenOver } from '#tests/support/e2e-answers.ts'
import { expect, test, withJavaScript } from './fixtures.ts'

test(
  'an officer signs in, starts an assessment and adds an impact and a mitigation without a mouse',
  withJavaScript,
  async ({ page, council, addPerson }) => {
    const { directorateId } = await council.seed(createDraft)
    const officer = await addPerson({ directorateId })
    await givePassword(council, officer.id)
    await page.goto(paths.signIn())
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
    await expectVisibleFocus(page)
    await page.keyboard.press('Enter')
    await type(page, page.getByLabel('E-mail address'), officer.email)
    await type(page, page.getByLabel('Password', { exact: true }), TEST_PASSWORD)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Your work')

    await press(page, page.getByRole('button', { name: 'Start an assessment' }), 'Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Start an assessment')
    await takenOver(page)
    await type(
      page,
      page.getByLabel('What is the report or proposal called?'),
      `Lido ${randomUUID().slice(0, 8)}`,
    )
    await press(page, page.getByRole('button', { name: 'Start' }), 'Space')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Lido')

    await press(page, page.getByRole('link', { name: /^Step 2/ }), 'Enter')
    await press(page, page.getByRole('button', { name: 'Add an impact' }), 'Enter')
    await takenOver(page)
    await press(page, page.getByRole('button', { name: 'Save and continue' }), 'Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await press(page, page.getByRole('link', { name: 'Enter a short title for the impact' }), 'Enter')
    await expect(page.getByLabel('What happens to people, in a few words?')).toBeFocused()
    await page.keyboard.type('Longer queues')
    await press(page, page.getByLabel('Disability', { exact: true }), 'Space')
    await press(page, page.getByLabel('Carers', { exact: true }), 'Space')
    await press(page, page.getByLabel('Each of these groups'), 'Space')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByLabel('People who are in all of these groups')).toBeChecked()
    await page.keyboard.press('ArrowUp')
    await expect(page.getByLabel('Each of these groups')).toBeChecked()
    await press(page, page.getByLabel('Positive: better for them'), 'Space')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByLabel('Negative: worse for them')).toBeChecked()
    await type(page, page.getByLabel('How was this found?'), 'Counted')
    await type(
      page,
      page.getByLabel('What changes for people, and why?'),
      'There are two counters instead of three.',
    )
    await press(page, page.getByRole('button', { name: 'Save and continue' }), 'Enter')
    await expect(page.getByRole('link', { name: '1. Longer queues' })).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'Longer queues' })).toContainText(
      'Disability, Carers',
    )

    await press(page, page.getByRole('button', { name: 'Continue to step 3' }), 'Enter')
    await press(page, page.getByRole('link', { name: /Add a mitigation/ }), 'Enter')
    await takenOver(page)
    await type(page, page.getByLabel('What will be done, and why should it work?'), 'A third counter')
    await press(
      page,
      page.getByRole('group', { name: 'How feasible is it?' }).getByRole('radio').first(),
      'Space',
    )
    await type(page, page.getByLabel('Who will make sure it is done?'), 'Head of leisure')
    const date = page.getByRole('group', { name: 'By when?' })
    for (const [box, typed] of Object.entries({ Day: '1', Month: '3', Year: '2027' }))
      await type(page, date.getByLabel(box), typed)
    await press(page, page.getByRole('button', { name: 'Save and continue' }), 'Enter')
    await expect(page.getByText('A third counter').first()).toBeVisible()
  },
)

test(
  'an officer submits an assessment without a mouse',
  withJavaScript,
  async ({ page, council, signIn }) => {
    const { reference, officer, manager } = await council.seed(createDraft)
    await signIn(page, officer)
    await page.goto(paths.assessment(reference))
    await press(page, page.getByRole('link', { name: 'Submit for approval' }), 'Enter')
    await takenOver(page)
    const first = page.getByRole('radio').first()
    const chosen = page
      .getByRole('radio', { name: manager.name })
      .and(page.locator(`[value="${manager.id}"]`))
    await press(page, first, 'Space')
    for (
      let tries = await page.getByRole('radio').count();
      tries > 0 && !(await chosen.isChecked());
      tries -= 1
    ) {
      await page.keyboard.press('ArrowDown')
    }
    await expect(chosen).toBeChecked()
    await expectVisibleFocus(page)
    await press(page, page.getByRole('button', { name: 'Submit for approval' }), 'Enter')
    await expect(page.getByText(`It has been with ${manager.name} since`)).toBeVisible()
  },
)

test(
  'a manager approves and an equality lead audits an assessment without a mouse',
  withJavaScript,
  async ({ page, council, signIn, pageOf }) => {
    const { reference, manager, lead } = await council.seed(createSubmitted)
    await signIn(page, manager)
    await press(page, page.getByRole('row').filter({ hasText: reference }).getByRole('link'), 'Enter')
    await press(page, page.getByRole('button', { name: 'Approve' }), 'Enter')
    await takenOver(page)
    await press(page, page.getByRole('button', { name: 'Approve' }), 'Space')
    await expect(page.getByRole('alert')).toBeVisible()
    await press(page, page.getByRole('alert').getByRole('link'), 'Enter')
    await expect(page.getByLabel('Yes, this is my statement')).toBeFocused()
    await page.keyboard.press('Space')
    await press(page, page.getByRole('button', { name: 'Approve' }), 'Space')
    await expect(page.getByText('You approved this assessment.')).toBeVisible()

    const leadsPage = await pageOf(lead)
    await press(
      leadsPage,
      leadsPage.getByRole('row').filter({ hasText: reference }).getByRole('link'),
      'Enter',
    )
    await press(leadsPage, leadsPage.getByRole('link', { name: 'Audit this assessment' }), 'Enter')
    await takenOver(leadsPage)
    for (const topic of ['Evidence', 'Engagement', 'Impacts', 'Mitigations', 'Outcome']) {
      await press(
        leadsPage,
        leadsPage.getByRole('group', { name: topic }).getByRole('radio').first(),
        'Space',
      )
      await leadsPage.keyboard.press('ArrowDown')
      await type(leadsPage, leadsPage.getByLabel(`Note on ${topic.toLowerCase()}`), 'It holds.')
    }
    await press(leadsPage, leadsPage.getByRole('radio', { name: 'Satisfactory' }), 'Space')
    await type(leadsPage, leadsPage.getByLabel('Write a summary for the authors'), 'Good work.')
    await press(leadsPage, leadsPage.getByRole('button', { name: 'Record this audit' }), 'Enter')
    await expect(leadsPage.getByText('Your audit is recorded and we have told the authors.')).toBeVisible()
  },
)

/** More stops than any page here has on the way to anything. */
const MAX_STOPS = 150

/** Goes to it by Tab, and sees at each stop where the focus is. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let stops = 0; stops < MAX_STOPS && !(await isThere()); stops += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement !== document.body)) await expectVisibleFocus(page)
  }
  await expect(target).toBeFocused()
}

async function press(page: Page, target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await reach(page, target)
  await page.keyboard.press(key)
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await reach(page, target)
  await page.keyboard.type(text)
}

/** A ring or a shadow on what has the focus, or on the label that stands for a radio or a checkbox. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement
    if (!focused) return 'nothing has the focus'
    const label = focused.nextElementSibling
    const styles = [getComputedStyle(focused), ...(label ? [getComputedStyle(label, '::before')] : [])]
    const hasOutline = (style: CSSStyleDeclaration) =>
      style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
    return styles.some((style) => hasOutline(style) || style.boxShadow !== 'none')
      ? 'visible'
      : `no outline or shadow: ${focused.outerHTML.slice(0, 200)}`
  })
  expect(seen, page.url()).toBe('visible')
}
