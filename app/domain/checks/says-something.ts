import { isAdverse } from '#app/domain/assessment/impact.ts'
import type { AssessmentDocument } from '#app/domain/assessment/document.ts'
import { foldWords } from '#app/domain/fold.ts'
import { isPlaceholder, isReason, saysThereIsNone } from './answers.ts'
import type { Check } from './check-context.ts'
import { found, type Finding, withPlaces } from './finding.ts'
import { joinList, quote } from './format-names.ts'
import { mitigationsOf } from './reach.ts'
import type { Text } from './texts.ts'

const SHORTEST_PARAGRAPH = 60

/**
 * T1: an answer that is only a placeholder, or a paragraph repeated under several characteristics or
 * impacts.
 */
export const answersSaySomething: Check = (document, _context, texts) => [
  ...placeholders(document, texts),
  ...repeatedParagraphs(texts),
]

function placeholders(document: AssessmentDocument, texts: readonly Text[]): Finding[] {
  const skipped = answeredByNone(document)
  return texts
    .filter(({ field, path, text }) => {
      if (READ_AS_REASONS.has(field) || OPTIONAL.has(field) || skipped.has(path)) return false
      return isPlaceholder(text) || (field === 'problems' && saysThereIsNone(text))
    })
    .map(({ path, text, name }) =>
      found(
        'T1',
        path,
        `${name} says only ${quote(text)}. Say what you know, or how you know that there is none.`,
      ),
    )
}

/** Other checks cover these, and treat a placeholder as no answer. */
const READ_AS_REASONS = new Set([
  'noDecisionReason',
  'answerToGaps',
  'nothingRelevantReason',
  'noImpact',
  'noMitigationReason',
  'measure',
  'noEngagementReason',
  'outcomeJustification',
  'noChangeReason',
  'noAlternativeReason',
  'remainingImpacts',
  'whoBears',
  'eliminate',
  'advance',
  'foster',
])

/** Here "none" can be the whole and honest answer. */
const OPTIONAL = new Set([
  'note',
  'changed',
  'stakeholderGroup',
  'feasibility',
  'severityReason',
  'furtherSuggestions',
])

/** If nothing is left unmitigated, or nothing is adverse, then "N/A" is true. */
function answeredByNone(document: AssessmentDocument): Set<string> {
  const harms = document.impacts.filter(isAdverse)
  const paths = new Set<string>()
  if (harms.length === 0) paths.add('conclusion.adverseJustification')
  if (
    harms.every((impact) => mitigationsOf(impact, document).length > 0 || isReason(impact.noMitigationReason))
  ) {
    paths.add('conclusion.unmitigatedJustification')
  }
  return paths
}

/** Reported once for each repeated paragraph, at the second place it appears. */
function repeatedParagraphs(all: readonly Text[]): Finding[] {
  const texts = all.filter(({ about }) => about !== undefined)
  const places = new Map<string, { paragraph: string; texts: Text[] }>()
  for (const text of texts) {
    const kind = IMPACT_PATH.test(text.path) ? 'impact ' : 'characteristic '
    for (const paragraph of text.text.split('\n')) {
      if (paragraph.trim().length < SHORTEST_PARAGRAPH) continue
      const words = paragraph.replace(BULLET, '').trim()
      const alike = kind + foldWords(words).replaceAll(' ', '')
      const place = places.get(alike) ?? { paragraph: words, texts: [] }
      places.set(alike, place)
      if (!place.texts.some(({ about }) => about === text.about)) place.texts.push(text)
    }
  }
  const said = new Map<string, Finding>()
  for (const { paragraph, texts: alike } of places.values()) {
    const [, second] = alike
    if (!second) continue
    const already = said.get(second.path)
    const places = [second, ...alike].map(({ path }) => path)
    if (already) {
      said.set(second.path, withPlaces(already, [...(already.places ?? []), ...places]))
      continue
    }
    const where = joinList(alike.map(({ about }) => about ?? ''))
    const message =
      `The same paragraph appears under ${where}: ${quote(paragraph)}. Say what is true of ` + 'each.'
    said.set(second.path, withPlaces(found('T1', second.path, message), places))
  }
  return [...said.values()]
}

/** Markdown's bullets and numbers, and those of documents made with Word. */
const BULLET = /^\s*(?:[•·▪◦‣➢\uF0A7\uF0B7]\s*|(?:[-+*–—o]|\(?(?:\d{1,2}|[a-z])[.)])\s+)/i
/** Spacing and punctuation, which copying changes. */
const IMPACT_PATH = /^impacts\.\d+\./
