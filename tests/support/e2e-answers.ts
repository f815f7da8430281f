import type { Page } from '@playwright/test'

/** Fills in the boxes of a date: `'27 3 2027'`, or fewer numbers where a month or a year is enough. */
export async function answerDate(page: Page, question: string, date: string): Promise<void> {
  const boxes = dateBoxes(page, question)
  const typed = partsOf(date)
  for (const [index, box] of boxes.entries()) await box.fill(typed[index] ?? '')
}

/**
 * Every answer on the page in its order: "✓ Age" for what is ticked or chosen, "Scope: Both offices" for what
 * is written.
 * What is empty or not chosen is left out.
 */
export async function answersOn(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) =>
    [...main.querySelectorAll('form :is(input, select, textarea)')].flatMap((control) => {
      const box = control as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
      const label = box.labels?.[0]?.textContent ?? ''
      if (box.type === 'hidden' || box.value === '') return []
      if (box.type === 'checkbox' || box.type === 'radio')
        return (box as HTMLInputElement).checked ? [`✓ ${label}`] : []
      const value = box instanceof HTMLSelectElement ? box.selectedOptions[0]?.textContent : box.value
      return [`${label}: ${value}`]
    }),
  )
}

/** Waits until JavaScript has taken the page over: what it would change by that is on the page then. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const form = document.querySelector('main form')
    return form !== null && Object.keys(form).some((key) => key.startsWith('__reactProps'))
  })
}

/** The two ways to save a section. */
export const saveAndContinue = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click()
export const saveForLater = (page: Page) =>
  page.getByRole('button', { name: 'Save and come back later' }).click()

const dateBoxes = (page: Page, question: string) => {
  const group = page.getByRole('group', { name: question })
  return ['Day', 'Month', 'Year'].map((part) => group.getByLabel(part))
}

/** Day, month and year; a lone year is the last of them. */
function partsOf(date: string): string[] {
  const numbers = date.split(' ')
  return [...Array.from({ length: 3 - numbers.length }, () => ''), ...numbers]
}
