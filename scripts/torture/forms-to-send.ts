import type { Part, Section } from '#app/domain/assessment/parts.ts'
import type { Event } from '#app/domain/signoff/workflow.ts'
import { paths } from '#app/paths.ts'

/** Where texts are saved: sections of every kind of form but the lists. */
export const SAVES: readonly { section: Section; entryId: string; path: (reference: string) => string }[] = [
  { section: 'aims-and-options', entryId: '', path: paths.aimsAndOptions },
  { section: 'evidence-gathered', entryId: '', path: paths.evidenceGathered },
  { section: 'further-suggestions', entryId: '', path: paths.furtherSuggestions },
  { section: 'conclusion', entryId: '', path: paths.conclusion },
  { section: 'baseline', entryId: 'age', path: (reference) => paths.baselineOf(reference, 'age') },
  {
    section: 'baseline',
    entryId: 'disability',
    path: (reference) => paths.baselineOf(reference, 'disability'),
  },
  {
    section: 'no-impact',
    entryId: 'religion-or-belief',
    path: (reference) => paths.noImpact(reference, 'religion-or-belief'),
  },
]

type Move = {
  event: Event
  by: 'officer' | 'manager'
  path: (reference: string) => string
  answers: (mark: string, approverId: string) => Record<string, string>
}

const ASKED: Part = 'impacts'

/** What the workflow is moved by, who does it, and what is answered on its page. */
export const MOVES: readonly Move[] = [
  { event: 'submit', by: 'officer', path: paths.submit, answers: (_mark, approverId) => ({ approverId }) },
  { event: 'take back', by: 'officer', path: paths.takeBack, answers: () => ({}) },
  {
    event: 'return',
    by: 'manager',
    path: paths.returnForChanges,
    answers: (mark) => ({ comment: `Please say more. ${mark}`, parts: ASKED }),
  },
  { event: 'approve', by: 'manager', path: paths.sign, answers: () => ({ attested: 'yes' }) },
  {
    event: 'new version',
    by: 'officer',
    path: paths.newVersion,
    answers: (mark) => ({ reason: `The review is due. ${mark}` }),
  },
]

/** Puts the mark at the end of the first answer in words, in place of an earlier one. */
export function withMark(fields: URLSearchParams, mark: string): URLSearchParams {
  const written = [...fields].find(([name, text]) => text.includes(' ') && !FIELDS_OF_THE_FORM.includes(name))
  if (!written) throw new Error(`There is no text on this page to change: ${[...fields.keys()].join(', ')}`)
  const [name, text] = written
  fields.set(name, `${text.replace(MARK, '')} ${mark}`)
  return fields
}

const FIELDS_OF_THE_FORM = ['formKey', 'rowVersion']
export const MARK = / ?\(save \d+ of [^)]+\)/g
