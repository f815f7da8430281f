import { findWords } from '#app/data/council/assessment-words.server.ts'
import {
  findCouncilTextsWith,
  listAssessmentsSaying,
  listCouncilTexts,
} from '#app/data/council/texts-with-words.server.ts'
import { type Mask, maskFor, plainPieces, type Withheld } from '#app/domain/council/redaction.ts'
import { paths } from '#app/paths.ts'
import type { Db } from '#db/client.ts'
import {
  aboutCommunityGroup,
  aboutCumulative,
  aboutFact,
  aboutGuidance,
  aboutPlannedDecision,
  type RedactableText,
} from './council-texts.server.ts'

/** Where else there are words that must go, each with the page on which they are taken out there. */
export type Elsewhere = { name: string; path: string }

const MAX_LISTED = 50

/**
 * For equality leads, who may read all of it. Whole answers are only looked for in their own assessment: other
 * texts may rightly say the same.
 */
export async function listElsewhere(db: Db, withheld: Withheld, here: string): Promise<Elsewhere[]> {
  if (!('words' in withheld)) return []
  const mask = maskFor(withheld)
  const found = [
    ...(await councilTextsWith(db, mask)),
    ...(await assessmentsWith(db, plainPieces(withheld.words), mask)),
  ]
  return found.filter(({ path }) => path !== here).slice(0, MAX_LISTED)
}

/** Those that have every piece of the words are read closely. */
async function assessmentsWith(db: Db, pieces: readonly string[], mask: Mask): Promise<Elsewhere[]> {
  const found: Elsewhere[] = []
  for (const { title, assessmentId, reference } of await listAssessmentsSaying(db, pieces)) {
    if (found.length === MAX_LISTED) break
    const places = await findWords(db, { assessmentId, reference, path: paths.assessment(reference) }, mask)
    if (Object.values(places).every((each) => each.length === 0)) continue
    found.push({ name: [reference, title].filter(Boolean).join(': '), path: paths.redact(reference) })
  }
  return found
}

async function councilTextsWith(db: Db, mask: Mask): Promise<Elsewhere[]> {
  const hasWords = await findCouncilTextsWith(db, mask)
  const texts = await nameCouncilTexts(db)
  return texts.filter(({ text }) => hasWords(text)).map(({ name, text }) => ({ name, path: text.redactAt }))
}

async function nameCouncilTexts(db: Db): Promise<{ name: string; text: RedactableText }[]> {
  const { facts, tags, plannedDecisions, communityGroups, guidance } = await listCouncilTexts(db)
  return [
    ...facts.map((fact) => ({ name: `Fact ${fact.number} of the library`, text: aboutFact(fact) })),
    ...tags.map(({ tag, formerNames }) => ({
      name: `Cumulative assessment of “${tag}”`,
      text: aboutCumulative(tag, formerNames),
    })),
    ...plannedDecisions.map(({ id, title }) => ({
      name: `Forward plan: ${title}`,
      text: aboutPlannedDecision(id),
    })),
    ...communityGroups.map(({ id, name }) => ({
      name: `Community group: ${name}`,
      text: aboutCommunityGroup(id),
    })),
    ...guidance.map((key) => ({ name: 'Guidance of the council', text: aboutGuidance(key) })),
  ]
}
