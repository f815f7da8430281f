import { fold } from '#app/domain/fold.ts'

/**
 * Finds the years of old figures in text: "Census data from 2011", "12% in 2007". It ignores the year of a
 * law, of an opening or founding, and the first year of a trend, because those do not claim that an old
 * figure is still right.
 */
export function oldYearsIn(text: string, lastOldYear: number): number[] {
  if (!ANY_YEAR.test(text)) return []
  const years = plain(text)
    .split('\n')
    .filter((line) => ANY_YEAR.test(line))
    .slice(0, MAX_LINES)
    .flatMap((line) => {
      const inLine = yearsIn(line)
      if (!inLine.some(({ year }) => year <= lastOldYear)) return []
      return line.split(SENTENCE_END).flatMap((sentence) => oldInSentence(sentence, inLine, lastOldYear))
    })
  return [...new Set(years)].sort()
}

/** A text with more dates than this is a table. Its first dates show whether it is old. */
const MAX_LINES = 100
const MAX_YEARS = 20
const ANY_YEAR = /(?:19[5-9]|20[0-4])\d/

type Dated = { year: number; before: string; after: string; source: string | undefined }

function oldInSentence(sentence: string, inLine: readonly Dated[], lastOldYear: number): number[] {
  const old = yearsIn(sentence).filter(({ year }) => year <= lastOldYear)
  const latest = Math.max(...old.map(({ year }) => year))
  const recent = inLine.filter(({ year }) => year > lastOldYear)
  const isTrend = TREND.test(inLine.length > 1 ? sentence : '')
  return old
    .filter((dated) => {
      if (isNoDataYear(dated) || isFirstOfTrend(dated)) return false
      const { source, year } = dated
      if (recent.length > 0)
        return source !== undefined && !isTrend && !recent.some((each) => each.source === source)
      if (year < latest)
        return (
          source !== undefined && !isTrend && !old.some((each) => each.year > year && each.source === source)
        )
      return source !== undefined || FIGURE.test(sentence) || (DATA.test(sentence) && SHOWS.test(sentence))
    })
    .map(({ year }) => year)
}

/** Removes web addresses and laws, and reduces dates to their year. */
const plain = (text: string): string =>
  text
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(LAW_THEN_YEARS, ' ')
    .replace(YEAR_THEN_LAW, ' ')
    .replace(/\[(?:19|20)\d\d\]/g, ' ')
    .replace(/\b((?:19|20)\d\d)-\d\d-\d\d\b/g, '$1')
    .replace(/\b\d{1,2}[/.]\d{1,2}[/.]((?:19|20)\d\d)\b/g, '$1')
    .replace(/\bmid-((?:19|20)\d\d)\b/gi, 'mid $1')

const LAW =
  '(?:Acts?|Regulations?|Regs|Orders?|Rules|Bill|Directives?|Conventions?|Charter|Treaty|' +
  'Codes?(?: of Practice)?|Guidance|Framework|Strategy|Policy|Plan|Standards?|White Paper|Green Paper)'
const LAW_THEN_YEARS = new RegExp(
  `\\b${LAW},? (?:of )?[(\\[]?(?:19|20)\\d\\d[)\\]]?(?:[-–/](?:19|20)?\\d\\d)?(?:(?:, ?| ` +
    'and | & )(?:19|20)\\d\\d)*',
  'gi',
)
const YEAR_THEN_LAW = new RegExp(
  `\\b(?:19|20)\\d\\d(?:[-–/](?:19|20)?\\d\\d)?(?: [A-Z(][\\w’')&-]*| and| of| for| the){0,6} ${LAW}\\b`,
  'g',
)

const COUNTED =
  'people|persons|residents|patients|children|pupils|students|adults|women|men|carers|families|' +
  'households|homes|properties|responses|respondents|visits|calls|members|staff|employees|jobs|places|' +
  'hours|words|tenants|users|customers|births|deaths|marriages|cases|businesses|units|houses|dwellings|' +
  'incidents|crimes|claimants|applications|referrals|complaints|veterans|refugees'
const YEAR = new RegExp(
  `(?<![\\d.,£$€/–-])(?<!\\d ` +
    `)((?:19[5-9]|20[0-4])\\d)(?:[/–-]((?:19|20)?\\d\\d)(?!\\d))?(?![\\d%]|[.,]\\d| (?:${COUNTED})\\b)`,
  'g',
)

function yearsIn(text: string): Dated[] {
  return [...text.matchAll(YEAR)].slice(0, MAX_YEARS).map((match) => {
    const [whole, first = '', last] = match
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    const after = text.slice(match.index + whole.length, match.index + whole.length + 60)
    const year =
      last === undefined ? Number(first) : Number(last.length === 4 ? last : first.slice(0, 2) + last)
    const source = SOURCE_BEFORE.exec(before)?.[1] ?? SOURCE_AFTER.exec(after)?.[1]
    return { year, before, after, source: source && fold(source).replace(/s$/, '') }
  })
}

const SOURCE =
  'census|surveys?|JSNA|needs assessment|index of multiple deprivation|IMD|population estimates?|' +
  'mid-year estimates?|statistics|figures|data'
const SOURCE_BEFORE = new RegExp(
  `\\b(${SOURCE})\\b(?: data| figures| results| report| return)?,? ` +
    `?(?:(?:from|of|in|for|at|dated|as of)(?: the)?(?: year)? )?[(]?$`,
  'i',
)
const SOURCE_AFTER = new RegExp(`^[)]? (?:(?!and\\b|the\\b|to\\b)[\\w’'-]+ ){0,3}?(${SOURCE})\\b`, 'i')

const EVENT =
  'opened|founded|established|built|introduced|launched|adopted|created|formed|closed|began|begun|' +
  'started|set up|came into|enacted|passed|signed|joined|merged|moved|born|refurbished|abolished|' +
  'elected|appointed|awarded|won|agreed|approved|renamed|designated|ended|arrived|inherited'
/** Up to this many characters of the same sentence. The point in 4.3 does not end a sentence. */
const within = (most: number, stop = '') => `(?:${stop ? `(?!${stop})` : ''}(?:[^.;]|\\.\\d)){0,${most}}`
const EVENT_BEFORE = new RegExp(`\\b(?:${EVENT})\\b${within(40)}$`, 'i')
const EVENT_AFTER = new RegExp(`^${within(30)}\\b(?:${EVENT})\\b`, 'i')
const OTHER_TIME_BEFORE = new RegExp(
  '\\b(?:since|before|prior to|until|till|after|than|compared (?:to|with)|relative ' +
    `to|against)\\b${within(25)}$|` +
    '\\b(?:around|over|approximately|nearly|almost|roughly|some) $',
  'i',
)

const isNoDataYear = ({ before, after }: Dated): boolean =>
  EVENT_BEFORE.test(before) || EVENT_AFTER.test(after) || OTHER_TIME_BEFORE.test(before)

const CHANGE =
  'up|down|r[io]se|risen|rising|fell|fallen|falling|gr[eo]w|grown|growing|increas\\w*|decreas\\w*|' +
  'reduc\\w*|dropp\\w*|declin\\w*|chang\\w*|improv\\w*|worsen\\w*|doubled|halved|trebled'
const CHANGED_FROM = new RegExp(`\\b(?:${CHANGE})\\b${within(40)}\\bfrom\\b${within(30, ' to ')}$`, 'i')
const FROM = new RegExp(`\\bfrom\\b${within(40, ' to ')}$`, 'i')
const TREND = new RegExp(
  `\\b(?:${CHANGE}|trend|compared|higher than|lower than|more than in|fewer than ` +
    'in|since|over the decade)\\b',
  'i',
)

const isFirstOfTrend = ({ before, after }: Dated): boolean =>
  CHANGED_FROM.test(before) || (FROM.test(before) && /^,? (?:up |down )?to\b/i.test(after))

const FIGURE = new RegExp(
  [
    '\\d\\s?%|per ?cent\\b|\\d,\\d{3}|\\b\\d+\\.\\d|£\\d',
    '\\b(?:one|two|three|four|\\d) (?:in|out of) (?:\\d|two|three|four|five|six|ten)',
    '\\b(?:half|a third|two[- ]thirds|a quarter|three[- ]quarters|a fifth|majority)\\b',
    `\\b\\d+ (?:[\\w-]+ ){0,2}(?:${COUNTED})\\b`,
  ].join('|'),
  'i',
)
const DATA =
  /\b(?:census|surveys?|data|figures|statistics|estimates?|research|study|studies|needs assessment|JSNA|audit)\b/i
const SHOWS =
  /\b(?:shows?|showed|shown|indicat\w*|suggest\w*|found|finds|reveal\w*|report(?:s|ed)|estimat\w*|according to|records?|recorded|identif\w*|demonstrat\w*)\b/i
const SENTENCE_END = /(?<=[.!?][”"’')]?)\s+(?=[A-Z“"‘'(\d])/
