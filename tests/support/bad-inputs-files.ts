import { DOCUMENT_FORMAT } from '#app/domain/assessment/document.ts'
import type { FoundForm } from './bad-inputs-forms.ts'
import { type Kind, MULTIPART, multipart, pairsOf, type Sending } from './bad-inputs-judge.ts'
import { completeDocument } from './documents.ts'

const whole = JSON.stringify(completeDocument())

/** In place of the file that a form asks for. */
const file = (
  name: string,
  bytes: string | Buffer,
  expects: Sending['expects'] | 'anything' = 'refused',
  called = 'assessment.json',
): Kind => ({
  name: `file: ${name}`,
  of: (form) =>
    (isForDocuments(form) ? fileFieldsOf(form) : []).map((field) => ({
      body: multipart(pairsOf(form), { field, name: called, bytes }),
      more: { headers: { 'content-type': MULTIPART } },
      ...(expects === 'anything' ? {} : { expects }),
    })),
})

/** Files of lines are read as CSV, which almost any text is: see tests/unit/forms/read-csv.test.ts. */
const isForDocuments = ({ fields }: FoundForm): boolean =>
  fields.some(({ kind, value }) => kind === 'file' && value.startsWith('{'))
const fileFieldsOf = ({ fields }: FoundForm): string[] =>
  fields.filter(({ kind }) => kind === 'file').map(({ name }) => name)

const but = (change: object) => JSON.stringify({ ...completeDocument(), ...change })

export const FILE_KINDS: readonly Kind[] = [
  file('empty', ''),
  file('truncated', whole.slice(0, -100)),
  file('of a newer format', but({ format: 'eqia-assessment/2' })),
  file('of another format', but({ format: 'recipe/1' })),
  file('of no format', JSON.stringify({ ...completeDocument(), format: undefined })),
  file('not JSON', 'Dear colleague, here is our assessment.'),
  file('JSON that is no object', '[[[]]]'),
  file('a number', '1e999'),
  file('nested 100,000 deep', '['.repeat(100_000)),
  file('a Word file', Buffer.from('504b0304140006000800', 'hex')),
  file(
    'invalid UTF-8',
    Buffer.concat([
      Buffer.from(whole.slice(0, 100)),
      Buffer.from([0xc3, 0x28, 0xff]),
      Buffer.from(whole.slice(100)),
    ]),
  ),
  file('UTF-16', Buffer.from(`\uFEFF${whole}`, 'utf16le')),
  file('with half a character', but({ proposal: { title: 'half \uD83D' } })),
  // Drafts are welcome: the page of the outcome shows what was brought in, and asks to choose.
  file('with an unheard-of outcome', but({ conclusion: { outcome: 'F' } }), 'anything'),
  file('with numbers in place of words', but({ proposal: { title: 7, aims: ['a'] } })),
  file(
    'with ids that lead nowhere',
    but({ mitigations: [{ impactNumber: 9_007_199_254_740_992, action: 'x' }] }),
  ),
  file('with an impossible date', but({ proposal: { startedOn: '2027-02-31' } })),
  file('with 100,000 impacts', but({ impacts: Array.from({ length: 100_000 }, () => ({})) })),
  file('of 3 MB', JSON.stringify({ format: DOCUMENT_FORMAT, proposal: { aims: 'x'.repeat(3_000_000) } })),
  file('called ../../etc/passwd', whole, 'ignored', '../../etc/passwd'),
]
