import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { paths } from '#app/paths.ts'
import { createCouncil, createDraft } from '#tests/support/assessments.ts'
import { answerDate, saveAndContinue, saveForLater } from '#tests/support/e2e-answers.ts'
import { expect, test } from './fixtures.ts'

test.describe.configure({ mode: 'parallel' })

test('an officer writes an assessment by hand, and finds every answer again as it was saved', async ({
  page,
  council,
  signIn,
  checkPage,
  answersOn,
}) => {
  test.slow()
  const { officer } = await council.seed(createCouncil)
  const title = `Evening hours at the lido ${randomUUID().slice(0, 8)}`
  await signIn(page, officer)
  await page.getByRole('button', { name: 'Start an assessment' }).click()
  await checkPage()
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('alert')).toContainText('Enter the title of the report or proposal')
  await checkPage()
  await page.getByLabel('What is the report or proposal called?').fill(title)
  await expect(page.getByLabel('Which directorate owns it?')).toHaveValue(officer.directorateId ?? '')
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  await checkPage()
  const reference = /EQIA-\d+/.exec(page.url())?.[0] ?? ''

  /** Saves the form, and opens it again: at its own address, or through the link that its list now has. */
  const saves = async (answers: string[], listed?: string | RegExp) => {
    expect(await answersOn()).toEqual(answers)
    const address = page.url()
    await saveAndContinue(page)
    await expect(page).not.toHaveURL(address)
    await expect(page).not.toHaveTitle(/^Error: /)
    const next = page.url()
    if (listed) await page.getByRole('main').getByRole('link', { name: listed }).first().click()
    else await page.goto(address)
    await expect(page.getByText('Last saved by you')).toBeVisible()
    expect(await answersOn()).toEqual(answers)
    await page.goto(next)
  }

  await test.step('the proposal, its lead officer and the decision', async () => {
    await page.getByRole('link', { name: 'About the proposal' }).click()
    await page.getByLabel('Which service?').fill('Leisure')
    await answerDate(page, 'When was this assessment started?', '7 9 2026')
    await saves([
      `What is the report or proposal called?: ${title}`,
      'Which directorate owns it?: Resources',
      'Which service? (optional): Leisure',
      'Day: 7',
      'Month: 9',
      'Year: 2026',
    ])
    await page.getByRole('button', { name: 'Add a lead officer' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Zoë O’Hara-Łuczak')
    await page.getByLabel('Role').fill('Head of leisure')
    await saves(['Name: Zoë O’Hara-Łuczak', 'Role (optional): Head of leisure'], /Change.*Zoë/)
    await page.getByRole('button', { name: 'Continue to the decision' }).click()
    await page.getByLabel('Who will decide?').fill('Cabinet')
    await answerDate(page, 'When will they decide?', '16 3 2027')
    await saves(['Who will decide?: Cabinet', 'Day: 16', 'Month: 3', 'Year: 2027'])
  })

  await test.step('aims, and the evidence as a whole', async () => {
    await page
      .getByLabel('What should it achieve, and which problem does it solve?')
      .fill('Longer hours.\n\n- Until 10pm\n- On all days')
    await page.getByLabel('Which teams, services and people are in scope?').fill('The lido & its <café>')
    await page
      .getByLabel('Which options were considered?')
      .fill('Staying as now; three evenings; all evenings')
    await page.getByLabel('Who was involved in exploring the options?').fill('Leisure and the swimming clubs')
    await saves([
      'What should it achieve, and which problem does it solve?: Longer hours.\n\n- Until 10pm\n- On all days',
      'Which teams, services and people are in scope?: The lido & its <café>',
      'Which options were considered?: Staying as now; three evenings; all evenings',
      'Who was involved in exploring the options?: Leisure and the swimming clubs',
    ])
    await page.getByLabel('What evidence was gathered?').fill('Tickets sold')
    await page.getByLabel('What could not be known?').fill('Nothing was missing')
    await saves([
      'What evidence was gathered?: Tickets sold',
      'What could not be known?: Nothing was missing',
    ])
  })

  await test.step('an evidence item and an entry of the engagement log', async () => {
    await page.getByRole('button', { name: 'Add an evidence item' }).click()
    await page.getByLabel('Title', { exact: true }).fill('Ticket counts')
    await page.getByLabel('What kind of evidence is it?').selectOption('Monitoring data')
    await answerDate(page, 'What date does it apply to?', '6 2026')
    for (const group of ['Age', 'Sex', 'Carers']) await page.getByLabel(group, { exact: true }).check()
    await saves(
      [
        'Title: Ticket counts',
        'What kind of evidence is it?: Monitoring data',
        'Month: 6',
        'Year: 2026',
        '✓ Age',
        '✓ Sex',
        '✓ Carers',
      ],
      'Ticket counts',
    )
    await page.getByRole('button', { name: 'Continue to engagement' }).click()
    await page.getByRole('button', { name: 'Add an entry' }).click()
    await answerDate(page, 'When was it, or when did it start?', '14 9 2026')
    await page.getByLabel('Which organisation or group was it with?').fill('Evening swimmers')
    await page.getByLabel('How were they engaged?').fill('Drop-in')
    for (const group of ['Race', 'Staff']) await page.getByLabel(group, { exact: true }).check()
    const entry = [
      'Day: 14',
      'Month: 9',
      'Year: 2026',
      'Which organisation or group was it with?: Evening swimmers',
      'How were they engaged?: Drop-in',
    ]
    await page.getByLabel('How many people took part?').fill('24')
    await saves(
      [...entry, 'How many people took part? (optional): 24', '✓ Race', '✓ Staff'],
      'Evening swimmers',
    )
    await page.getByRole('button', { name: 'Continue to step 1' }).click()
  })

  await test.step('step 1: the baseline of two groups', async () => {
    await page.getByRole('button', { name: 'Continue with age' }).click()
    await page.getByLabel('Who are the people?').fill('A third are over 60')
    await page.getByLabel('What works well for them today?').fill('Mornings are quiet')
    await page.getByLabel('What are the problems today?').fill('Those who work cannot come')
    await page.getByLabel('Ticket counts').check()
    await saves([
      'Who are the people?: A third are over 60',
      'What works well for them today?: Mornings are quiet',
      'What are the problems today?: Those who work cannot come',
      '✓ Ticket counts, June 2026',
    ])
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Disability: people now')
    const nothing = 'If nothing is relevant for this group, why not?'
    await page.getByLabel(nothing).fill('It is step-free at all hours, and the forum checked it.')
    await saves([`${nothing}: It is step-free at all hours, and the forum checked it.`])
    await page.goto(paths.baseline(reference))
    await expect(lineOf(page, 'Age')).toContainText('Answered')
    await expect(lineOf(page, 'Disability')).toContainText('Nothing relevant')
    await checkPage()
  })

  await test.step('step 2: an impact on several groups, and a reason where there is none', async () => {
    await page.goto(paths.impacts(reference))
    await page.getByRole('button', { name: 'Add an impact' }).click()
    await page.getByLabel('What happens to people, in a few words?').fill('Walking home in the dark')
    for (const group of ['Disability', 'Sex', 'Carers', 'Staff'])
      await page.getByLabel(group, { exact: true }).check()
    await page.getByLabel('People who are in all of these groups').check()
    await page.getByLabel('Mixed: better in some ways, worse in others').check()
    await page.getByLabel('How was this found?').fill('The drop-in')
    await page
      .getByLabel('What changes for people, and why?')
      .fill('Later hours suit many, but the path is unlit.')
    await page.getByLabel('Ticket counts').check()
    await page.getByLabel('Evening swimmers').check()
    await page.getByRole('group', { name: 'How severe is it?' }).getByLabel('High').check()
    await page
      .getByRole('group', { name: 'How severe is it once the mitigations are done?' })
      .getByLabel('Low')
      .check()
    await checkPage()
    await saves(
      [
        'What happens to people, in a few words?: Walking home in the dark',
        '✓ Disability',
        '✓ Sex',
        '✓ Carers',
        '✓ Staff',
        '✓ People who are in all of these groups',
        '✓ Mixed: better in some ways, worse in others',
        'How was this found?: The drop-in',
        'What changes for people, and why?: Later hours suit many, but the path is unlit.',
        '✓ Ticket counts, June 2026',
        '✓ 14 September 2026, Evening swimmers, Drop-in',
        '✓ High',
        '✓ Low',
      ],
      '1. Walking home in the dark',
    )
    await page.getByRole('link', { name: /Religion or belief/ }).click()
    const whyNot = 'If there is no impact on this group, why not?'
    await page.getByLabel(whyNot).fill('The evenings clash with no service; both mosques were asked.')
    await saves([`${whyNot}: The evenings clash with no service; both mosques were asked.`])
    await expect(lineOf(page, 'Religion or belief')).toContainText('No impact, with a reason')
  })

  await test.step('step 3: a mitigation, and further suggestions', async () => {
    await page.getByRole('button', { name: 'Continue to step 3' }).click()
    await page.getByRole('link', { name: /Add a mitigation/ }).click()
    await page.getByLabel('What will be done, and why should it work?').fill('Lamps along the path')
    await page.getByLabel('Depends on something else').check()
    await page.getByLabel('Who will make sure it is done?').fill('Head of leisure')
    await answerDate(page, 'By when?', '1 3 2027')
    await saves(
      [
        'Which impact is it for?: 1. Walking home in the dark (mixed)',
        'What will be done, and why should it work?: Lamps along the path',
        '✓ Depends on something else',
        'Who will make sure it is done?: Head of leisure',
        'Day: 1',
        'Month: 3',
        'Year: 2027',
      ],
      /Change.*Lamps/,
    )
    await checkPage()
    await page.getByRole('link', { name: 'Add your suggestions' }).click()
    await page.getByLabel('What else could promote equality?').fill('A women’s evening')
    await saves(['What else could promote equality? (optional): A women’s evening'])
  })

  await test.step('step 4: conclusions and the outcome', async () => {
    await page.getByLabel('Advance equality of opportunity').fill('More people can swim')
    await page.getByLabel('Who will monitor the effects, and how?').fill('Leisure, each quarter')
    await answerDate(page, 'When will it be reviewed?', '1 10 2027')
    await saves([
      'Advance equality of opportunity: More people can swim',
      'Who will monitor the effects, and how?: Leisure, each quarter',
      'Day: 1',
      'Month: 10',
      'Year: 2027',
    ])
    await page.getByRole('radio', { name: 'D: Proceed with caution' }).check()
    await page.getByLabel('Why is no other way proportionate?').fill('The path is not ours')
    await page.getByLabel('What justifies this outcome?').fill('Most gain')
    await saves([
      '✓ D: Proceed with caution',
      'Why is no other way proportionate?: The path is not ours',
      'What justifies this outcome?: Most gain',
    ])
    await expect(page.getByRole('heading', { level: 1 })).toContainText('What the checks found')
    await checkPage()
  })
})

test('half an answer can be left for later, and a wrong one is not lost', async ({
  page,
  council,
  signIn,
  checkPage,
  answersOn,
}) => {
  const { officer, reference } = await council.seed(createDraft)
  await signIn(page, officer)
  await page.goto(paths.impact(reference, 'new'))
  await page.getByLabel('What happens to people, in a few words?').fill('Longer queues')
  await page.getByLabel('Age', { exact: true }).check()
  await saveForLater(page)
  await expect(page).toHaveURL(paths.assessment(reference))
  await page.goto(paths.impact(reference, 4))
  const half = ['What happens to people, in a few words?: Longer queues', '✓ Age']
  expect(await answersOn()).toEqual(half)

  await page.getByLabel('How was this found?').fill('Counted')
  await saveAndContinue(page)
  await expect(page).toHaveTitle(/^Error: /)
  await checkPage()
  expect(await answersOn()).toEqual([...half, 'How was this found?: Counted'])
  const mistake = (name: string) => page.getByRole('alert').getByRole('link', { name })
  await mistake('Choose whether the effect is positive, negative, mixed or neutral').click()
  await expect(page.getByLabel('Positive: better for them')).toBeFocused()
  await page.getByLabel('Positive: better for them').check()
  await mistake('Give the details and the rationale').click()
  await expect(page.getByLabel('What changes for people, and why?')).toBeFocused()

  await page.goto(paths.mitigation(reference, 1))
  await answerDate(page, 'By when?', '31 2 2027')
  await page.getByLabel('Who will make sure it is done?').fill('')
  await saveForLater(page)
  await expect(page).toHaveTitle(/^Error: /)
  await mistake('Due date must be a real date, for example 27 3 2027').click()
  await expect(page.getByRole('group', { name: 'By when?' }).getByLabel('Day')).toBeFocused()
  expect(await answersOn()).toEqual(expect.arrayContaining(['Day: 31', 'Month: 2', 'Year: 2027']))
  await checkPage()
})

test('an impact that is removed takes its mitigation along, and both come back', async ({
  page,
  council,
  signIn,
  checkPage,
}) => {
  const { officer, reference } = await council.seed(createDraft)
  await signIn(page, officer)
  await page.goto(paths.impact(reference, 1))
  await page.getByText('Remove this impact').first().click()
  await checkPage()
  await page.getByRole('button', { name: 'Remove this impact' }).click()
  await expect(page.getByText('Impact 1 was removed, with 1 mitigation.')).toBeVisible()
  await expect(page.getByRole('link', { name: '1. Further to travel to pay in cash' })).toHaveCount(0)
  await checkPage()
  await page.goto(paths.mitigations(reference))
  await expect(page.getByText('Restore impact 1 first')).toBeVisible()
  await expect(page.getByRole('button', { name: /Restore/ })).toHaveCount(0)

  await page.goto(paths.impacts(reference))
  await page.getByRole('button', { name: /Restore.*Further to travel/ }).click()
  await expect(page.getByText('Impact 1 was restored, with 1 mitigation.')).toBeVisible()
  await page.goto(paths.mitigations(reference))
  const impact = page.getByRole('region', { name: 'Impact 1. Further to travel to pay in cash' })
  await expect(impact).toContainText('Head of customer services')
})

test('of two officers in one section the second sees both texts, and can keep their own', async ({
  page,
  council,
  addPerson,
  signIn,
  pageOf,
  checkPage,
  answersOn,
}) => {
  const assessment = await council.seed(createDraft)
  const { officer, reference } = assessment
  const other = await addPerson({ name: 'Jo Bryce', directorateId: assessment.directorateId })
  await signIn(page, officer)
  await page.goto(paths.authors(reference))
  await makeAuthor(page, other)
  const othersPage = await pageOf(other)
  for (const each of [page, othersPage]) await each.goto(paths.furtherSuggestions(reference))
  const suggestions = 'What else could promote equality?'
  await page.getByLabel(suggestions).fill('A visit to everybody who asks')
  await othersPage.getByLabel(suggestions).fill('A leaflet to everybody who asks')
  await saveAndContinue(page)
  await expect(page).toHaveURL(paths.conclusion(reference))

  await saveAndContinue(othersPage)
  await expect(othersPage.getByRole('alert')).toContainText(
    'Your changes were not saved because this section changed while you were writing',
  )
  await expect(othersPage.getByRole('alert')).toContainText(officer.name)
  await expect(othersPage.getByRole('deletion')).toHaveText(['leaflet'])
  await expect(othersPage.getByRole('insertion')).toHaveText(['visit'])
  expect(await answersOn(othersPage)).toEqual([`${suggestions} (optional): A leaflet to everybody who asks`])
  await checkPage(othersPage)

  await saveAndContinue(othersPage)
  await expect(othersPage).toHaveURL(paths.conclusion(reference))
  await page.goto(paths.furtherSuggestions(reference))
  await expect(page.getByLabel(suggestions)).toHaveValue('A leaflet to everybody who asks')
  await expect(page.getByText('Last saved by Jo Bryce')).toBeVisible()
  await page.getByRole('link', { name: 'Earlier versions of this section' }).click()
  await expect(page.getByRole('main')).toContainText('visit')
  await checkPage()
})

/** The line of a task list that leads there. */
const lineOf = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) })

async function makeAuthor(page: Page, { name, email }: { name: string; email: string }): Promise<void> {
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('row').filter({ hasText: email }).getByRole('button', { name: /Add/ }).click()
  await expect(page.getByText('Author added. We have told them.')).toBeVisible()
}
