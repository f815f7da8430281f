import { demoAssessment, type Example, exampleDocument, type Demo } from '#scripts/demo/timeline.ts'

/**
 * Outcome E, stopped by the approver. An author who sees that the proposal must stop does not have to
 * finish the form.
 */
export const contactCentre: Example = (demo) => {
  const assessment = demoAssessment(demo, {
    document: contactCentreDocument(demo),
    officer: 'daniel',
    manager: 'helen',
  })
  return [...assessment.written(-24, -12), assessment.step('submit', -11), assessment.step('stop', -7)]
}

const contactCentreDocument = ({ day }: Demo) =>
  exampleDocument({
    proposal: {
      title: 'Closing the contact centre’s telephone line and moving everything online',
      directorate: 'Resources',
      service: 'Customer services',
      leadOfficers: [{ name: 'Daniel Osei', role: 'Policy officer', organisation: 'Millbrook Council' }],
      startedOn: day(-24),
      decision: { body: 'Cabinet', date: day(37) },
      tags: ['Budget 2027-28', 'Digital'],
      aims: 'Stop taking telephone calls and letters, and deal with every request through one website.',
      scope: 'Everyone who contacts the council, about 190,000 calls a year.',
    },
    engagement: [
      {
        id: 'deaf',
        from: day(-19),
        organisation: 'Deaf people’s club',
        stakeholderGroup: 'Disabled people',
        method: 'Evening meeting with BSL interpreters',
        numberEngaged: 28,
        groups: ['disability'],
        findings: 'Members use the telephone through a relay service, and find long forms in English hard.',
      },
      {
        id: 'elders',
        from: day(-17),
        organisation: 'Older people’s assembly',
        stakeholderGroup: 'Older people',
        method: 'Meeting',
        numberEngaged: 63,
        groups: ['age'],
        findings: 'A third have no one who could fill in a form for them.',
      },
    ],
    impacts: [
      {
        number: 1,
        title: 'No way to reach the council',
        groups: ['disability', 'age'],
        combination: 'each',
        effect: 'negative',
        source: 'Two meetings, and a year of call records',
        rationale:
          'Blind people, Deaf people who use sign language, people with a learning disability and many ' +
          'older people would have no way to report a leak or ask for care.',
        severity: 'high',
        severityReason: 'Some people would no longer have a service at all.',
        engagementIds: ['deaf', 'elders'],
      },
    ],
    conclusion: {
      outcome: 'E',
      outcomeJustification:
        'A service that disabled people cannot use, with no alternative, fails the duty to make ' +
        'reasonable adjustments (Equality Act 2010, section 20). No adjustment to this proposal would ' +
        'put that right. It needs a new proposal that keeps a telephone line.',
    },
  })
