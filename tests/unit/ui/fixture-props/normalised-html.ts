import { Window } from 'happy-dom'

type DomNode = Window['document']['body']['childNodes'][number]

/** Elements next to which (and inside whose edges) white space shows nothing. */
const SPACELESS = new Set(
  (
    'div p ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table caption thead tbody tr th td nav section form fieldset legend ' +
    'details summary hr br svg g path circle title label input textarea select option button'
  ).split(' '),
)

const window = new Window()

/** One line for each node, the same for two texts of HTML that mean the same. */
export function normalisedHtml(html: string): string {
  window.document.body.innerHTML = html
  return lines(window.document.body.childNodes, 'body', 0).join('\n')
}

function lines(nodes: Iterable<DomNode>, parent: string, depth: number): string[] {
  const siblings = [...nodes]
  return siblings.flatMap((node, index) => {
    const indent = '  '.repeat(depth)
    if (node.nodeType === 3) {
      const words = visibleText(node, siblings[index - 1], siblings[index + 1], parent)
      return words === '' ? [] : [indent + JSON.stringify(words)]
    }
    const element = node as Window['document']['body']
    const name = element.tagName.toLowerCase()
    return [`${indent}<${name}${attributes(element)}>`, ...lines(element.childNodes, name, depth + 1)]
  })
}

function visibleText(
  node: DomNode,
  before: DomNode | undefined,
  after: DomNode | undefined,
  parent: string,
): string {
  const text = node.textContent ?? ''
  if (parent === 'textarea') return text
  let words = text.replace(/\s+/g, ' ')
  if (!before || isSpaceless(before)) words = words.trimStart()
  if (!after || isSpaceless(after)) words = words.trimEnd()
  return words
}

function isSpaceless(node: DomNode): boolean {
  if (node.nodeType !== 1) return false
  const element = node as Window['document']['body']
  return SPACELESS.has(element.tagName.toLowerCase()) || element.getAttribute('role') === 'button'
}

function attributes(element: Window['document']['body']): string {
  return [...element.attributes]
    .map(({ name, value }) => ` ${name}=${JSON.stringify((value ?? '').replace(/\s+/g, ' ').trim())}`)
    .sort()
    .join('')
}
