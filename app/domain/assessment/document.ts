import * as z from 'zod/mini'
import { isBlank } from '../clean-text.ts'
import { OUTCOME_LETTERS } from '../outcomes.ts'
import { answerSchema } from '#app/domain/checks/answer-to-warning.ts'
import { baselineSchema } from './baseline.ts'
import { conclusionSchema, outcomeSchema } from './conclusion.ts'
import { MAX_ROWS, problemAtTheDoor, withCleanTexts } from './document-door.ts'
import { LARGEST_NUMBER, linkProblems, withNumbers } from './document-links.ts'
import { engagementEntrySchema } from './engagement-entry.ts'
import { EVIDENCE_KINDS, evidenceItemSchema } from './evidence-item.ts'
import { TITLE_LIMIT } from './fields.ts'
import { COMBINATIONS, EFFECTS, impactSchema, noImpactSchema, SEVERITIES } from './impact.ts'
import { FEASIBILITY_KINDS, furtherSuggestionsSchema, mitigationSchema } from './mitigation.ts'
import {
  aimsAndOptionsSchema,
  decisionSchema,
  evidenceGatheredSchema,
  leadOfficerSchema,
  proposalSchema,
} from './proposal.ts'

/**
 * The portable document: one whole version of an assessment, for import and export. It uses the same schemas
 * as the forms, all optional, because drafts can be exported too. Reading views, checks, snapshots and
 * comparisons all use it.
 */
export const DOCUMENT_FORMAT = 'eqia-assessment/1'
const FORMAT_NAME = 'eqia-assessment/'

/** A choice from our list, or the text that another tool used instead, which is kept. */
const choice = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z.optional(z.union([z.enum(choices), z.string().check(z.maxLength(TITLE_LIMIT))]))
const keyList = () => z.array(z.string().check(z.maxLength(TITLE_LIMIT))).check(z.maxLength(200))
const keys = () => z._default(keyList(), [])
const rows = <T extends z.ZodMiniType>(row: T) => z._default(z.array(row).check(z.maxLength(MAX_ROWS)), [])
const optionalLine = () => z.optional(z.string().check(z.maxLength(TITLE_LIMIT)))
const aNumber = (says: string) =>
  z
    .number(says)
    .check(z.multipleOf(1, { error: says, abort: true }), z.minimum(1, says), z.maximum(LARGEST_NUMBER, says))

const { title, service, startedOn } = z.partial(proposalSchema).shape
const { eliminate, advance, foster, ...concluding } = z.partial(conclusionSchema).shape

/** What a group is called. */
const label = z
  .string('A name must be text')
  .check(z.minLength(1, 'A name must not be empty'), z.maxLength(TITLE_LIMIT))

const leadOfficer = z.strictObject(z.partial(leadOfficerSchema).shape)
/** Which fact of a council's evidence library, and which edition of it, an evidence item was taken from. */
const factOrigin = z.strictObject({
  id: z.string().check(z.maxLength(TITLE_LIMIT)),
  edition: aNumber('The edition of a fact must be a whole number, from 1'),
})
const evidenceItem = z.strictObject({
  id: optionalLine(),
  ...z.partial(evidenceItemSchema).shape,
  kind: choice(EVIDENCE_KINDS),
  characteristics: keys(),
  fact: z.optional(factOrigin),
})
const engagementEntry = z.strictObject({
  id: optionalLine(),
  ...z.partial(engagementEntrySchema).shape,
  groups: keys(),
})
const baselineEntry = z.strictObject({
  characteristic: z.string('A baseline entry needs its characteristic').check(z.maxLength(TITLE_LIMIT)),
  ...z.partial(baselineSchema).shape,
  evidenceIds: keys(),
})
const impact = z.strictObject({
  number: z.optional(aNumber('An impact number must be a whole number, from 1')),
  ...z.partial(impactSchema).shape,
  groups: keys(),
  combination: choice(COMBINATIONS),
  effect: choice(EFFECTS),
  severity: choice(SEVERITIES),
  severityAfter: choice(SEVERITIES),
  evidenceIds: keys(),
  engagementIds: keys(),
})
const mitigation = z.strictObject({
  ...z.partial(mitigationSchema).shape,
  impactNumber: z.optional(aNumber('A mitigation must name the number of its impact')),
  feasibilityKind: choice(FEASIBILITY_KINDS),
  engagementIds: z.optional(keyList()),
})

/** An author's reason for leaving what a check warns about. */
const answerToWarning = z.strictObject({
  check: z.string().check(z.maxLength(TITLE_LIMIT)),
  path: z.string().check(z.maxLength(TITLE_LIMIT)),
  reason: answerSchema.shape.reason,
})

export const documentSchema = z.strictObject({
  format: z.literal(DOCUMENT_FORMAT, `The format must be ${DOCUMENT_FORMAT}`),
  proposal: z.prefault(
    z.strictObject({
      title,
      directorate: optionalLine(),
      service,
      leadOfficers: rows(leadOfficer),
      startedOn,
      decision: z.prefault(z.strictObject(z.partial(decisionSchema).shape), {}),
      tags: keys(),
      ...z.partial(aimsAndOptionsSchema).shape,
      ...z.partial(evidenceGatheredSchema).shape,
    }),
    {},
  ),
  evidence: rows(evidenceItem),
  engagement: rows(engagementEntry),
  baseline: rows(baselineEntry),
  noImpact: z._default(z.record(z.string().check(z.maxLength(TITLE_LIMIT)), noImpactSchema.shape.reason), {}),
  impacts: rows(impact),
  mitigations: rows(mitigation),
  furtherSuggestions: furtherSuggestionsSchema.shape.furtherSuggestions,
  conclusion: z.prefault(
    z.strictObject({
      ...concluding,
      aims: z.prefault(z.strictObject({ eliminate, advance, foster }), {}),
      ...z.partial(outcomeSchema).shape,
      outcome: choice(OUTCOME_LETTERS as [(typeof OUTCOME_LETTERS)[number], ...typeof OUTCOME_LETTERS]),
    }),
    {},
  ),
  labels: z.optional(z.record(z.string().check(z.maxLength(TITLE_LIMIT)), label)),
  answers: z.optional(z.array(answerToWarning).check(z.maxLength(MAX_ROWS))),
})

/** A version of an assessment as one value. Lists are always present. Any other answer can be missing. */
export type AssessmentDocument = z.infer<typeof documentSchema>
export type DocumentImpact = AssessmentDocument['impacts'][number]
export type DocumentMitigation = AssessmentDocument['mitigations'][number]
export type DocumentBaseline = AssessmentDocument['baseline'][number]
export type DocumentAnswer = z.infer<typeof answerToWarning>
export type DocumentEvidence = AssessmentDocument['evidence'][number]
export type DocumentEngagement = AssessmentDocument['engagement'][number]

/** A path in a document, such as `impacts.3.rationale`, and what is wrong there. */
export type Problem = { path: string; message: string }
export type ParsedDocument = { ok: true; document: AssessmentDocument } | { ok: false; problems: Problem[] }

export const emptyDocument = (): AssessmentDocument => documentSchema.parse({ format: DOCUMENT_FORMAT })

/**
 * Reads a portable document from the text of a file. Drafts are accepted. Unknown keys are refused with
 * their path.
 */
export function parseDocument(text: string): ParsedDocument {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refusal(
      '',
      'This is not a complete JSON file. It may have been cut off, or be another kind of file. ' +
        'Export it again and retry.',
    )
  }
  return readDocument(json)
}

export function readDocument(json: unknown): ParsedDocument {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return refusal('', `This is not an assessment. The document must be in the format ${DOCUMENT_FORMAT}.`)
  }
  const format = (json as Record<string, unknown>)['format']
  if (format !== DOCUMENT_FORMAT) return refusal('format', wrongFormat(format))
  const problem = problemAtTheDoor(json)
  if (problem) return { ok: false, problems: [problem] }

  const answers = withoutBlanks(withCleanTexts(json))
  const result = documentSchema.safeParse(answers)
  const problems = [
    ...unknownKeys(json),
    ...(result.error?.issues ?? []).filter(isNoUnknownKey).map(problemOf),
  ]
  if (!result.success || problems.length > 0) {
    return {
      ok: false,
      problems: problems.map((each) => ({ ...each, path: byCharacteristic(each.path, json) })),
    }
  }
  const document = withNumbers(result.data)
  const broken = linkProblems(document)
  return broken.length > 0 ? { ok: false, problems: broken } : { ok: true, document }
}

/**
 * Absent, null, "" and [] are the same content: all become absent, at any depth, and so does an answer made
 * only of them. An empty row keeps its position, so that paths stay right.
 */
export function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) {
    const hasRows = value.some((each) => typeof each === 'object' && each !== null)
    const kept = value.map(withoutBlanks)
    return hasRows ? kept.map((each) => each ?? {}) : kept.filter((each) => each !== undefined)
  }
  if (typeof value === 'string') return isBlank(value) ? undefined : value
  if (typeof value !== 'object' || value === null) return value ?? undefined
  const kept = Object.entries(value)
    .map(([key, each]) => [key, withoutBlanks(each)] as const)
    .filter(([, each]) => each !== undefined && !isEmpty(each))
  return Object.fromEntries(kept)
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

const refusal = (path: string, message: string): ParsedDocument => ({
  ok: false,
  problems: [{ path, message }],
})

function wrongFormat(format: unknown): string {
  const newer = typeof format === 'string' && format.startsWith(FORMAT_NAME)
  if (!newer) return `This is not an assessment. Its format must be ${DOCUMENT_FORMAT}.`
  return (
    `This document has the format ${format.slice(0, 60)}. This version of Due Regard reads ` +
    `${DOCUMENT_FORMAT}. Ask for it in that format, or update Due Regard.`
  )
}

type Issue = z.core.$ZodIssue

const isNoUnknownKey = ({ code }: Issue): boolean => code !== 'unrecognized_keys'

/**
 * Unknown keys are refused even if they are empty, because a misspelt key would lose what is filled in next
 * time.
 */
function unknownKeys(json: unknown): Problem[] {
  const issues = documentSchema.safeParse(json).error?.issues ?? []
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: 'This key is not known.' }))
      : [],
  )
}

function problemOf(issue: Issue): Problem {
  return { path: issue.path.join('.'), message: describeIssue(issue) }
}

/** The schema's own message, or a plain one in place of zod's. */
function describeIssue(issue: Issue): string {
  if (issue.code === 'too_big' && issue.message === 'Invalid input') {
    const most = Number(issue.maximum).toLocaleString('en-GB')
    return issue.origin === 'array'
      ? `There are more than ${most} here.`
      : `This must be ${most} characters or fewer.`
  }
  if (issue.code === 'invalid_type' && issue.path.at(-1) !== 'characteristic')
    return KINDS[issue.expected] ?? issue.message
  return issue.message.startsWith('Invalid') ? 'This is not the right kind of answer.' : issue.message
}

const KINDS: Record<string, string | undefined> = {
  string: 'This must be text.',
  array: 'This must be a list.',
  object: 'This must be a group of answers, not one value.',
}

/** Baseline paths use the characteristic, not the index. */
function byCharacteristic(path: string, json: unknown): string {
  const [first, place, ...rest] = path.split('.')
  const { baseline } = json as { baseline?: unknown }
  const key =
    first === 'baseline' && Array.isArray(baseline) ? baseline[Number(place)]?.characteristic : undefined
  return typeof key === 'string' && !isBlank(key) ? ['baseline', key, ...rest].join('.') : path
}
