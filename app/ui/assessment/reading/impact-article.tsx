import { capitalise } from '#app/domain/capitalise.ts'
import type { DocumentImpact } from '#app/domain/assessment/document.ts'
import { isAdverse } from '#app/domain/assessment/impact.ts'
import { groupLabel } from '#app/domain/characteristics.ts'
import { joinList } from '#app/domain/checks/format-names.ts'
import { Tag, type TagColour } from '#app/ui/govuk/tag.tsx'
import { Answers, Facts, NotAnswered } from './answers.tsx'
import { FindingNotes } from './finding-notes.tsx'
import { EngagementLinks, EvidenceLinks } from './linked-rows.tsx'
import { MitigationOf } from './mitigation-of.tsx'
import { QUESTIONS } from '#app/domain/assessment/questions.ts'
import type { Reading } from '#app/views/assessment/reading.ts'
import { TestedWithPeople } from './tested-with.tsx'

type Props = { reading: Reading; impact: DocumentImpact; place: number }

/** One impact: who it affects, how, how severely, what supports it, and what will be done about it. */
export function ImpactArticle({ reading, impact, place }: Props) {
  const {
    number,
    title,
    effect,
    rationale,
    source,
    additionalInformation,
    severityReason,
    evidenceIds,
    engagementIds,
  } = impact
  const name = number === undefined ? 'Impact' : `Impact ${number}`
  return (
    <article className="app-impact" aria-labelledby={`impact-${place + 1}`}>
      <h3 className="govuk-heading-s" id={`impact-${place + 1}`}>
        {name}: {title ?? 'without a title'}
      </h3>
      <Facts
        facts={[
          { question: 'Who is affected?', text: <Groups reading={reading} impact={impact} /> },
          { question: 'What is the effect?', text: effect && <EffectTag effect={effect} /> },
          (isAdverse(impact) || impact.severity !== undefined) && {
            question: 'How severe is it?',
            text: formatSeverity(impact),
          },
          impact.groups.length > 0 && {
            question: 'Tested with people from these groups?',
            text: <TestedWithPeople reading={reading} impact={impact} />,
          },
        ]}
      />
      <Answers
        answers={[
          { question: QUESTIONS['impacts.rationale'], text: rationale },
          { question: QUESTIONS['impacts.source'], text: source },
          evidenceIds.length > 0 && {
            question: 'Evidence that supports it',
            text: <EvidenceLinks reading={reading} ids={evidenceIds} />,
          },
          engagementIds.length > 0 && {
            question: 'Engagement that supports it',
            text: <EngagementLinks reading={reading} ids={engagementIds} />,
          },
          { question: QUESTIONS['impacts.additionalInformation'], text: additionalInformation },
          (isAdverse(impact) || severityReason !== undefined) && {
            question: QUESTIONS['impacts.severityReason'],
            text: severityReason,
          },
        ]}
      />
      <FindingNotes reading={reading} place={`impacts.${place}`} />
      <Mitigations reading={reading} impact={impact} name={name} />
    </article>
  )
}

/**
 * People who are in all of several groups are not the same as the people in each group, so the two must look
 * different.
 */
function Groups({ reading, impact }: Pick<Props, 'reading' | 'impact'>) {
  const labels = impact.groups.map((key) => groupLabel(key, reading.characteristics))
  if (labels.length === 0) return <NotAnswered />
  if (impact.combination === 'all') {
    return (
      <div className="app-all-of">
        <Tag colour="purple">People in all of these groups</Tag>
        <p>{labels.join(' and also ')}</p>
      </div>
    )
  }
  if (labels.length === 1) return <>{labels[0]}</>
  return (
    <>
      {impact.combination === 'each' ? 'Each of these groups: ' : 'These groups: '}
      {joinList(labels)}
    </>
  )
}

const EFFECT_COLOURS: Record<string, TagColour> = {
  positive: 'green',
  negative: 'red',
  mixed: 'orange',
  neutral: 'grey',
}

const EffectTag = ({ effect }: { effect: string }) => (
  <Tag colour={EFFECT_COLOURS[effect] ?? 'grey'}>{capitalise(effect)}</Tag>
)

/** "High before mitigation → low after it". */
function formatSeverity({ severity, severityAfter }: DocumentImpact) {
  if (severity === undefined && severityAfter === undefined) return undefined
  const before = severity ?? 'not answered'
  const after = severityAfter ?? 'not answered'
  return `${capitalise(before)} before mitigation → ${after} after it`
}

function Mitigations({ reading, impact, name }: Pick<Props, 'reading' | 'impact'> & { name: string }) {
  const places = reading.document.mitigations.flatMap(({ impactNumber }, place) =>
    impact.number !== undefined && impactNumber === impact.number ? [place] : [],
  )
  if (places.length === 0 && !isAdverse(impact) && impact.noMitigationReason === undefined) return null
  return (
    <div className="app-impact__answers">
      <h4 className="govuk-heading-s">What will be done about {name.toLowerCase()}</h4>
      {places.map((place) => (
        <MitigationOf reading={reading} place={place} key={place} />
      ))}
      {(places.length === 0 || impact.noMitigationReason !== undefined) && (
        <Answers
          answers={[{ question: QUESTIONS['impacts.noMitigationReason'], text: impact.noMitigationReason }]}
        />
      )}
    </div>
  )
}
