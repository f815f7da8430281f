import { type AssessmentDocument, DOCUMENT_FORMAT, readDocument } from '#app/domain/assessment/document.ts'
import { conclusionSchema, outcomeSchema } from '#app/domain/assessment/conclusion.ts'
import {
  aimsAndOptionsSchema,
  evidenceGatheredSchema,
  proposalSchema,
} from '#app/domain/assessment/proposal.ts'
import { labelsFor } from '#app/domain/assessment/labels.ts'
import type { Section } from '#app/domain/assessment/parts.ts'
import type { RowNumbers } from '#app/views/checks/paths-to-fields.ts'
import type { Db } from '#db/client.ts'
import { listTags } from '#app/data/assessment/assessments.server.ts'
import { importedLabelsOf } from '#app/data/council/characteristics.server.ts'
import { listCharacteristics } from '#app/data/council/council.server.ts'
import { listSections, type SavedSection, type Values } from '#app/data/assessment/sections.server.ts'

type Version = { assessmentId: string; versionId: string }

/** Builds a version's portable document from its rows. Checks, reading views and snapshots use it. */
export const getDocument = async (db: Db, version: Version): Promise<AssessmentDocument> =>
  (await getNumberedDocument(db, version)).document

/** The same, with the numbers of its list rows, which links to them need. */
export async function getNumberedDocument(
  db: Db,
  version: Version,
): Promise<{ document: AssessmentDocument; numbers: RowNumbers }> {
  const { assessmentId, versionId } = version
  const rows = async (section: Section) =>
    (await listSections(db, versionId, section)).filter((row) => row.removedAt === null)
  const one = async (section: Section): Promise<Values> => (await rows(section))[0]?.values ?? {}

  const { directorateId, directorateText, ...proposal } = await one('proposal')
  const directorate =
    typeof directorateId === 'string' ? await directorateName(db, directorateId) : directorateText
  const evidence = await rows('evidence-item')
  const engagement = await rows('engagement-entry')
  const impacts = await rows('impact')
  const baselines = await rows('baseline')
  const leadOfficers = await rows('lead-officer')
  const mitigations = await rows('mitigation')
  const evidenceIds = new Set(evidence.map((row) => row.entryId))
  const engagementIds = new Set(engagement.map((row) => row.entryId))
  const cited = new Set(
    [...baselines, ...impacts, ...mitigations].flatMap(({ values }) => [
      ...listOf(values['evidenceIds']),
      ...listOf(values['engagementIds']),
    ]),
  )
  /** An id is exported if it was imported, or if something refers to it. */
  const withId = ({ entryId, values: { idGiven, ...values } }: SavedSection) =>
    idGiven === 1 || cited.has(entryId) ? { id: entryId, ...values } : values
  const withFact = ({ factId, factEdition, ...values }: Values) =>
    factId ? { ...values, fact: { id: factId, edition: factEdition } } : values
  const { eliminate, advance, foster, ...conclusion } = await one('conclusion')

  const result = readDocument({
    format: DOCUMENT_FORMAT,
    proposal: {
      ...proposal,
      directorate,
      leadOfficers: leadOfficers.map((row) => row.values),
      decision: await one('decision'),
      tags: await listTags(db, assessmentId),
      ...(await one('aims-and-options')),
      ...(await one('evidence-gathered')),
    },
    evidence: evidence.map((row) => withFact(withId(row))),
    engagement: engagement.map(withId),
    baseline: baselines.map(({ entryId, values }) => ({
      characteristic: entryId,
      ...values,
      evidenceIds: listOf(values['evidenceIds']).filter((id) => evidenceIds.has(id)),
    })),
    noImpact: Object.fromEntries((await rows('no-impact')).map((row) => [row.entryId, row.values['reason']])),
    impacts: impacts.map(({ sequence, values }) => ({
      number: sequence,
      ...values,
      evidenceIds: listOf(values['evidenceIds']).filter((id) => evidenceIds.has(id)),
      engagementIds: listOf(values['engagementIds']).filter((id) => engagementIds.has(id)),
    })),
    mitigations: mitigations.map(({ values }) => ({
      ...values,
      engagementIds: listOf(values['engagementIds']).filter((id) => engagementIds.has(id)),
    })),
    ...(await one('further-suggestions')),
    conclusion: { ...conclusion, aims: { eliminate, advance, foster }, ...(await one('outcome')) },
  })
  if (!result.ok)
    throw new Error(`Version ${versionId} does not read back: ${JSON.stringify(result.problems)}`)
  const labels = {
    ...labelsFor(result.document, await listCharacteristics(db)),
    ...(await importedLabelsOf(db, versionId)),
  }
  const numbersOf = (listed: readonly SavedSection[]) => listed.map(({ sequence }) => sequence)
  const numbers = {
    leadOfficers: numbersOf(leadOfficers),
    evidence: numbersOf(evidence),
    engagement: numbersOf(engagement),
    impacts: numbersOf(impacts),
    mitigations: numbersOf(mitigations),
  }
  return {
    document: Object.keys(labels).length === 0 ? result.document : { ...result.document, labels },
    numbers,
  }
}

/** A section of an imported document, ready to be inserted. */
export type ImportedSection = { section: Section; entryId: string; values: Values; sequence?: number }

/**
 * Splits a document into the sections it is saved in. `directorateId` is the council's directorate of that
 * name. Without one, the name is kept as text. Impacts must have numbers (see withNumbers).
 */
export function sectionsOf(
  document: AssessmentDocument,
  directorateId: string | undefined,
): ImportedSection[] {
  const { proposal, conclusion } = document
  const single = (section: Section, values: object): ImportedSection[] => {
    const given = valuesOf(values)
    return Object.keys(given).length === 0 ? [] : [{ section, entryId: '', values: given }]
  }
  const listed = <T extends object>(
    section: Section,
    prefix: string,
    rows: readonly T[],
  ): ImportedSection[] => {
    const taken = new Set(rows.flatMap((row) => ('id' in row && typeof row.id === 'string' ? [row.id] : [])))
    return rows.map((row, index) => {
      const { id, ...values } = valuesOf(row)
      const own = typeof id === 'string' ? id : freeId(prefix, index + 1, taken)
      return {
        section,
        entryId: own,
        sequence: index + 1,
        values: typeof id === 'string' ? { idGiven: 1, ...values } : values,
      }
    })
  }
  return [
    ...single('proposal', {
      ...answersTo(proposalSchema, proposal),
      directorateId,
      directorateText: directorateId === undefined ? proposal.directorate : undefined,
    }),
    ...single('decision', proposal.decision),
    ...single('aims-and-options', answersTo(aimsAndOptionsSchema, proposal)),
    ...single('evidence-gathered', answersTo(evidenceGatheredSchema, proposal)),
    ...listed('lead-officer', 'lead-officer', proposal.leadOfficers),
    ...listed(
      'evidence-item',
      'evidence',
      document.evidence.map(({ fact, ...item }) => ({
        ...item,
        factId: fact?.id,
        factEdition: fact?.edition,
      })),
    ),
    ...listed('engagement-entry', 'engagement', document.engagement),
    ...document.baseline.map(({ characteristic, ...values }) => ({
      section: 'baseline' as const,
      entryId: characteristic,
      values: valuesOf(values),
    })),
    ...Object.entries(document.noImpact).map(([characteristic, reason]) => ({
      section: 'no-impact' as const,
      entryId: characteristic,
      values: { reason },
    })),
    ...document.impacts.map(({ number, ...values }) => ({
      section: 'impact' as const,
      entryId: String(number),
      sequence: number ?? 0,
      values: valuesOf(values),
    })),
    ...listed('mitigation', 'mitigation', document.mitigations),
    ...single('further-suggestions', { furtherSuggestions: document.furtherSuggestions }),
    ...single('conclusion', { ...answersTo(conclusionSchema, conclusion), ...conclusion.aims }),
    ...single('outcome', answersTo(outcomeSchema, conclusion)),
  ]
}

/** Those of the answers that the schema asks for. */
const answersTo = ({ shape }: { shape: object }, answers: object): object =>
  Object.fromEntries(Object.entries(answers).filter(([field]) => field in shape))

const listOf = (value: Values[string] | undefined): string[] => (Array.isArray(value) ? value : [])

function valuesOf(answers: object): Values {
  const given = Object.entries(answers).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(given) as Values
}

function freeId(prefix: string, from: number, taken: Set<string>): string {
  let number = from
  while (taken.has(`${prefix}-${number}`)) number += 1
  taken.add(`${prefix}-${number}`)
  return `${prefix}-${number}`
}

async function directorateName(db: Db, id: string): Promise<string | undefined> {
  return (await db.selectFrom('directorates').select('name').where('id', '=', id).executeTakeFirst())?.name
}
