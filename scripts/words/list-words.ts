import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { inProject } from '#scripts/project.js'

/** A text that a user can see, and where it is written. Values put into it are shown as `{name}` or `{…}`. */
export type ShownText = { file: string; line: number; text: string }

/** These files hold lists that are compared with, and headers for browsers. */
const NOT_SHOWN = /\/(common-passwords|headers)\.server\.ts$/

/** Every text in app/** that a user can see, by file and line. */
export function listWords(): ShownText[] {
  const files = readdirSync(inProject('app'), { recursive: true, encoding: 'utf8' })
    .map((name) => `app/${name.replaceAll('\\', '/')}`)
    .filter((name) => /(?<!\.d)\.tsx?$/.test(name) && !NOT_SHOWN.test(name))
    .sort()
  return wordsIn(files.map((file) => ({ file, source: readFileSync(inProject(file), 'utf8') })))
}

/** The same for the given sources. A text that is a key in any of them is not listed. */
export function wordsIn(sources: readonly { file: string; source: string }[]): ShownText[] {
  const trees = sources.map(({ file, source }) =>
    ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true),
  )
  const keys = new Set(trees.flatMap(keysIn))
  return trees.flatMap((tree) => shownIn(tree, keys))
}

const SHOWN =
  /^(alt|body|button|caption|description|heading|hint|label|landmarkLabel|legend|message|nameOf|none|note|placeholder|question|reason|summary|text|title|what|why|aria-label|aria-description)$/i
const TECHNICAL =
  /^(accept|autoComplete|class|className|d|enterKeyHint|event|for|href|htmlFor|id|inputMode|key|lang|method|name|path|pattern|rel|role|src|style|target|to|type|value|viewBox|width|height)$|[iI]d$|ClassName$|^data-/
const QUERIES =
  /^(sql|raw|prepare|exec|pragma|querySelector|querySelectorAll|matches|closest|startsWith|endsWith|includes)$/
const TWO_WORDS = /\p{L}\S* +\S*\p{L}/u
const ONE_WORD = /^\p{Lu}\p{Ll}+$/u
const ALIAS = /^[\w.{}]+ as \w+$/
const OPERATOR = /^(is not|not in|not like)$/
const CLASS_NAMES = /^\s*((govuk|app|js)-\S+\s*)+$/
const LETTER = /\p{L}/u

function shownIn(tree: ts.SourceFile, keys: ReadonlySet<string>): ShownText[] {
  const found: ShownText[] = []
  const listed = new Set<ts.Node>()
  const add = (node: ts.Node, text: string) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
    const tidy = text.replace(/\s+/g, ' ').trim()
    found.push({ file: tree.fileName, line: line + 1, text: tidy })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || isModuleName(node)) return
    if (hasOwnText(node) && !listed.has(node)) add(node, textOfElement(node, listed))
    else if (isText(node)) {
      const text = textOf(node)
      if (!listed.has(node) && isShown(node, text, keys)) add(node, text)
      for (const part of partsOf(node)) listed.add(part)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found.sort((one, other) => one.line - other.line)
}

const isModuleName = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) || (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)

/** A string, a template, or strings joined with `+`. */
const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateExpression(node) ||
  (ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
    (isText(node.left) || isText(node.right)))

function textOf(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node))
    return (
      node.head.text +
      node.templateSpans.map(({ expression, literal }) => textOf(expression) + literal.text).join('')
    )
  if (ts.isBinaryExpression(node) && isText(node)) return textOf(node.left) + textOf(node.right)
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) ? `{${node.getText()}}` : '{…}'
}

/** The parts that `textOf` joins, which are not listed on their own. */
const partsOf = (node: ts.Node): ts.Node[] =>
  ts.isBinaryExpression(node) ? [node.left, node.right].filter(isText) : []

type Element = ts.JsxElement | ts.JsxFragment

const hasOwnText = (node: ts.Node): node is Element =>
  (ts.isJsxElement(node) || ts.isJsxFragment(node)) &&
  node.children.some((child) => ts.isJsxText(child) && LETTER.test(child.text))

/** The text of an element and everything inside it. */
function textOfElement(element: Element, listed: Set<ts.Node>): string {
  listed.add(element)
  return element.children
    .map((child) => {
      if (ts.isJsxText(child)) return child.text
      if (ts.isJsxElement(child) || ts.isJsxFragment(child)) return textOfElement(child, listed)
      if (!ts.isJsxExpression(child) || !child.expression) return ''
      if (isText(child.expression)) listed.add(child.expression)
      return textOf(child.expression)
    })
    .join('')
}

function isShown(node: ts.Node, text: string, keys: ReadonlySet<string>): boolean {
  if (!LETTER.test(text.replace(/\{[^}]*\}/g, '')) || keys.has(text)) return false
  if (CLASS_NAMES.test(text) || ALIAS.test(text) || OPERATOR.test(text)) return false
  const place = placeOf(node)
  if (ts.isJsxAttribute(place) || ts.isPropertyAssignment(place)) {
    const name = place.name.getText().replace(/['"]/g, '')
    if (node === place.name || TECHNICAL.test(name)) return false
    return SHOWN.test(name) || isSentence(text) || ONE_WORD.test(text)
  }
  if (ts.isJsxExpression(place)) return true
  return !isTechnical(node, place) && isSentence(text)
}

const isSentence = (text: string): boolean => TWO_WORDS.test(text.replace(/\{[^}]*\}/g, 'x'))

/** Where a text goes, past any conditions that choose between texts. */
function placeOf(node: ts.Node): ts.Node {
  const { parent } = node
  const isChoice =
    ts.isParenthesizedExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition !== node) ||
    (ts.isBinaryExpression(parent) && CHOICES.includes(parent.operatorToken.kind)) ||
    (ts.isJsxExpression(parent) && ts.isJsxAttribute(parent.parent))
  return isChoice ? placeOf(parent) : parent
}
const CHOICES = [
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
]

/** Queries, messages for engineers, comparisons and keys. */
function isTechnical(node: ts.Node, place: ts.Node): boolean {
  if (ts.isTaggedTemplateExpression(place)) return true
  if (ts.isNewExpression(place)) return /^(Type|Range)?Error$|^RegExp$/.test(place.expression.getText())
  if (ts.isCallExpression(place)) {
    const called = place.expression
    const name = ts.isPropertyAccessExpression(called) ? called.name.text : called.getText()
    return QUERIES.test(name)
  }
  return isKey(node)
}

const COMPARISONS = [
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InKeyword,
]

const isKey = ({ parent }: ts.Node): boolean =>
  (ts.isBinaryExpression(parent) && COMPARISONS.includes(parent.operatorToken.kind)) ||
  ts.isCaseClause(parent) ||
  ts.isElementAccessExpression(parent) ||
  ts.isLiteralTypeNode(parent) ||
  ts.isComputedPropertyName(parent)

/** Texts that the code compares or looks things up by: the names of states, roles and moves. */
function keysIn(tree: ts.SourceFile): string[] {
  const keys: string[] = []
  const visit = (node: ts.Node): void => {
    const isName =
      ts.isPropertyAssignment(node.parent ?? node) && (node.parent as ts.PropertyAssignment).name === node
    if (ts.isStringLiteralLike(node) && (isName || isKey(node) || isInConstantList(node)))
      keys.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return keys
}

/** `['draft', 'to countersign'] as const`: lower case, so these are keys and not sentences. */
const isInConstantList = (node: ts.StringLiteralLike): boolean =>
  ts.isArrayLiteralExpression(node.parent) &&
  ts.isAsExpression(node.parent.parent) &&
  node.text === node.text.toLowerCase()
