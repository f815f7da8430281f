import { setConfidential } from '#app/commands/assessment/change-settings.server.ts'
import { demoAssessment, type Example, exampleDocument, type Demo } from '#scripts/demo/timeline.ts'

/**
 * Confidential from its first day: about members of staff, and seen by authors, approver and equality leads
 * alone.
 */
export const staffRestructure: Example = (demo) => {
  const assessment = demoAssessment(demo, {
    document: restructureDocument(demo),
    officer: 'daniel',
    manager: 'helen',
  })
  const confidential = assessment.change(
    -9,
    'daniel',
    (context, reference) => setConfidential(context, { reference, confidential: true }),
    9.2,
  )
  return [...assessment.written(-9, -2), confidential]
}

const restructureDocument = ({ day }: Demo) =>
  exampleDocument({
    proposal: {
      title: 'Bringing finance and payroll together in one team',
      directorate: 'Resources',
      service: 'Finance and payroll',
      leadOfficers: [{ name: 'Daniel Osei', role: 'Policy officer', organisation: 'Millbrook Council' }],
      startedOn: day(-9),
      decision: { body: 'Director of Resources, under delegated powers', date: day(44) },
      tags: ['Staff'],
      aims:
        'Two teams do much of the same work on two floors. One team with one manager costs less and ' +
        'covers for absence.',
      scope: '52 posts in finance and payroll.',
      optionsConsidered:
        '- Leave the teams apart\n- One team in one place (preferred)\n- Buy payroll from another council',
      peopleInvolved: 'Both teams, the union, human resources and occupational health.',
      evidence: 'The staff record by post, answers to the staff survey, and exit interviews.',
      evidenceGaps: 'One employee in four has not answered the questions about disability and ethnicity.',
    },
    evidence: [
      {
        id: 'record',
        title: 'Staff record, in bands',
        kind: 'monitoring data',
        publisher: 'Millbrook Council',
        asOf: day(-12).slice(0, 7),
        characteristics: ['age', 'disability', 'sex', 'race'],
      },
    ],
    engagement: [
      {
        id: 'union',
        from: day(-6),
        organisation: 'Union branch',
        stakeholderGroup: 'Trade union',
        method: 'First meeting of the formal consultation',
        findings: 'Home working is an adjustment for several colleagues and must stay one.',
      },
    ],
    impacts: [
      {
        number: 1,
        title: 'One place of work in place of two',
        groups: ['staff', 'disability', 'carers'],
        combination: 'each',
        effect: 'negative',
        source: 'First meeting with the union',
        rationale:
          'A longer way, and fewer days at home, weigh most on disabled staff and on those who care for somebody.',
        severity: 'medium',
        engagementIds: ['union'],
      },
    ],
  })
