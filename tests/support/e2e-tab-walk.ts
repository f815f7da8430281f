import { expect, type Page } from '@playwright/test'
import { noteCheck } from './e2e-pages-met.ts'

/**
 * Walks through a page with the Tab key alone: everything is reached in its order and left again, shows that
 * it has the focus,
 * and is not covered by anything then; and the skip link skips.
 */
export async function expectTabWalk(page: Page): Promise<void> {
  await savedByItself(page)
  const began = Date.now()
  expect.soft(await tabWalkProblems(page), `by keyboard on ${page.url()}`).toEqual([])
  noteCheck('tab walk', { milliseconds: Date.now() - began })
}

/**
 * Waits for what the page saves by itself: what that says changes the page. A form that saves by itself adds
 * the number of its save to whatever is sent of it, and asks people to stay while anything in it is not saved.
 */
const savedByItself = (page: Page) =>
  page.waitForFunction(() => {
    const status = document.querySelector('main .app-save-status')
    const form = status?.closest('form')
    if (!status || !form || !new FormData(form).has('saveNumber')) return true
    const mayLeave = window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    return mayLeave || status.textContent !== ''
  })

async function tabWalkProblems(page: Page): Promise<string[]> {
  const { count, startsAtSkipLink } = await page.evaluate(prepareWalk)
  const problems: string[] = startsAtSkipLink ? [] : ['the first stop is not the skip link']
  let last = -1
  for (let stops = 0; ; stops += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtFocus)
    if (stop === undefined) break
    problems.push(...stop.problems)
    if (stop.place <= last) problems.push(`${stop.name} comes after what stands below it`)
    last = stop.place
    if (stops > count + 10) return [...problems, `the focus does not leave the page: it is on ${stop.name}`]
  }
  return [...problems, ...(await page.evaluate(findUnreached)), ...(await skipLinkProblems(page))]
}

async function skipLinkProblems(page: Page): Promise<string[]> {
  await page.locator('.govuk-skip-link').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const isPast = await page.evaluate(() => {
    const main = document.querySelector('main')
    const focused = document.activeElement
    return (
      !focused ||
      focused === document.body ||
      main?.contains(focused) === true ||
      document.querySelector('body > footer')?.contains(focused) === true
    )
  })
  return isPast ? [] : ['the skip link does not lead into the main part']
}

type Walk = { stops: { element: HTMLElement; group: string; before: string }[]; reached: Set<string> }
type Stop = { place: number; name: string; problems: string[] }

/**
 * Runs in the page: puts the focus before everything, and lists what Tab must reach and how each looks
 * without the focus.
 */
function prepareWalk() {
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
  window.scrollTo(0, 0)
  const look = (element: Element) => {
    const label = (element as HTMLInputElement).labels?.[0]
    const styles = [getComputedStyle(element), ...(label ? [getComputedStyle(label, '::before')] : [])]
    return styles
      .map(({ outline, boxShadow, backgroundColor, color }) =>
        [outline, boxShadow, backgroundColor, color].join('; '),
      )
      .join(' / ')
  }
  // Of radios with one name only one is a stop.
  const groupOf = (element: HTMLElement, index: number) =>
    element instanceof HTMLInputElement && element.type === 'radio'
      ? `radio ${element.name} ${element.form ? [...document.forms].indexOf(element.form) : ''}`
      : `stop ${index}`
  const focusable =
    'a[href], button:not(:disabled), input:not([type="hidden"], :disabled), ' +
    'select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]'
  const elements = [...document.querySelectorAll<HTMLElement>(focusable)].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  )
  const stops = elements.map((element, index) => ({
    element,
    group: groupOf(element, index),
    before: look(element),
  }))
  const walk: Walk = { stops, reached: new Set() }
  Object.assign(globalThis, { walk, look })
  return { count: stops.length, startsAtSkipLink: elements[0]?.matches('.govuk-skip-link') === true }
}

/** Runs in the page. */
function lookAtFocus(): Stop | undefined {
  const { walk, look } = globalThis as unknown as { walk: Walk; look: (element: Element) => string }
  const focused = document.activeElement
  if (!focused || focused === document.body || focused === document.documentElement) return undefined
  const name =
    `<${focused.tagName.toLowerCase()} class="${focused.className}"> ` +
    `"${(focused.textContent || (focused as HTMLInputElement).name || '').trim().slice(0, 60)}"`
  const place = walk.stops.findIndex(({ element }) => element === focused)
  const stop = walk.stops[place]
  if (!stop) return { place: Infinity, name, problems: [`${name} takes the focus, and is nothing to act on`] }
  walk.reached.add(stop.group)

  const label = (focused as HTMLInputElement).labels?.[0]
  const styles = [getComputedStyle(focused), ...(label ? [getComputedStyle(label, '::before')] : [])]
  // An outline also shows in people's own colours, where shadows and backgrounds are lost.
  const hasOutline = styles.some(
    ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
  )
  const isSeen = hasOutline && look(focused) !== stop.before

  const isFree = [...focused.getClientRects()].some((box) => {
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)]
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)]
    if (left >= right || top >= bottom) return false
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
    return hit !== null && (focused.contains(hit) || label?.contains(hit) === true)
  })
  const problems = [
    ...(isSeen ? [] : [`${name} does not show that it has the focus`]),
    ...(isFree ? [] : [`${name} is covered, or off the screen, while it has the focus`]),
  ]
  return { place, name, problems }
}

/** Runs in the page. */
function findUnreached(): string[] {
  const { walk } = globalThis as unknown as { walk: Walk }
  return walk.stops
    .filter(({ group }) => !walk.reached.has(group))
    .map(
      ({ element }) =>
        `Tab does not reach <${element.tagName.toLowerCase()} class="${element.className}"> ` +
        `"${(element.textContent ?? '').trim().slice(0, 60)}"`,
    )
}
