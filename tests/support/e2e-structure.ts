import type { Page } from '@playwright/test'

/** What is wrong with how a page is built, as far as a machine can tell and axe does not: each in one line. */
export const structureProblems = (page: Page): Promise<string[]> => page.evaluate(findProblems)

/** Runs in the page. */
function findProblems(): string[] {
  const all = <E extends Element = HTMLElement>(selector: string, within: ParentNode = document) => [
    ...within.querySelectorAll<E>(selector),
  ]
  const words = (element: Element | null | undefined) =>
    element?.textContent?.trim().replace(/\s+/g, ' ') ?? ''
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })

  const language =
    document.documentElement.lang === 'en-GB' ? [] : [`the language is "${document.documentElement.lang}"`]

  const landmarks = ['main', 'body > header', 'body > footer', 'a.govuk-skip-link[href="#main-content"]']
    .filter((selector) => all(selector).length !== 1)
    .map((selector) => `${all(selector).length} of "${selector}", not one`)

  // What may stand before the h1 (what went wrong, what was done) has an h2 of its own.
  const headings = all('h1, h2, h3, h4, h5, h6').filter(isShown)
  const levels = headings.map((heading) => Number(heading.tagName[1]))
  const skipped = headings
    .filter((_, index) => (levels[index] ?? 0) > (index === 0 ? 2 : (levels[index - 1] ?? 0) + 1))
    .map((heading) => `${heading.tagName} "${words(heading)}" skips a level`)
  const unnamed = headings
    .filter((heading) => words(heading) === '')
    .map((heading) => `an empty ${heading.tagName}`)

  const tables = all<HTMLTableElement>('table').flatMap((table) => {
    const caption = words(table.caption)
    return [
      ...(caption ? [] : ['a table without a caption']),
      ...all('th:not([scope])', table).map(
        (head) => `"${words(head)}" in the table "${caption}" heads neither row nor column`,
      ),
      ...(all('th[scope="col"]', table).length > 0
        ? []
        : [`the table "${caption}" has no head for its columns`]),
    ]
  })

  const choices = all<HTMLInputElement>('main :is(input[type="radio"], input[type="checkbox"])')
  const belongTogether = (one: HTMLInputElement, other: HTMLInputElement) =>
    one.name === other.name && one.form === other.form
  const unexplained = choices
    .filter((choice, index) => choices.findIndex((other) => belongTogether(choice, other)) === index)
    .filter(
      (choice) =>
        choice.type === 'radio' || choices.filter((other) => belongTogether(choice, other)).length > 1,
    )
    .filter((choice) => !words(choice.closest('fieldset')?.querySelector('legend')))
    .map(({ name }) => `the choices "${name}" have no legend`)
  const unlabelled = all<HTMLInputElement>('main :is(input:not([type="hidden"]), select, textarea)')
    .filter(({ labels }) => !words(labels?.[0]))
    .map((control) => `"${control.name}" has no label`)

  const ids = all('[id]').map(({ id }) => id)
  const twice = ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `the id "${id}" stands twice`)
  const nowhere = all<HTMLAnchorElement>('a[href^="#"]')
    .filter(({ hash }) => hash && !document.getElementById(decodeURIComponent(hash.slice(1))))
    .map((link) => `the link "${words(link)}" leads nowhere: ${link.hash}`)

  return [
    ...language,
    ...landmarks,
    ...skipped,
    ...unnamed,
    ...tables,
    ...unexplained,
    ...unlabelled,
    ...twice,
    ...nowhere,
  ]
}
