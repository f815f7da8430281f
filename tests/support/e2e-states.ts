import { randomUUID } from 'node:crypto'
import { expect, type Page, type Response } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { csvText } from '#app/domain/csv-text.ts'
import { IMPORTERS } from '#app/pages/importers.server.ts'
import type { Db } from '#db/client.ts'
import { documentWith } from './documents.ts'
import { createAssessmentIn, type PolicyFixture, createPolicyFixture, cookieFor } from './e2e-askers.ts'
import type { Council } from './e2e-council.ts'
import {
  answerForm,
  expectErrorSummary,
  fillForm,
  type FoundForm,
  formsFound,
  overtake,
  sendForm,
  withDefaults,
  UNTAKEABLE,
} from './e2e-forms-found.ts'
import { givePassword, TEST_PASSWORD } from './e2e-people.ts'
import { expectForEveryone } from './e2e-page-check.ts'
import { expectTabWalk } from './e2e-tab-walk.ts'
import { anotherLike, exampleIn, headingsOf, wrongLike } from './import-files.ts'
import { withLongTexts } from './long-document.ts'
import {
  addressFor,
  type Asker,
  READERS,
  type Row,
  type AssessmentState,
  ASSESSMENT_STATES,
} from './policy-table.ts'

/** One page of the policy table in a browser. */
type Visit = { council: Council; page: Page; address: string; row: Row; fixture: PolicyFixture }
type Person = Exclude<Asker, 'nobody'>
type State = { name: string; see: () => Promise<void> }

/** Opened by everybody, but only to be told that it is not there. */
const NOT_THERE_NOW = ['/link/:token', '/set-up']

/** Once for a worker: whatever may change something is done to an assessment of its own. */
let fixture: Promise<PolicyFixture> | undefined

/** … and another for what types into every form, because what is typed is saved when the page is left. */
let fixtureToTypeIn: Promise<PolicyFixture> | undefined

export async function visitTo(
  address: string,
  row: Row,
  { council, page }: Pick<Visit, 'council' | 'page'>,
  { types = false } = {},
): Promise<Visit> {
  const made = types
    ? (fixtureToTypeIn ??= council.seed(createPolicyFixture))
    : (fixture ??= council.seed(createPolicyFixture))
  const visit = {
    council,
    page,
    address,
    row,
    fixture: await made,
  }
  const [first] = row.opens === 'everybody' ? [] : (row.opens as Person[])
  if (first) await signInAs(visit, first)
  return visit
}

/**
 * Every state that a page has, found in its row and in its forms: as it is, to others who may open it,
 * refusing each of its forms,
 * with each form overtaken by somebody else's save, with nothing in it yet, with long texts, and once nothing
 * can be changed.
 */
export async function statesOf(visit: Visit): Promise<State[]> {
  const { page, row } = visit
  await open(visit)
  const forms = await formsFound(page)
  const readOnly =
    row.on && row.opens === READERS && row.sends === false
      ? ASSESSMENT_STATES.filter((state) => state !== row.on)
      : []
  return [
    { name: 'as it is', see: () => seeAsItIs(visit) },
    ...forms
      .filter(({ asks }) => asks)
      .map((form, index) => ({ name: `error ${index + 1}`, see: () => seeRefusal(visit, form) })),
    ...forms
      .filter(({ basedOn }) => basedOn && !NEVER_OVERTAKEN.includes(visit.address))
      .map((form, index) => ({ name: `conflict ${index + 1}`, see: () => seeConflict(visit, form) })),
    ...(importerAt(visit) ? [{ name: 'preview', see: () => seePreview(visit) }] : []),
    ...(row.on === 'draft' ? [{ name: 'empty', see: () => seeEmpty(visit) }] : []),
    ...(row.on ? [{ name: 'long text', see: () => seeLongTexts(visit, row.on ?? 'draft') }] : []),
    ...readOnly.map((state) => ({ name: state, see: () => seeState(visit, state) })),
    ...(othersWhoOpen(row).length > 0 ? [{ name: 'to others', see: () => seeAsOthers(visit) }] : []),
  ]
}

/** Goes to the page, or to the same page of another assessment or in another place. */
async function goTo(
  { page, address, row, fixture }: Visit,
  other: { reference?: string; address?: string } = {},
): Promise<Response | null> {
  const references = other.reference
    ? { ...fixture.references, [row.on ?? 'draft']: other.reference }
    : fixture.references
  return page.goto(addressFor(other.address ?? address, row, { ...fixture, references }))
}

async function open(visit: Visit, other?: Parameters<typeof goTo>[1]): Promise<Response | null> {
  const response = await goTo(visit, other)
  await withDefaults(visit.page)
  return response
}

async function seeAsItIs(visit: Visit) {
  const response = await open(visit)
  expect(response?.status()).toBe(NOT_THERE_NOW.includes(visit.address) ? 404 : 200)
  await expectForEveryone(visit.page)
  await expectTabWalk(visit.page)
}

/** Forms that may be left empty and have no limit that a person could pass. */
const TAKES_ANYTHING = ['/assessments/:reference/engagement/:number']

async function seeRefusal(visit: Visit, { place }: FoundForm) {
  const { page, address } = visit
  for (const answer of Object.values(UNTAKEABLE)) {
    await openAnother(visit)
    await fillForm(page, place, answer)
    if ((await sendForm(page, place)) === 'answered') continue
    await expectErrorSummary(page)
    await expectForEveryone(page)
    return expectTabWalk(page)
  }
  expect(TAKES_ANYTHING, `${address} takes anything, and nothing`).toContain(address)
}

/** What it sends is hidden in it, and meets the conflict page of the form it was meant for. */
const NEVER_OVERTAKEN = ['/unsent/:id']

async function seeConflict(visit: Visit, { place, basedOn }: FoundForm) {
  const { council, page } = visit
  const reference = await openAnother(visit)
  await answerForm(page, place)
  if (basedOn === 'moveVersion') await council.seed((db) => moveThereAndBack(db, reference))
  else await overtake(page)
  const answer = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.request().isNavigationRequest(),
  )
  await sendForm(page, place)
  expect((await answer).status()).toBe(409)
  await expectForEveryone(page)
}

const importerAt = ({ address }: Pick<Visit, 'address'>) =>
  Object.entries(IMPORTERS).find(([at]) => at === address)?.[1]

/** Lines that an import takes and one that it does not: before they are imported, and when some are in. */
async function seePreview(visit: Visit) {
  const { page } = visit
  const reference = await openAnother(visit)
  const importer = importerAt(visit)?.(reference)
  if (!importer) return
  const template = await page.request.get(`${new URL(page.url()).pathname}/lines.csv`)
  const [, line = []] = parse(await template.text(), { bom: true }) as string[][]
  const cells = anotherLike(importer, exampleIn(line), `Preview ${randomUUID().slice(0, 8)}`)
  await page
    .getByLabel('Or paste lines from a spreadsheet')
    .fill(csvText([headingsOf(importer), cells, wrongLike(importer, cells)]))
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'What is in the file' })).toBeVisible()
  await expectForEveryone(page)
  const password = page.getByLabel('Your own password')
  if ((await password.count()) > 0) {
    await givePassword(visit.council, visit.fixture.people.administrator.id)
    await password.fill(TEST_PASSWORD)
  }
  await page.getByRole('button', { name: 'Import 1 line' }).click()
  await expect(page.getByRole('heading', { name: 'Some lines were not imported' })).toBeVisible()
  await expectForEveryone(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download 1 wrong line' }).click()
  expect((await download).suggestedFilename()).toBe(`${importer.words.file}-wrong-lines.csv`)
}

/** A draft that has only its title: lists are empty, and rows are new. */
async function seeEmpty(visit: Visit) {
  const { council, fixture, address, page } = visit
  const justBegun = ({ proposal: { title, directorate } }: AssessmentDocument) =>
    documentWith({ proposal: { title, directorate } })
  const reference = await council.seed((db) => createAssessmentIn('draft', db, fixture.people, justBegun))
  const response = await open(visit, { reference, address: address.replace(':number', 'new') })
  expect(response?.status()).toBe(200)
  await expectForEveryone(page)
}

async function seeLongTexts(visit: Visit, state: AssessmentState) {
  const { council, fixture, page } = visit
  const reference = await council.seed((db) => createAssessmentIn(state, db, fixture.people, withLongTexts))
  const response = await open(visit, { reference })
  expect(response?.status()).toBe(200)
  await expectForEveryone(page)
}

async function seeState(visit: Visit, state: AssessmentState) {
  const response = await open(visit, { reference: visit.fixture.references[state] })
  expect(response?.status()).toBe(200)
  await expectForEveryone(visit.page)
}

/** Everybody else who may open it, where the page is built in another way for them. */
async function seeAsOthers(visit: Visit) {
  const { page, row } = visit
  const shape = async () =>
    String(
      await page
        .locator(':is(h1, h2, h3, caption, button, .govuk-service-navigation__link)')
        .allTextContents(),
    )
  await open(visit)
  const seen = [await shape()]
  for (const person of othersWhoOpen(row)) {
    await signInAs(visit, person)
    await open(visit)
    if (seen.includes(await shape())) continue
    seen.push(await shape())
    await expectForEveryone(page)
  }
}

const othersWhoOpen = ({ opens }: Row): Person[] =>
  opens === 'everybody' ? [] : (opens.slice(1) as Person[])

/** What was sent may have been taken: so each time about an assessment that nobody has touched. */
async function openAnother(visit: Visit) {
  const { council, fixture, row } = visit
  const state = row.on
  const reference = state ? await council.seed((db) => createAssessmentIn(state, db, fixture.people)) : ''
  await open(visit, { reference })
  return reference
}

/** As if somebody had moved it on and somebody else back while the page was open. */
async function moveThereAndBack(db: Db, reference: string) {
  const { versionId, moveVersion } = await getAssessment(db, reference)
  await db
    .updateTable('versions')
    .set({ moveVersion: moveVersion + 2 })
    .where('id', '=', versionId)
    .execute()
}

async function signInAs({ council, page, fixture }: Visit, person: Person) {
  const cookie = await council.seed((db) => cookieFor(db, fixture.people[person].id))
  await page
    .context()
    .addCookies([{ name: 'session', value: cookie.replace('session=', ''), url: council.url }])
}
