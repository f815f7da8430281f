import { REVIEWED_ON } from './reviewed-on.ts'

/**
 * Whom each characteristic means, and what to ask about it. Definitions that courts are still changing live
 * here, where the
 * equality lead can change them in a minute, and never in the code.
 */
export type CharacteristicGuidance = {
  meant: string
  section?: string
  ask: readonly string[]
  reviewedOn: string
}

export function characteristicGuidance(key: string): CharacteristicGuidance {
  const known = Object.hasOwn(CHARACTERISTICS, key) ? CHARACTERISTICS[key] : undefined
  return { ...(known ?? OTHER), reviewedOn: REVIEWED_ON }
}

type Written = Omit<CharacteristicGuidance, 'reviewedOn'>

const CHARACTERISTICS: Record<string, Written> = {
  age: {
    meant:
      'People of a certain age or age group: children, young adults, people in work, older and very old people.',
    section: 'Equality Act 2010, section 5',
    ask: [
      'Who relies on the service most: children, people over 75, young people leaving care?',
      'Does it work without a smartphone, a car or a bank card?',
      'Can children get there on their own, and safely?',
    ],
  },
  disability: {
    meant:
      'People with a physical or mental impairment that has a substantial and long-term effect on ' +
      'their daily life. Many impairments cannot be seen. Cancer, HIV and multiple sclerosis count ' +
      'from diagnosis.',
    section: 'Equality Act 2010, section 6',
    ask: [
      'What does it mean for people who use a wheelchair, who are blind or deaf, who have a ' +
        'learning disability, who are autistic or mentally unwell?',
      'Which reasonable adjustments are made today, and do they stay?',
      'Is information there in Easy Read, large print and BSL?',
    ],
  },
  'gender-reassignment': {
    meant:
      'People who propose to undergo, are undergoing or have undergone a process of reassigning ' +
      'their sex. No medical treatment is needed for the protection.',
    section: 'Equality Act 2010, section 7',
    ask: [
      'Where are names and titles recorded, and who can see an earlier one?',
      'Are there single-sex spaces or services? Ask the equality lead which guidance applies today.',
      'Is there privacy where it is needed?',
    ],
  },
  'marriage-and-civil-partnership': {
    meant:
      'People who are married or in a civil partnership. It counts for the first aim of the duty: ' +
      'eliminating discrimination, at work above all.',
    section: 'Equality Act 2010, section 8',
    ask: [
      'Do any rules or forms treat couples differently from civil partners?',
      'Does a staff policy depend on being married?',
    ],
  },
  'pregnancy-and-maternity': {
    meant:
      'People who are pregnant or have given birth in the last 26 weeks, breastfeeding included. At ' +
      'work: until maternity leave ends.',
    section: 'Equality Act 2010, sections 17 and 18',
    ask: [
      'Can someone come with a pram, sit down, feed a baby and find a toilet?',
      'Do times clash with clinics and school runs?',
      'Are staff on maternity leave told and asked like everybody else?',
    ],
  },
  race: {
    meant:
      'People defined by colour, nationality, or ethnic or national origins. Gypsies, Roma and ' +
      'Irish Travellers are among them.',
    section: 'Equality Act 2010, section 9',
    ask: [
      'Who needs information in another language, or an interpreter?',
      'Do figures differ between ethnic groups? Do not lump all minorities together.',
      'Do people without a fixed address, or on sites, still get the service?',
    ],
  },
  'religion-or-belief': {
    meant: 'People of any religion, of a philosophical belief, or of none.',
    section: 'Equality Act 2010, section 10',
    ask: [
      'Does it fall on days or hours of worship, or on festivals?',
      'Does it matter for food, dress, burial or places of worship?',
      'Would people of no religion feel as welcome?',
    ],
  },
  sex: {
    meant:
      'Women, men, girls and boys. In 2025 the Supreme Court held that “sex” in the Act means ' +
      'biological sex (For Women Scotland). Guidance is still being adapted: ask the equality lead ' +
      'what applies today.',
    section: 'Equality Act 2010, section 11',
    ask: [
      'Who uses the service, who works in it, and who does the unpaid care around it?',
      'Is it safe to get there after dark?',
      'Do single parents, most of whom are women, manage the times and costs?',
    ],
  },
  'sexual-orientation': {
    meant:
      'People who are attracted to the same sex, the opposite sex, or both: lesbian, gay, bisexual ' +
      'and heterosexual people.',
    section: 'Equality Act 2010, section 12',
    ask: [
      'Would a same-sex couple be treated like any other, in a care home for example?',
      'Is it safe to be open about it with staff?',
      'Who holds this information, and does anybody need to?',
    ],
  },
  'socio-economic': {
    meant: 'People on low incomes or in deprived places. The council looks at this of its own accord.',
    ask: [
      'What does it cost, fares and phone included?',
      'Who is in arrears or debt already?',
      'Does it reach the most deprived wards?',
    ],
  },
  carers: {
    meant:
      'People who look after somebody without pay, young carers included. The council looks at this ' +
      'of its own accord. Associating with a disabled person can also protect them under the Act.',
    ask: [
      'Does it add to what they do each day?',
      'Can they act for the person they care for?',
      'Are young carers in school hours thought of?',
    ],
  },
  'care-experience': {
    meant:
      'People who are or were in care as children. The council looks at this of its own accord, as ' +
      'their corporate parent.',
    ask: ['Whom can they turn to without family?', 'Does support end on a birthday?'],
  },
  'armed-forces': {
    meant:
      'Serving people, veterans, reservists and their families. The council looks at this under the ' +
      'Armed Forces Covenant.',
    ask: [
      'Do moves and deployments cost them a place in a queue?',
      'Do families lose out on schools or care?',
    ],
  },
  homelessness: {
    meant: 'People who are, or may soon be, without a home. The council looks at this of its own accord.',
    ask: [
      'Does it need an address, a phone or a bank account?',
      'Can people in hostels or temporary homes use it?',
    ],
  },
  'asylum-seekers-and-refugees': {
    meant:
      'People who seek or have found protection here. The council looks at this of its own accord. ' +
      'Race, religion or belief often concerns them too.',
    ask: ['Do they know about it, in a language they read?', 'Can they use it with their papers and income?'],
  },
}

const OTHER: Written = {
  meant: 'Other people whose situation matters here. The council looks at this of its own accord.',
  ask: ['Who else could be missed: people in rural places, people leaving prison, people without internet?'],
}
