import { PART_KEYS, PARTS, type Part } from '#app/domain/assessment/parts.ts'
import { partOfPath } from '#app/domain/assessment/progress.ts'
import { isOpen } from '#app/domain/checks/open-findings.ts'
import type { Reading } from '#app/views/assessment/reading.ts'
import { changesOf } from './reading-part.tsx'

/** Links to every part, marked where there is something to look at. */
export function Contents({ reading }: { reading: Reading }) {
  const after = [
    reading.signatures.length > 0 && { href: '#signatures', text: 'Signatures' },
    hasAftermath(reading) && { href: '#afterwards', text: 'The decision and audits' },
    { href: '#versions', text: 'Versions, history and export' },
    reading.may.some((event) => event !== 'edit') && { href: '#decide', text: 'What you can do' },
  ].filter((link) => link !== false)
  return (
    <nav aria-labelledby="contents" className="app-contents">
      <h2 className="govuk-heading-s" id="contents">
        Contents
      </h2>
      <ol className="govuk-list">
        {PART_KEYS.map((part) => (
          <li key={part}>
            <a className="govuk-link" href={`#part-${part}`}>
              {PARTS[part]}
            </a>
            {marksOf(reading, part)}
          </li>
        ))}
        {after.map(({ href, text }) => (
          <li key={href} className="app-no-print">
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export const hasAftermath = ({ notes, audits }: Reading): boolean => notes.length > 0 || audits.length > 0

/** ": changes requested, changed since last time, 2 notes from the checks" */
function marksOf(reading: Reading, part: Part): string {
  const notes = reading.findings.filter((finding) => partOfPath(finding.path) === part)
  const answered = notes.filter((finding) => !isOpen(finding)).length
  const marks = [
    reading.askedParts.includes(part) && 'changes requested',
    changesOf(reading, part).length > 0 && 'changed since last time',
    notes.length > 0 &&
      `${notes.length === 1 ? '1 note' : `${notes.length} notes`} from the ` +
        `checks${answered > 0 ? ` (${answered} answered)` : ''}`,
  ].filter(Boolean)
  return marks.length > 0 ? `: ${marks.join(', ')}` : ''
}
