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
function identifiersIn(text: string): string[] {
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
  (
    text.match(
      /(?<![\w.,£/+-])(?:\+44[ -]?(?:\(0\))?[ -]?|\(?0)[127]\d{0,4}\)?(?:[ -]?\d){5,10}(?![\d%]|[.,/]\d)/g,
    ) ?? []
  ).filter((number) => {
    const digits = number.replace(/^\+44[ -]?(?:\(0\))?/, '0').replace(/\D/g, '')
    return digits.length === 11 || (digits.length === 10 && digits.startsWith('01'))
  })

const NATIONAL_INSURANCE =
  /\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b/i

const POSTCODE_AREAS = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY ' +
    'E EC EH EN EX FK FY G GL ' +
    'GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN ' +
    'NP NR NW OL OX PA PE PH ' +
    'PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W ' +
    'WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
)
/** All capitals, or all lower case with a space, as people write them. "The m1 4th exit" is a road. */
const POSTCODE =
  /\b(?:([A-Z]{1,2})\d[\dA-HJKMNPR-Y]? ?\d[ABD-HJLNP-UW-Z]{2}|([a-z]{1,2})\d[\da-hjkmnpr-y]? \d(?!th|st|nd|rd|pm|am)[abd-hjlnp-uw-z]{2})\b/g

const holdsPostcode = (text: string): boolean =>
  [...text.matchAll(POSTCODE)].some((match) => POSTCODE_AREAS.has((match[1] ?? match[2] ?? '').toUpperCase()))

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
