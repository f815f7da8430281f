import { setConfidential } from '#app/commands/assessment/change-settings.server.ts'
import { demoAssessment, type Example, exampleDocument, type Demo } from '#scripts/demo/timeline.ts'

/**
 * Confidential from the first day, because it is about members of staff. Only its authors, its approver and
 * equality leads see it.
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
        'Two teams on two floors do much of the same work. One team with one manager would cost less ' +
        'and could cover absences.',
      scope: '52 posts in finance and payroll.',
      optionsConsidered:
        '- Keep separate teams\n- One team in one place (preferred)\n- Buy payroll from another council',
      peopleInvolved: 'Both teams, the union, human resources and occupational health.',
      evidence: 'Staff records by post, staff survey results and exit interviews.',
      evidenceGaps: 'One employee in four has not answered the questions on disability and ethnicity.',
    },
    evidence: [
      {
        id: 'record',
        title: 'Staff records, in bands',
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
        findings: 'Working from home is an adjustment for several colleagues and must remain one.',
      },
    ],
    impacts: [
      {
        number: 1,
        title: 'One workplace instead of two',
        groups: ['staff', 'disability', 'carers'],
        combination: 'each',
        effect: 'negative',
        source: 'First meeting with the union',
        rationale: 'A longer journey and fewer days at home would affect disabled staff and carers most.',
        severity: 'medium',
        engagementIds: ['union'],
      },
    ],
  })
