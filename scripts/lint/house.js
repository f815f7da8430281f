// @ts-check
import { basename } from 'node:path'

/** @typedef {import('eslint').Rule.RuleModule} RuleModule */

/**
 * @param {string | readonly string[]} selectors What of the syntax tree is not wanted (esquery).
 * @param {string} message
 * @returns {RuleModule}
 */
function forbid(selectors, message) {
  const selector = [selectors].flat().join(', ')
  return {
    create: (context) => ({
      [selector]: (/** @type {import('eslint').Rule.Node} */ node) => context.report({ node, message }),
    }),
  }
}

const HOMELESS = /^(utils?|helpers?|misc|common|shared|lib|index)(\.(server|test))?\.[jt]sx?$/

/** @type {RuleModule} */
const noHomelessFile = {
  create: (context) => ({
    Program(node) {
      const isMigrations = context.filename.replaceAll('\\', '/').endsWith('db/migrations/index.ts')
      if (isMigrations || !HOMELESS.test(basename(context.filename))) return
      context.report({ node, message: 'Name the file by what it holds: what has no name has no home yet.' })
    },
  }),
}

const TEST_WORDS = '/^(test|it|describe|suite)$/'
const NOT_LEFT_IN = '/^(only|skip|skipIf|runIf|fixme|fail|todo)$/'

const CHANGED_CASE = 'CallExpression[callee.property.name=/^to(Lower|Upper)Case$/]'
const COMPARING = '/^(includes|startsWith|endsWith|indexOf|has|get|set|add)$/'

/** Columns that people read in the order of English. */
const NAMES =
  '([a-z]+\\.)?(name|title|body|area|tag|label|statement|publisher|person_?name|directorate_?name)'

/** The project's own rules: what not to write, and what to write instead. Each comes from docs/decisions. */
export const house = {
  rules: {
    'no-homeless-file': noHomelessFile,
    'no-default-export': forbid(
      ['ExportDefaultDeclaration', 'ExportSpecifier[exported.name="default"]'],
      'Export it by its name, so that it is called the same everywhere. Only routes and settings of ' +
        'tools need a default export.',
    ),
    'no-class-of-our-own': forbid(
      ['ClassDeclaration:not([superClass])', 'ClassExpression:not([superClass])'],
      'Write functions and data. Classes are for what another library or Error asks to be extended.',
    ),
    'no-raw-html': forbid(
      ['JSXAttribute[name.name="dangerouslySetInnerHTML"]', 'Property[key.name="dangerouslySetInnerHTML"]'],
      'Draw it with React, which escapes what people typed. Where that cannot be, disable this line ' +
        'and say why it is safe.',
    ),
    'no-remembering-form': forbid(
      [
        'JSXOpeningElement[name.name="form"]:has(JSXAttribute[name.name="method"][value.value="post"])' +
          ':not(:has(JSXAttribute[name.name="autoComplete"]))',
      ],
      'Write autoComplete="off", so that no browser puts older answers back over newer ones ' +
        '(docs/decisions/0033). Only forms about the person themselves, such as sign-in, have "on".',
    ),
    'no-clock-or-chance': forbid(
      [
        'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
        'NewExpression[callee.name="Date"][arguments.length=0]',
        'CallExpression[callee.name="Date"]',
        'MemberExpression[object.name="Math"][property.name="random"]',
        'MemberExpression[property.name=/^(randomUUID|getRandomValues|randomBytes)$/]',
        'ImportExpression',
      ],
      'The domain is pure: take the time, or the chance, as an argument.',
    ),
    'no-homemade-day': forbid(
      [
        'CallExpression[callee.property.name=/^(slice|substring|substr)$/][arguments.0.value=0][arguments.1.value=10]',
        "CallExpression[callee.property.name='split'][arguments.0.value='T']",
        'MemberExpression[property.name=/^(get(UTC)?(Date|Day|Month|FullYear)|toDateString|toLocaleDateString)$/]',
        'MemberExpression[object.name="Intl"][property.name="DateTimeFormat"]',
        'TemplateElement[value.raw=/\\b(date|datetime|strftime|julianday)\\(|substr\\([^)]*, *1, *10\\)/]',
      ],
      'Use dayOf from app/domain/days.ts. The first ten characters of a moment are the day in UTC, which is ' +
        'yesterday for the council until 1am in summer.',
    ),
    'no-homemade-folding': forbid(
      [
        'CallExpression[callee.property.name=/^(localeCompare|toLocaleLowerCase|toLocaleUpperCase|normalize)$/]',
        `BinaryExpression[operator=/^[!=]==$/] > ${CHANGED_CASE}`,
        `CallExpression[callee.property.name=${COMPARING}] > ${CHANGED_CASE}`,
        `VariableDeclarator[id.name=/^(wanted|alike|same|folded|key|lower)/] > ${CHANGED_CASE}.init`,
        `ReturnStatement > ${CHANGED_CASE}`,
        'TemplateElement[value.raw=/collate nocase/i]',
        'TemplateElement[value.raw=/\\b(lower|upper)\\(/i]',
        `CallExpression[callee.property.name="orderBy"] > Literal[value=/${NAMES}$/]`,
        `TemplateElement[value.raw=/order by ${NAMES}( |,|\\)|$)/i]`,
      ],
      'Compare texts with fold, isSame or byName of app/domain/fold.ts, or with fold() in SQL (decision 0036). ' +
        'In SQL, names sort by nameOrder of app/data/folded-text.server.ts.',
    ),
    'no-focused-or-skipped-test': forbid(
      [
        `MemberExpression[property.name=${NOT_LEFT_IN}][object.name=${TEST_WORDS}]`,
        `MemberExpression[property.name=${NOT_LEFT_IN}][object.property.name=${TEST_WORDS}]`,
      ],
      'Every test runs, every time. A journey that needs JavaScript says so with withJavaScript.',
    ),
    'no-sleeping': forbid(
      [
        'CallExpression[callee.property.name="waitForTimeout"]',
        'MemberExpression[property.name="waitForTimeout"]',
        'CallExpression[callee.name=/^(setTimeout|setInterval)$/]',
        'ImportDeclaration[source.value=/^(node:)?timers/]',
      ],
      'Wait for what a person would see, or for an event: a sleep is too long on one machine and ' +
        'too short on another.',
    ),
  },
}
