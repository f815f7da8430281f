/** The text of a form in the browser, to compare with its earlier text. */

const OF_THE_FORM = ['formKey', 'rowVersion', 'saveNumber', 'intent']

/** Everything that would be sent. */
export const fieldsOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )

/** What is typed and chosen now. */
export const textOf = (form: HTMLFormElement): string =>
  JSON.stringify(fieldsOf(form).filter(([name]) => !OF_THE_FORM.includes(name)))

/** What was typed and chosen when the server sent the page. */
export function textAsSent(form: HTMLFormElement): string {
  const asSent = form.cloneNode(true) as HTMLFormElement
  asSent.reset()
  return textOf(asSent)
}
