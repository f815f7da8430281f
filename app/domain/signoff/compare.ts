import { defaultCharacteristics, groupLabel, type Characteristic } from '#app/domain/characteristics.ts'
import { formatPartialDate } from '#app/domain/days.ts'
import { entriesOf, type Entry } from './compared-entries.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { COMBINATION_MEANINGS } from '#app/domain/assessment/impact.ts'
import { FEASIBILITY_LABELS } from '#app/domain/assessment/mitigation.ts'
import { PART_KEYS, type Part } from '#app/domain/assessment/parts.ts'
import { partOfPath } from '#app/domain/assessment/progress.ts'

/** One answer that differs. An added answer has only `after`, and a removed one only `before`. */
export type Change = { part: Part; label: string; path: string; before?: string; after?: string }

/** The parts of the task list that differ, which an approver sees first when an assessment comes back. */
export function changedParts(before: AssessmentDocument, after: AssessmentDocument): Part[] {
  const changed = new Set(changesIn(before, after).map(({ part }) => part))
  return PART_KEYS.filter((part) => changed.has(part))
}

/** Every answer that differs, in the order of the newer document, then removed ones. */
export function changesIn(
  before: AssessmentDocument,
  after: AssessmentDocument,
  characteristics: readonly Characteristic[] = defaultCharacteristics(),
): Change[] {
  const older = entriesOf(before)
  const newer = entriesOf(after)
  return KINDS.flatMap((kind) =>
    pairs(older[kind], newer[kind]).flatMap(([was, is]) => changesBetween(was, is, characteristics)),
  )
}

const KINDS = [
  'proposal',
  'leadOfficers',
  'evidence',
  'engagement',
  'baseline',
  'noImpact',
  'impacts',
  'mitigations',
  'furtherSuggestions',
  'conclusion',
  'answers',
] as const

type Pair = [Entry | undefined, Entry | undefined]

/** Matches rows by the first identity that both sides have, so a row that moved has not changed. */
function pairs(older: readonly Entry[], newer: readonly Entry[]): Pair[] {
  const found = new Map<Entry, Entry>()
  const left = new Set(older)
  const identities = Math.max(0, ...[...older, ...newer].map((entry) => entry.identities.length))
  for (let nth = 0; nth < identities; nth += 1) {
    const byIdentity = new Map<string, Entry[]>()
    for (const was of left) {
      const identity = was.identities[nth]
      if (identity === undefined) continue
      const alike = byIdentity.get(identity)
      if (alike) alike.push(was)
      else byIdentity.set(identity, [was])
    }
    for (const is of newer) {
      const identity = is.identities[nth]
      const was = found.has(is) || identity === undefined ? undefined : byIdentity.get(identity)?.shift()
      if (was) {
        found.set(is, was)
        left.delete(was)
      }
    }
  }
  return [...newer.map((is): Pair => [found.get(is), is]), ...[...left].map((was): Pair => [was, undefined])]
}

function changesBetween(
  was: Entry | undefined,
  is: Entry | undefined,
  characteristics: readonly Characteristic[],
): Change[] {
  const entry = is ?? was
  if (!entry) return []
  const name = entry.group === undefined ? entry.name : groupLabel(entry.group, characteristics)
  return Object.entries(entry.labels).flatMap(([key, label]) => {
    const before = formatAnswer(key, was?.answers[key], characteristics)
    const after = formatAnswer(key, is?.answers[key], characteristics)
    if (before === after) return []
    const path = entry.paths[key] ?? entry.path
    return [
      {
        part: partOfPath(path),
        label: name ? `${name}: ${label}` : label,
        path,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ]
  })
}

const GROUP_LISTS = new Set(['groups', 'characteristics'])
const DAYS = new Set(['startedOn', 'date', 'from', 'to', 'asOf', 'dueOn', 'reviewOn'])
const MEANINGS: Record<string, Record<string, string>> = {
  combination: COMBINATION_MEANINGS,
  feasibilityKind: FEASIBILITY_LABELS,
}

/** An answer as text. The order of a list does not matter. */
function formatAnswer(
  key: string,
  answer: unknown,
  characteristics: readonly Characteristic[],
): string | undefined {
  if (Array.isArray(answer)) {
    const words = answer.map((each) =>
      GROUP_LISTS.has(key) ? groupLabel(String(each), characteristics) : String(each),
    )
    return words.length === 0 ? undefined : [...new Set(words)].sort().join(', ')
  }
  if (answer === undefined || answer === null) return undefined
  const text = String(answer)
  if (DAYS.has(key)) return formatPartialDate(text)
  const meanings = MEANINGS[key]
  return meanings && Object.hasOwn(meanings, text) ? meanings[text] : text
}
