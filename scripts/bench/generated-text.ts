import { type Random, randomFrom } from './random.ts'

/** Text that a search index sees as it sees an assessment: a few words very often, thousands of words rarely. */

/** In one assessment in fifty, and nowhere else. */
export const RARE_WORD = 'hydrotherapy'
/** In nearly every assessment. */
export const COMMON_WORD = 'residents'

const OFTEN =
  `the of and to in people for a is with on that are be who will from as this by at or have their than not
  more it an which residents service council access may group support staff disabled older young children
  families carers women men community proposal impact change needs local work use time home data survey
  health care information help transport cost area respondents between increase fewer online some other
  one could been most those travel centre school housing income language`
    .trim()
    .split(/\s+/)

const SOMETIMES =
  `barriers eligible assessment consultation accessible engagement feedback census ward estate appointments
  interpreter disability mobility hearing sight visual learning autism dementia mental wellbeing isolation
  poverty benefit benefits rent arrears tenancy homeless hostel refuge asylum refugee migrant ethnic
  minority Black Asian Muslim Christian Jewish Sikh Hindu faith prayer worship religion belief transgender
  pregnancy maternity breastfeeding nursery childcare marriage partnership lesbian bisexual gay
  orientation veterans foster guardian bereavement respite residential nursing bus stop route timetable
  parking kerb ramp lift toilet library leisure pool gym park playground allotment museum recycling
  collection waste bins street lighting pavement junction crossing cycling scooter ambulance hospital
  surgery pharmacy vaccination screening diabetes obesity smoking alcohol recovery safeguarding abuse
  violence hate crime police volunteer charity mosque church temple gurdwara synagogue forum panel
  workshop leaflet easy-read braille website app telephone letter portal payment voucher grant subsidy fee
  charge concession discount budget saving procurement contract provider commissioning reorganisation
  redundancy recruitment training apprenticeship pension absence union equality inclusion cohesion
  adjustment mitigation monitoring review quarterly annually baseline evidence statistic percentage`
    .trim()
    .split(/\s+/)

const STARTS = [
  'Mill',
  'Ash',
  'Brack',
  'Kings',
  'North',
  'Water',
  'Thorn',
  'Holl',
  'Wex',
  'Penn',
  'Quarr',
  'Stan',
  'Led',
  'Harr',
  'Oak',
  'Wind',
]
const MIDDLES = ['', 'ing', 'er', 'en', 'le', 'bur', 'wor', 'ham']
const ENDS = [
  'ton',
  'ford',
  'wick',
  'field',
  'brook',
  'ley',
  'stead',
  'bridge',
  'moor',
  'combe',
  'worth',
  'gate',
  'mere',
  'hurst',
  'dale',
  'low',
]
const NAMES = STARTS.flatMap((start) => MIDDLES.flatMap((middle) => ENDS.map((end) => start + middle + end)))

/** Each word is in the pool as often as it is likely to be used. */
const WORD_POOL: readonly string[] = wordPool()

function wordPool(): string[] {
  const random = randomFrom(1)
  const often = OFTEN.flatMap((word, rank) => Array<string>(Math.ceil(9_000 / (rank + 3))).fill(word))
  const sometimes = SOMETIMES.flatMap((word) => Array<string>(random.whole(20, 90)).fill(word))
  return [...often, ...sometimes, ...NAMES]
}

/** Sentences of about this many characters, and never more. */
export function words(random: Random, characters: number): string {
  let text = ''
  let left = random.whole(8, 22)
  let isFirst = true
  while (text.length < characters) {
    const word = random.pick(WORD_POOL)
    text += isFirst ? `${text ? ' ' : ''}${word[0]?.toUpperCase()}${word.slice(1)}` : ` ${word}`
    isFirst = false
    left -= 1
    if (left > 0) continue
    text += '.'
    left = random.whole(8, 22)
    isFirst = true
  }
  return `${text
    .slice(0, characters - 1)
    .trimEnd()
    .replace(/[.\s]+$/, '')}.`
}

/** A few words, for a title or a name. */
export function title(random: Random, count: number): string {
  const few = Array.from({ length: count }, () => random.pick(WORD_POOL)).join(' ')
  return `${few[0]?.toUpperCase()}${few.slice(1)}`
}
