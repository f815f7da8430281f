import { expect, type Page, type Response } from '@playwright/test'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import type { Db } from '#db/client.ts'
import { documentWith } from './documents.ts'
import { createAssessmentIn, type Cast, castOf, cookieFor } from './e2e-askers.ts'
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
import { expectForEveryone } from './e2e-page-check.ts'
import { expectTabWalk } from './e2e-tab-walk.ts'
import { withLongTexts } from './long-document.ts'
import { addressFor, type Asker, READERS, type Row, type Stage, STAGES } from './policy-table.ts'

/** One page of the policy table in a browser. */
type Visit = { council: Council; page: Page; address: string; row: Row; cast: Cast }
type Person = Exclude<Asker, 'nobody'>
type State = { name: string; see: () => Promise<void> }

/** Opened by everybody, but only to be told that it is not there. */
const NOT_THERE_NOW = ['/link/:token', '/set-up']

/** Once for a worker: whatever may change something is done to an assessment of its own. */
let cast: Promise<Cast> | undefined

export async function visitTo(
  address: string,
  row: Row,
  { council, page }: Pick<Visit, 'council' | 'page'>,
): Promise<Visit> {
  const visit = { council, page, address, row, cast: await (cast ??= council.seed(castOf)) }
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
    row.on && row.opens === READERS && row.sends === false ? STAGES.filter((stage) => stage !== row.on) : []
  return [
    { name: 'as it is', see: () => seeAsItIs(visit) },
    ...forms
      .filter(({ asks }) => asks)
      .map((form, index) => ({ name: `error ${index + 1}`, see: () => seeRefusal(visit, form) })),
    ...forms
      .filter(({ basedOn }) => basedOn && !NEVER_OVERTAKEN.includes(visit.address))
      .map((form, index) => ({ name: `conflict ${index + 1}`, see: () => seeConflict(visit, form) })),
    ...(row.on === 'draft' ? [{ name: 'empty', see: () => seeEmpty(visit) }] : []),
    ...(row.on ? [{ name: 'long text', see: () => seeLongTexts(visit, row.on ?? 'draft') }] : []),
    ...readOnly.map((stage) => ({ name: stage, see: () => seeStage(visit, stage) })),
    ...(othersWhoOpen(row).length > 0 ? [{ name: 'to others', see: () => seeAsOthers(visit) }] : []),
  ]
}

/** Goes to the page, or to the same page of another assessment or in another place. */
async function goTo(
  { page, address, row, cast }: Visit,
  other: { reference?: string; address?: string } = {},
): Promise<Response | null> {
  const references = other.reference
    ? { ...cast.references, [row.on ?? 'draft']: other.reference }
    : cast.references
  return page.goto(addressFor(other.address ?? address, row, { ...cast, references }))
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

/** A draft that has only its title: lists are empty, and rows are new. */
async function seeEmpty(visit: Visit) {
  const { council, cast, address, page } = visit
  const justBegun = ({ proposal: { title, directorate } }: AssessmentDocument) =>
    documentWith({ proposal: { title, directorate } })
  const reference = await council.seed((db) => createAssessmentIn('draft', db, cast.people, justBegun))
  const response = await open(visit, { reference, address: address.replace(':number', 'new') })
  expect(response?.status()).toBe(200)
  await expectForEveryone(page)
}

async function seeLongTexts(visit: Visit, stage: Stage) {
  const { council, cast, page } = visit
  const reference = await council.seed((db) => createAssessmentIn(stage, db, cast.people, withLongTexts))
  const response = await open(visit, { reference })
  expect(response?.status()).toBe(200)
  await expectForEveryone(page)
}

async function seeStage(visit: Visit, stage: Stage) {
  const response = await open(visit, { reference: visit.cast.references[stage] })
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
  const { council, cast, row } = visit
  const stage = row.on
  const reference = stage ? await council.seed((db) => createAssessmentIn(stage, db, cast.people)) : ''
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

async function signInAs({ council, page, cast }: Visit, person: Person) {
  const cookie = await council.seed((db) => cookieFor(db, cast.people[person].id))
  await page
    .context()
    .addCookies([{ name: 'session', value: cookie.replace('session=', ''), url: council.url }])
}
