import { fold, withoutInvisible } from '#app/domain/fold.ts'

/**
 * Finds small counts of people: "3 residents told us", "two disabled tenants". It ignores ratios ("one in
 * five adults"), rates, rules ("up to 6 people"), labels ("Year 6 pupils") and things that people use ("3
 * carers' groups").
 */
export function smallCountsIn(typed: string, threshold: number): string[] {
  const text = withoutInvisible(typed)
  if (!ANY_NUMBER.test(text)) return []
  return [...text.matchAll(COUNT)]
    .filter((match) => {
      const number = numberOf(match[1] ?? '')
      const before = text.slice(Math.max(0, match.index - 40), match.index)
      return (
        number > 0 &&
        number < threshold &&
        !NOT_A_COUNT_BEFORE.test(before) &&
        isOneOnlyIfSaid(number, match[0], before, text, match.index)
      )
    })
    .map((match) => match[0].replace(/\s+/g, ' ').trim())
}

const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const ANY_NUMBER = new RegExp(`\\b(?:\\d{1,2}|${WORDS.join('|')})\\s`, 'i')
const numberOf = (word: string): number => {
  const place = WORDS.indexOf(fold(word))
  return place >= 0 ? place : Number(word)
}

const WHO =
  'older|younger|young|elderly|disabled|non-disabled|deaf|blind|autistic|deafblind|neurodivergent|' +
  'trans|transgender|non-binary|gay|lesbian|bisexual|LGBT\\+?|LGBTQ\\+?|Black|Asian|white|mixed-race|' +
  'minority|ethnic|Muslim|Jewish|Hindu|Sikh|Christian|Buddhist|Gypsy|Roma|Traveller|Polish|Somali|' +
  'Chinese|pregnant|female|male|single|married|unpaid|vulnerable|homeless|local|current|former|' +
  'affected|bereaved|care-experienced|looked-after|foster|adult|child|unaccompanied|asylum-seeking|' +
  'wheelchair|council|sheltered|part-time|full-time'
const PEOPLE =
  'people|persons?|residents?|service users?|wheelchair users?|users|patients?|clients?|customers?|' +
  'tenants?|leaseholders?|claimants?|children|child|babies|infants|pupils?|students?|teenagers?|' +
  'young carers?|women|woman|men|man|girls?|boys?|mothers?|fathers?|parents?|widows?|carers?|adults?|' +
  'pensioners?|families|households|individuals?|respondents?|participants?|attendees|citizens?|' +
  'refugees?|asylum seekers?|veterans?|employees|members of staff|staff members|staff|victims?'
const USED_BY_PEOPLE =
  'households?|families|carriers?|bedrooms?|groups?|networks?|forums?|workshops?|sessions?|meetings?|' +
  'events?|centres?|hubs?|services?|schools?|surveys?|panels?|teams?|posts?|roles?|organisations?|' +
  'charities|homes?|houses?|clubs?|days|associations?|only|spaces|toilets?|per|each|a (?:day|week|' +
  'month|year)|or (?:more|fewer|less)|and over|and under'

/**
 * A number, alone or at the end of a range, then a description, then a word for people but not for something
 * they use.
 */
const COUNT = new RegExp(
  [
    '(?<![\\w.,£%/–-])(?:\\d{1,2} ?[–-] ?)?',
    `(\\d{1,2}|${WORDS.join('|')})\\s+`,
    '(?:of (?:the|these|those|our|them,?) )?',
    `(?:(?:${WHO}) (?:(?:and|or) )?){0,3}`,
    `(?:${PEOPLE})\\b(?!['’]|-| (?:${USED_BY_PEOPLE})\\b)`,
  ].join(''),
  'gi',
)

/** What comes before a number that does not count particular people. */
const NOT_A_COUNT_BEFORE = new RegExp(
  [
    '\\b(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of|of)(?: every)? $',
    '\\b(?:up to|at least|at most|no more than|more than|less than|fewer than|under|over|maximum of|' +
      'minimum of|limit of|every|each|per|any) $',
    '\\b(?:groups|teams?|pairs?|classes|families|households?|parties|homes?|rooms?|space|seats|capacity|' +
      'room|ratio) (?:of|for|with) $',
    '\\b(?:with|having|has|have) $',
    '\\b(?:year|years|grade|band|level|tier|stage|section|category|phase|ward|priority|type|zone|age|' +
      'aged|ages|aim|step|impact|option|appendix|table|figure|number|no\\.?|route|question|q|objective|' +
      'outcome|chapter|part|article|unit|version|item|key stage|class|cohort|group|wave|theme|strand|' +
      'schedule|paragraph) $',
    '(?:<|>|≤|≥|=|x) ?$',
    ':\\s?$(?<=\\b\\d:\\s?)',
  ].join('|'),
  'i',
)

/**
 * "One person" often means anyone. It means a particular person if it says "only one", or if that person
 * said or did something.
 */
function isOneOnlyIfSaid(
  number: number,
  found: string,
  before: string,
  text: string,
  index: number,
): boolean {
  if (number !== 1 || /^\s*1/.test(found)) return true
  if (/\b(?:only|just) $/i.test(before)) return true
  const after = text.slice(index + found.length, index + found.length + 30)
  return SAID_OR_DID.test(after)
}

const SAID_OR_DID = new RegExp(
  '^ (?:said|told|asked|reported|raised|complained|described|explained|felt|mentioned|commented|' +
    'has|had|is|was|lives|lived|uses|used|who)\\b',
  'i',
)
