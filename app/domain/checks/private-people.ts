import { fold, unifyCharacters } from '#app/domain/fold.ts'
import type { Check } from './check-context.ts'
import { found } from './finding.ts'
import { joinList, quote } from './format-names.ts'
import { smallCountsIn } from './small-counts.ts'

/**
 * T2: a text seems to identify a private person. The message says what kind of detail it found, and never
 * repeats it.
 */
export const nobodyIsIdentified: Check = (_document, context, texts) =>
  texts.flatMap(({ path, text, name }) => {
    const kinds = identifiersIn(text)
    const counts = path.startsWith('engagement.') ? [] : smallCountsIn(text, context.limits.smallCount)
    const what = [
      ...(kinds.length > 0 ? [`seems to contain ${joinList(kinds)}`] : []),
      ...(counts.length > 0
        ? [`gives a small count of people (${joinList(counts.map((count) => quote(count)))})`]
        : []),
    ]
    return what.length === 0
      ? []
      : [found('T2', path, `${name} ${joinList(what)}. Nobody should be recognisable from it.`)]
  })

/** The kinds of personal detail in a text, such as "an e-mail address". */
function identifiersIn(typed: string): string[] {
  const text = unifyCharacters(typed)
  if (!/[@\d]/.test(text)) return []
  const plain = text.replace(/\b(?:https?:\/\/|www\.)\S+/gi, ' ')
  return [
    ...(emails(plain).some(isPrivate) ? ['an e-mail address'] : []),
    ...(telephones(plain).length > 0 ? ['a telephone number'] : []),
    ...(NATIONAL_INSURANCE.test(plain) ? ['a National Insurance number'] : []),
    ...(holdsPostcode(plain) ? ['a full postcode'] : []),
    ...(DATE_OF_BIRTH.test(plain) ? ['a date of birth'] : []),
  ]
}

const emails = (text: string): string[] =>
  text.includes('@') ? (text.match(/[\w.+'-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}\b/gi) ?? []) : []

/**
 * Addresses at public bodies belong to officers in their role, and shared mailboxes to nobody in particular.
 */
const isPrivate = (address: string): boolean =>
  !/[@.](?:gov\.uk|nhs\.uk|nhs\.net|police\.uk|parliament\.uk|ac\.uk|sch\.uk)$/i.test(address) &&
  !OFFICE_MAILBOX.test(address)
const OFFICE_MAILBOX = new RegExp(
  '^(?:info|information|enquir(?:y|ies)|contact(?:us)?|hello|office|admin|mail|team|support|help(?:desk|line)?|' +
    'equalit(?:y|ies)|edi|consultations?|engagement|customer\\.?services?|press|membership|reception|no-?reply)@',
  'i',
)

/**
 * UK numbers of 10 or 11 digits that could be a home or mobile number: 01, 02 and 07, but not 03, 08 or 09.
 */
const telephones = (text: string): string[] =>
  (text.match(TELEPHONE) ?? []).filter((number) => {
    const digits = number.replace(/^(?:\+|00)44[ .-]*(?:\(0\))?/, '0').replace(/\D/g, '')
    return (
      (!A_DATE_FIRST.test(number) && digits.length === 11) ||
      (digits.length === 10 && digits.startsWith('01'))
    )
  })

/** People put spaces, dashes, points or a line break between the digits. */
const GAP = '(?: ?[-.\\n] ?| )?'
const TELEPHONE = new RegExp(
  `(?<![\\w.,£/+-])(?:(?:\\+|00)44${GAP}(?:\\(0\\))?${GAP}|\\(?0)[127]\\d{0,4}\\)?(?:${GAP}\\d){5,10}` +
    '(?![\\d%]|[.,/]\\d)',
  'g',
)
const A_DATE_FIRST = /^\d{1,2} ?[-.] ?\d{1,2} ?[-.] ?(?:19|20)\d\d/

const NATIONAL_INSURANCE =
  /\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ .\n-]?\d\d){3}[ .\n-]?[A-D]\b/i

const POSTCODE_AREAS = new Set(
  (
    'ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy ' +
    'e ec eh en ex fk fy g gl ' +
    'gu ha hd hg hp hr hs hu hx ig ip iv ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn ' +
    'np nr nw ol ox pa pe ph ' +
    'pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w ' +
    'wa wc wd wf wn wr ws wv yo ze'
  ).split(' '),
)
/** All capitals, or all lower case with a space, as people write them. "The m1 4th exit" is a road. */
const POSTCODE =
  /\b(?:([A-Z]{1,2})\d[\dA-HJKMNPR-Y]?[ \n]?\d[ABD-HJLNP-UW-Z]{2}|([a-z]{1,2})\d[\da-hjkmnpr-y]? \d(?!th|st|nd|rd|pm|am)[abd-hjlnp-uw-z]{2})\b/g

const holdsPostcode = (text: string): boolean =>
  [...text.matchAll(POSTCODE)].some((match) => POSTCODE_AREAS.has(fold(match[1] ?? match[2] ?? '')))

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|' +
  'oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DATE = '\\d{1,2}(?:st|nd|rd|th)?'
const A_DAY =
  '(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d|' +
  `${DATE}(?: of)? ${MONTH},? \\d{4}|${MONTH} ${DATE},? \\d{4})`
/**
 * A full date that is said to be a date of birth. "Children born after 1 September 2020" is a rule, not a
 * person.
 */
const DATE_OF_BIRTH = new RegExp(
  `\\b(?:date of birth|birth ?date|d\\.?o\\.?b)\\b\\.?(?: is| was|:| -|,| \\()* ` +
    `?${A_DAY}|\\bborn(?: on)?(?: the)? ${A_DAY}`,
  'i',
)
