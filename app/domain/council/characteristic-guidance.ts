import { REVIEWED_ON } from './reviewed-on.ts'

/**
 * Who each characteristic covers, and what to ask about it. Some definitions are still being settled in court,
 * so they are guidance that the equality lead can change, and no rule depends on them.
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
      'People of a particular age or age group. This includes children, young adults, working-age ' +
      'people and older people.',
    section: 'Equality Act 2010, section 5',
    ask: [
      'Who relies on the service most: for example children, people over 75 or young people leaving care?',
      'Does it work for people without a smartphone, a car or a bank card?',
      'Can children get there safely on their own?',
    ],
  },
  disability: {
    meant:
      'People with a physical or mental impairment that has a substantial and long-term effect on ' +
      'their ability to do normal day-to-day activities. Many impairments cannot be seen. Cancer, HIV ' +
      'infection and multiple sclerosis count from diagnosis.',
    section: 'Equality Act 2010, section 6',
    ask: [
      'What does it mean for people who use a wheelchair, are blind or deaf, have a learning ' +
        'disability, are autistic or have a mental health condition?',
      'What reasonable adjustments are there today, and will they stay?',
      'Is information available in Easy Read, large print and British Sign Language?',
    ],
  },
  'gender-reassignment': {
    meant:
      'People who propose to undergo, are undergoing or have undergone a process to reassign their ' +
      'sex. People are protected whether or not they have medical treatment.',
    section: 'Equality Act 2010, section 7',
    ask: [
      'Where are names and titles recorded, and who can see a previous name?',
      'Are there single-sex spaces or services? Ask the equality lead which guidance applies now.',
      'Is there privacy where people need it?',
    ],
  },
  'marriage-and-civil-partnership': {
    meant:
      'People who are married or in a civil partnership. This counts for the first aim of the duty only, ' +
      'which is to eliminate discrimination. It matters most at work.',
    section: 'Equality Act 2010, section 8',
    ask: [
      'Do any rules or forms treat married couples and civil partners differently?',
      'Does any staff policy depend on being married?',
    ],
  },
  'pregnancy-and-maternity': {
    meant:
      'People who are pregnant or have given birth in the last 26 weeks, including people who are ' +
      'breastfeeding. At work, protection lasts until maternity leave ends.',
    section: 'Equality Act 2010, sections 17 and 18',
    ask: [
      'Can someone come with a pram, sit down, feed a baby and find a toilet?',
      'Do times clash with clinics or the school run?',
      'Are staff on maternity leave informed and consulted like everyone else?',
    ],
  },
  race: {
    meant:
      'People defined by their colour, nationality, or ethnic or national origins. This includes ' +
      'Gypsies, Roma and Irish Travellers.',
    section: 'Equality Act 2010, section 9',
    ask: [
      'Who needs information in another language, or an interpreter?',
      'Do figures differ between ethnic groups? Do not put all minority groups together.',
      'Can people without a fixed address, or who live on sites, still get the service?',
    ],
  },
  'religion-or-belief': {
    meant:
      'People of any religion, people with a philosophical belief, and people with no religion or belief.',
    section: 'Equality Act 2010, section 10',
    ask: [
      'Does it clash with days or times of worship, or with festivals?',
      'Does it affect food, dress, burials or places of worship?',
      'Would people of no religion feel just as welcome?',
    ],
  },
  sex: {
    meant:
      'Women, men, girls and boys. In 2025 the Supreme Court held in For Women Scotland that “sex” in ' +
      'the Act means biological sex. Guidance is still being updated. Ask the equality lead what ' +
      'applies now.',
    section: 'Equality Act 2010, section 11',
    ask: [
      'Who uses the service, who works in it, and who provides the unpaid care around it?',
      'Is it safe to get there after dark?',
      'Most single parents are women. Can they manage the times and costs?',
    ],
  },
  'sexual-orientation': {
    meant:
      'People who are attracted to the same sex, the opposite sex or both. This includes lesbian, gay, ' +
      'bisexual and heterosexual people.',
    section: 'Equality Act 2010, section 12',
    ask: [
      'Would a same-sex couple be treated like any other couple, for example in a care home?',
      'Is it safe for people to be open with staff about their sexual orientation?',
      'Who holds this information, and does anyone need to?',
    ],
  },
  'socio-economic': {
    meant:
      'People on low incomes or in deprived places. The Act does not protect this group. The council ' +
      'has chosen to consider it.',
    ask: [
      'What does it cost people, including fares and phone calls?',
      'Who is already in arrears or debt?',
      'Does it reach the most deprived wards?',
    ],
  },
  carers: {
    meant:
      'People who look after someone without being paid, including young carers. The council has chosen to ' +
      'consider this group. The Act can also protect carers because of their association with a ' +
      'disabled person.',
    ask: [
      'Does it add to what they do each day?',
      'Can they act for the person they care for?',
      'Have you thought about young carers during school hours?',
    ],
  },
  'care-experience': {
    meant:
      'People who are in care, or were in care as children. The council has chosen to consider this ' +
      'group as their corporate parent.',
    ask: ['Who can they turn to if they have no family?', 'Does support stop on a birthday?'],
  },
  'armed-forces': {
    meant:
      'Serving members of the armed forces, veterans, reservists and their families. The council ' +
      'considers this group under the Armed Forces Covenant.',
    ask: [
      'Do moves and deployments cost people their place in a queue?',
      'Do families lose out on schools or care?',
    ],
  },
  homelessness: {
    meant:
      'People who are homeless or may soon become homeless. The council has chosen to consider this group.',
    ask: [
      'Do people need an address, a phone or a bank account to use it?',
      'Can people in hostels or temporary accommodation use it?',
    ],
  },
  'asylum-seekers-and-refugees': {
    meant:
      'People who are seeking protection in the UK or have been given it. The council has chosen to ' +
      'consider this group. Race, and religion or belief, often apply to them too.',
    ask: [
      'Do they know about it, in a language they can read?',
      'Can they use it with the documents and income they have?',
    ],
  },
}

const OTHER: Written = {
  meant: 'Other people whose situation matters here. The council has chosen to consider them.',
  ask: [
    'Who else could be missed: for example people in rural areas, leaving prison or without internet access?',
  ],
}
