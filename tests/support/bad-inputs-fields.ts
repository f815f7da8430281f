import type { Field, FoundForm } from './bad-inputs-forms.ts'
import { type Kind, type Pair, pairsOf, type Sending } from './bad-inputs-judge.ts'
import { NOT_IDS } from './bad-inputs-texts.ts'

/**
 * What no person types and every attacker does: hidden fields, choices, buttons, fields that the page does
 * not have.
 */

const GIVEN: readonly Field['kind'][] = ['hidden', 'choice', 'button']
/** What a browser fills in, or what means nothing to the service when it is wrong. */
const MAY_BE_ANYTHING = ['formKey', 'returnTo', 'username']

/**
 * Each field that the page itself gives a value holds this instead, one at a time. Of the buttons of a form
 * the last, which asks for least.
 */
const given = (name: string, value: string | ((form: FoundForm) => string), kinds = GIVEN): Kind => ({
  name: `given: ${name}`,
  of: (form) =>
    (isLastButton(form) ? form.fields : [])
      .filter((field) => kinds.includes(field.kind) && !MAY_BE_ANYTHING.includes(field.name))
      .map((field) => ({ field, instead: typeof value === 'string' ? value : value(form) }))
      .filter(({ field, instead }) => instead !== field.value && !field.offered.includes(instead))
      .map(({ field, instead }): Sending => ({
        pairs: replaced(form, field.name, instead),
        expects: 'refused or ignored',
      })),
})

const isLastButton = ({ fields }: FoundForm): boolean =>
  !fields.some(({ kind, value }) => kind === 'button' && value === 'continue')

const idOf = (name: string, of: (...ground: Parameters<Kind['of']>) => string): Kind => ({
  name: `given: ${name}`,
  of: (form, ground) => given(name, of(form, ground)).of(form, ground),
})

const extra = (...pairs: Pair[]): Kind => ({
  name: `extra fields: ${pairs.map(([name]) => name).join(', ')}`,
  of: (form) => {
    const strange = pairs.filter(([name]) => !form.fields.some((field) => field.name === name))
    return [{ pairs: [...pairsOf(form), ...strange], expects: 'ignored' }]
  },
})

const everyVersion = (name: string, change: (version: number) => string): Kind => ({
  name: `version: ${name}`,
  of: (form) =>
    versionsOf(form).map(({ name, value }): Sending => ({
      pairs: replaced(form, name, change(Number(value))),
      expects: 'refused or ignored',
    })),
})

const versionsOf = (form: FoundForm): Field[] =>
  form.fields.filter(({ kind, name }) => kind === 'hidden' && /version$/i.test(name))
const replaced = (form: FoundForm, of: string, by: string): Pair[] =>
  pairsOf(form).map(([name, value]) => [name, name === of ? by : value] as const)
const without = (form: FoundForm, name: string): Pair[] => pairsOf(form).filter(([each]) => each !== name)

/** Somebody else saved meanwhile: what they see is old, and what they typed differs. */
const stale: Kind = {
  name: 'version: stale',
  of: (form) => {
    if (versionsOf(form).length === 0 || isAddition(form)) return []
    const words = form.fields.filter(({ kind }) => kind === 'words').map(({ name }) => name)
    const saying = (more: string) =>
      pairsOf(form).map(([name, value]): Pair => [name, words.includes(name) ? `${value} ${more}` : value])
    const pairs = saying('And this.').map(([name, value]): Pair => [
      name,
      name === 'formKey' ? 'from-another-page' : value,
    ])
    return [{ after: saying('And that.'), pairs, expects: 'refused' }]
  },
}
/**
 * What is put beside what was there overwrites nothing; an earlier text can be gone back to twice. Limits are
 * no words, so nobody says anything else; and help that is only looked at is not saved.
 */
const isAddition = ({ path }: FoundForm): boolean =>
  /\/new(\.data)?$|\/comments?(\/|$)|\/audit$|\/decision-(date|record)$|\/earlier\/|^\/limits$|^\/guidance\//.test(
    path,
  )

const twice: Kind = {
  name: 'the same form twice, as a double click sends it',
  of: (form) =>
    form.fields.some(({ name }) => name === 'formKey') && !form.isMultipart
      ? [{ after: pairsOf(form), expects: 'ignored' }]
      : [],
}

export const FIELD_KINDS: readonly Kind[] = [
  ...NOT_IDS.slice(0, 6).map((id) => given(id, id)),
  idOf('another person’s id', (_, { people }) => people['former author'].id),
  idOf('the id of somebody who is disabled', (_, { disabledId }) => disabledId),
  idOf('the id of a directorate that is closed', (_, { closedId }) => closedId),
  idOf('another assessment’s reference', ({ path }, { references }) =>
    path.includes(references.draft) ? references.submitted : references.draft,
  ),
  given('an unheard-of choice', 'unheard of'),
  given('__proto__', '__proto__'),
  given('toString', 'toString'),
  given('nothing', '', ['hidden', 'button']),
  {
    name: 'missing: each field that the page gives',
    of: (form) =>
      form.fields
        .filter(({ kind, name }) => ['hidden', 'button'].includes(kind) && !MAY_BE_ANYTHING.includes(name))
        .map(({ name }): Sending => ({ pairs: without(form, name), expects: 'refused or ignored' })),
  },
  { name: 'missing: everything', of: () => [{ pairs: [] }] },
  {
    name: 'an intent, where there is none',
    of: (form) =>
      form.fields.some(({ name }) => name === 'intent')
        ? []
        : [{ pairs: [...pairsOf(form), ['intent', 'approve']], expects: 'ignored' }],
  },
  {
    name: 'each field twice, the second unheard of',
    of: (form) => [
      {
        pairs: [...pairsOf(form), ...pairsOf(form).map(([name]): Pair => [name, 'unheard of'])],
        expects: 'refused or ignored',
      },
    ],
  },
  {
    name: 'each field a hundred times',
    of: (form) => [
      {
        pairs: Array.from({ length: 100 }, () => pairsOf(form))
          .flat()
          .slice(0, 1_990),
        expects: 'ignored',
      },
    ],
  },
  {
    name: '10,000 fields',
    of: (form) => [
      {
        pairs: [
          ...pairsOf(form),
          // More than anyone may send, in as much as someone we do not know may send.
          ...Array.from({ length: form.asker === 'nobody' ? 3_000 : 10_000 }, (_, index): Pair => [
            `field-${index}`,
            'x',
          ]),
        ],
        expects: 'refused or ignored',
      },
    ],
  },
  extra(
    ['role', 'administrator'],
    ['roles', 'administrator'],
    ['status', 'approved'],
    ['version', '99'],
    ['versionNumber', '99'],
  ),
  extra(
    ['id', '1'],
    ['assessmentId', '1'],
    ['personId', '1'],
    ['approvedAt', '2020-01-01'],
    ['approverId', 'x'],
    ['confidential', 'yes'],
    ['disabledAt', ''],
  ),
  extra(
    ['__proto__', 'x'],
    ['__proto__[role]', 'administrator'],
    ['constructor[prototype][role]', 'administrator'],
    ['toString', 'x'],
    ['title[]', 'x'],
    ['', 'x'],
  ),
  everyVersion('of the future', (version) => String(version + 1)),
  everyVersion('before the first', () => '-1'),
  everyVersion('nothing', () => ''),
  everyVersion('a fraction', (version) => `${version}.5`),
  everyVersion('digits of another script', () => '١'),
  everyVersion('with a space', (version) => `${version} `),
  stale,
  twice,
]
