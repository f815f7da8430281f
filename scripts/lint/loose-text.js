// @ts-check

/** @typedef {import('eslint').Rule.RuleModule} RuleModule */
/** @typedef {{ type: string, [key: string]: any }} Node */

/**
 * Text that comes and goes, next to other text or elements. Browsers that translate a page put every text into an
 * element of their own. React cannot take a text away then, or change it, and stops (docs/decisions/0033). It can if
 * the text is alone in its element, because then it sets what the element contains.
 * @type {RuleModule}
 */
export const noLooseText = {
  meta: { fixable: 'code' },
  create: (context) => ({
    JSXExpressionContainer(/** @type {Node} */ node) {
      const { parent } = node
      const isChild = parent.type === 'JSXElement' || parent.type === 'JSXFragment'
      if (!isChild || (!comesAndGoes(node.expression) && !isPutBeforeText(node))) return
      const isAlone = parent.type === 'JSXElement' && parent.children.filter(isDrawn).length === 1
      if (isAlone) return
      context.report({
        node: /** @type {any} */ (node),
        message:
          'Put a <span> around text that comes and goes, so that React can change it on a page that a browser ' +
          'has translated (docs/decisions/0033).',
        fix: (fixer) => [
          fixer.insertTextBefore(/** @type {any} */ (node), '<span>'),
          fixer.insertTextAfter(/** @type {any} */ (node), '</span>'),
        ],
      })
    },
  }),
}

/**
 * White space with a line break in it is not drawn.
 * @param {Node} child
 */
function isDrawn(child) {
  if (child.type === 'JSXText') return /\S/.test(child.value) || !child.value.includes('\n')
  return child.type !== 'JSXExpressionContainer' || child.expression.type !== 'JSXEmptyExpression'
}

/**
 * An element that comes and goes is put before what follows it, which is not there any more if it was a text.
 * @param {Node} node
 */
function isPutBeforeText(node) {
  const { parent, expression } = node
  const isElement = expression.type === 'ConditionalExpression' || expression.type === 'LogicalExpression'
  const next = parent.children.slice(parent.children.indexOf(node) + 1).find(isDrawn)
  return isElement && next?.type === 'JSXText'
}

/**
 * @param {Node} expression
 * @returns {boolean}
 */
function comesAndGoes(expression) {
  if (expression.type === 'ConditionalExpression')
    return [expression.consequent, expression.alternate].some(
      (branch) => isText(branch) || comesAndGoes(branch),
    )
  if (expression.type === 'LogicalExpression')
    return isText(expression.right) || comesAndGoes(expression.right) || comesAndGoes(expression.left)
  return false
}

/**
 * @param {Node} expression
 * @returns {boolean}
 */
const isText = ({ type, value, operator }) =>
  (type === 'Literal' && typeof value === 'string' && value !== '') ||
  type === 'TemplateLiteral' ||
  (type === 'BinaryExpression' && operator === '+')
