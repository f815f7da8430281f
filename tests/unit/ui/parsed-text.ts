import { Window } from 'happy-dom'

const window = new Window()

/** What a reader of this HTML has: its text, where its links lead, and both in the order in which they stand. */
export function parsedText(html: string) {
  const body = parse(html)
  const links = [...body.querySelectorAll('a')]
  const hrefs = links.map((link) => link.getAttribute('href') ?? '')
  const text = body.textContent
  for (const link of links) link.append(window.document.createTextNode(link.getAttribute('href') ?? ''))
  return { text, hrefs, everything: body.textContent }
}

export function tagNames(html: string): string[] {
  return [...new Set([...parse(html).querySelectorAll('*')].map((element) => element.tagName))]
}

function parse(html: string) {
  const body = window.document.createElement('body')
  body.innerHTML = html
  return body
}
