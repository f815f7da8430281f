// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EngagementPage, SAVED } from './engagement-page.tsx'

let root: Root | undefined
/** What the browser would have sent: one entry for each form that really was posted. */
let posted: [string, string][][]

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  posted = []
  document.title = 'Add an engagement entry – Due Regard'
  document.body.innerHTML = '<div id="page"></div>'
  document.addEventListener('submit', keepWhatIsPosted)
})

afterEach(async () => {
  document.removeEventListener('submit', keepWhatIsPosted)
  await act(async () => root?.unmount())
  root = undefined
})

describe('in the browser', () => {
  test('a good form really posts, with the button that was pressed', async () => {
    await show(<EngagementPage saved={SAVED} />)
    await press('Save')
    expect(posted).toHaveLength(1)
    expect(posted[0]).toContainEqual(['intent', 'save'])
    expect(posted[0]).toContainEqual(['organisation', 'Age UK'])
    expect(posted[0]).toContainEqual(['from-year', '2026'])
  })

  test('a bad form does not post, says why in the server’s words, and marks the title', async () => {
    await show(<EngagementPage saved={{ ...SAVED, organisation: '' }} />)
    type('from-year', '')
    type('numberEngaged', 'lots')
    await press('Save')
    expect(posted).toEqual([])
    expect(links()).toEqual([
      ['#from-year', 'Date must include a year'],
      ['#organisation', 'Enter the organisation or group'],
      ['#numberEngaged', 'Number engaged must be a whole number, like 24'],
    ])
    expect(document.title).toBe('Error: Add an engagement entry – Due Regard')
    expect(document.activeElement?.className).toContain('govuk-error-summary')
  })

  test('what was mended posts', async () => {
    await show(<EngagementPage saved={{ ...SAVED, organisation: '' }} />)
    await press('Save')
    type('organisation', 'Age UK Camden')
    await press('Save')
    expect(posted).toHaveLength(1)
    expect(posted[0]).toContainEqual(['organisation', 'Age UK Camden'])
  })

  test('a far year that the server asked about posts its confirmation', async () => {
    const entered = {
      'from-day': '1',
      'from-month': '5',
      'from-year': '1951',
      organisation: 'A',
      method: 'B',
    }
    const errors = {
      'from-year': 'Is 1951 right? It is 75 years ago. Change it, or confirm that it is right',
    }
    await show(<EngagementPage returned={{ errors, entered }} />)
    box('from-sure').click()
    await press('Save')
    expect(posted[0]).toContainEqual(['from-sure', '1951'])
  })

  test('a second refusal reads the summary out again', async () => {
    await show(<EngagementPage saved={{ ...SAVED, organisation: '' }} />)
    await press('Save')
    box('organisation').focus()
    await press('Save')
    expect(document.activeElement?.className).toContain('govuk-error-summary')
  })

  test('of the choices of one question, in several lists, only the saved ones are chosen and posted', async () => {
    await show(<EngagementPage saved={{ ...SAVED, groups: ['age', 'staff'] }} />)
    await press('Save')
    expect(posted[0]?.filter(([name]) => name === 'groups')).toEqual([
      ['groups', 'age'],
      ['groups', 'staff'],
    ])
  })

  test('“Save and come back later” posts unchecked', async () => {
    await show(<EngagementPage />)
    await press('Save and come back later')
    expect(posted).toHaveLength(1)
    expect(posted[0]).toContainEqual(['intent', 'later'])
  })

  test('what was typed before the JavaScript arrived is kept, checked and posted', async () => {
    const page = <EngagementPage saved={SAVED} />
    await show(page)
    const asTheServerSentIt = document.getElementById('page')?.innerHTML ?? ''
    await act(async () => root?.unmount())
    const place = document.getElementById('page') as HTMLElement
    place.innerHTML = asTheServerSentIt
    type('organisation', 'Typed early')
    await act(async () => {
      root = hydrateRoot(place, page)
    })
    expect(box('organisation').value).toBe('Typed early')
    await press('Save')
    expect(posted[0]).toContainEqual(['organisation', 'Typed early'])
  })
})

async function show(page: React.ReactElement) {
  root = createRoot(document.getElementById('page') as HTMLElement)
  await act(async () => root?.render(page))
}

async function press(name: string) {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  await act(async () => button?.form?.requestSubmit(button))
}

const box = (name: string) => document.querySelector(`[name="${name}"]`) as HTMLInputElement
function type(name: string, text: string) {
  box(name).value = text
}

const links = () =>
  [...document.querySelectorAll('.govuk-error-summary a')].map((link) => [
    link.getAttribute('href'),
    link.textContent,
  ])

function keepWhatIsPosted(event: Event) {
  if (event.defaultPrevented) return
  event.preventDefault()
  const { submitter } = event as SubmitEvent
  const sent = [...new FormData(event.target as HTMLFormElement)].map(
    ([name, value]) => [name, String(value)] as [string, string],
  )
  const button =
    submitter instanceof HTMLButtonElement ? [[submitter.name, submitter.value] as [string, string]] : []
  posted.push([...sent, ...button])
}
