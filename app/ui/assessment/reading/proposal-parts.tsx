import { formatDate } from '#app/domain/date-text.ts'
import { formatPartialDate } from '#app/domain/days.ts'
import { answerTo } from './answer-to.tsx'
import { Answers, Facts, NotAnswered } from './answers.tsx'
import { FindingNotes } from './finding-notes.tsx'
import type { QuestionPath } from '#app/domain/assessment/questions.ts'
import { ReadingPart } from './reading-part.tsx'
import type { Reading } from '#app/views/assessment/reading.ts'

export function ProposalPart({ reading }: { reading: Reading }) {
  const { title, directorate, service, startedOn, tags } = reading.document.proposal
  return (
    <ReadingPart reading={reading} part="proposal">
      <Facts
        facts={[
          answerTo(reading, 'proposal.title', title),
          answerTo(reading, 'proposal.directorate', directorate),
          answerTo(reading, 'proposal.service', service),
          answerTo(reading, 'proposal.startedOn', startedOn && formatPartialDate(startedOn)),
          tags.length > 0 && answerTo(reading, 'proposal.tags', tags.join(', ')),
        ]}
      />
    </ReadingPart>
  )
}

export function LeadOfficersPart({ reading }: { reading: Reading }) {
  const { leadOfficers } = reading.document.proposal
  return (
    <ReadingPart reading={reading} part="lead-officers">
      {leadOfficers.length === 0 ? (
        <p className="govuk-body">
          <NotAnswered />
        </p>
      ) : (
        <ul className="govuk-list govuk-list--bullet">
          {leadOfficers.map(({ name, role, organisation }, index) => (
            <li key={index}>
              {[name ?? 'Someone without a name', role, organisation].filter(Boolean).join(', ')}
            </li>
          ))}
        </ul>
      )}
      <FindingNotes reading={reading} place="proposal.leadOfficers" />
    </ReadingPart>
  )
}

export function DecisionPart({ reading }: { reading: Reading }) {
  const { body, date, reportReference, noDecisionReason } = reading.document.proposal.decision
  const isDecided = body !== undefined || date !== undefined || noDecisionReason === undefined
  const ifDecided = (path: QuestionPath, text: string | undefined) =>
    (isDecided || text !== undefined || reading.findings.some((finding) => finding.path === path)) &&
    answerTo(reading, path, text)
  return (
    <ReadingPart reading={reading} part="decision">
      <Facts
        facts={[
          ifDecided('proposal.decision.body', body),
          ifDecided('proposal.decision.date', date && formatDate(date)),
          ifDecided('proposal.decision.reportReference', reportReference),
        ]}
      />
      {noDecisionReason && (
        <Answers answers={[answerTo(reading, 'proposal.decision.noDecisionReason', noDecisionReason)]} />
      )}
    </ReadingPart>
  )
}

export function AimsAndOptionsPart({ reading }: { reading: Reading }) {
  const { aims, scope, optionsConsidered, peopleInvolved } = reading.document.proposal
  return (
    <ReadingPart reading={reading} part="aims-and-options">
      <Answers
        answers={[
          answerTo(reading, 'proposal.aims', aims),
          answerTo(reading, 'proposal.scope', scope),
          answerTo(reading, 'proposal.optionsConsidered', optionsConsidered),
          answerTo(reading, 'proposal.peopleInvolved', peopleInvolved),
        ]}
      />
    </ReadingPart>
  )
}
