// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { useForm } from 'react-hook-form'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Button } from '#app/ui/govuk/button.tsx'
import { CharacterCount } from '#app/ui/govuk/character-count.tsx'
import { Checkboxes } from '#app/ui/govuk/checkboxes.tsx'
import { DateInput } from '#app/ui/govuk/date-input.tsx'
import { ErrorSummary } from '#app/ui/govuk/error-summary.tsx'
import { Input } from '#app/ui/govuk/input.tsx'
import { NotificationBanner } from '#app/ui/govuk/notification-banner.tsx'
import { PasswordInput } from '#app/ui/govuk/password-input.tsx'
import { Radios } from '#app/ui/govuk/radios.tsx'
import { Select } from '#app/ui/govuk/select.tsx'

const page = document.createElement('div')
let root: Root | undefined

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
  page.replaceChildren()
  document.body.append(page)
})

afterEach(() => {
  act(() => root?.unmount())
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the error summary', () => {
  it('takes focus when it appears, and loses its tabindex when it loses focus', () => {
    hydrate(<ErrorSummary errorList={[{ text: 'Enter a title', href: '#title' }]} />)
    expect(document.activeElement).toBe(find('.govuk-error-summary'))
    act(() => (document.activeElement as HTMLElement).blur())
    expect(find('.govuk-error-summary').hasAttribute('tabindex')).toBe(false)
  })

  it('links to the field, and scrolls to the question above it', () => {
    hydrate(
      <>
        <ErrorSummary errorList={[{ text: 'Enter a title', href: '#title' }]} />
        <Input name="title" label="Title" />
      </>,
    )
    const shown = vi.fn()
    find('label').scrollIntoView = shown
    act(() => find('.govuk-error-summary a').click())
    expect(document.activeElement).toBe(find('#title'))
    expect(shown).toHaveBeenCalledOnce()
  })
})

it('a success banner takes focus, other banners do not', () => {
  hydrate(<NotificationBanner text="Important" />)
  expect(document.activeElement).not.toBe(find('.govuk-notification-banner'))
  act(() => root?.unmount())
  hydrate(<NotificationBanner type="success" text="Saved" />)
  expect(document.activeElement).toBe(find('.govuk-notification-banner'))
})

describe('the character count', () => {
  it('counts while people type, and announces it when they pause', () => {
    hydrate(<CharacterCount name="aim" maxlength={10} label="Aim" defaultValue="12345" />)
    expect(find('#aim-info').className).toContain('govuk-visually-hidden')
    expect(find('.govuk-character-count__status').textContent).toBe('You have 5 characters remaining')

    type('123456789')
    expect(find('.govuk-character-count__status').textContent).toBe('You have 1 character remaining')
    expect(find('[aria-live]').textContent).toBe('You have 5 characters remaining')
    act(() => {
      vi.advanceTimersByTime(1000)
    })
    expect(find('[aria-live]').textContent).toBe('You have 1 character remaining')

    type('123456789012')
    expect(find('.govuk-character-count__status').textContent).toBe('You have 2 characters too many')
    expect(find('.govuk-character-count__status').className).toContain('govuk-error-message')
    expect(find('textarea').className).toContain('govuk-textarea--error')
  })

  it('notices text entered by dictation software, which sends no key events', () => {
    hydrate(<CharacterCount name="aim" maxlength={10} countType="words" label="Aim" />)
    act(() => find('textarea').focus())
    ;(find('textarea') as HTMLTextAreaElement).value = 'three spoken words'
    act(() => {
      vi.advanceTimersByTime(1000)
    })
    expect(find('.govuk-character-count__status').textContent).toBe('You have 7 words remaining')
  })
})

it('choosing "none of these" clears the other boxes, and the other way round', () => {
  hydrate(
    <Checkboxes
      name="who"
      items={[
        { value: 'a', text: 'A' },
        { value: 'b', text: 'B' },
        { value: 'none', text: 'None of these', behaviour: 'exclusive' },
      ]}
      defaultValues={['a', 'b']}
    />,
  )
  act(() => find('#who-3').click())
  expect(chosen()).toEqual(['none'])
  act(() => find('#who').click())
  expect(chosen()).toEqual(['a'])
})

it('a button that prevents double clicks accepts one click', () => {
  const clicked = vi.fn()
  hydrate(
    <Button type="button" preventDoubleClick onClick={clicked}>
      Send
    </Button>,
  )
  act(() => find('button').click())
  act(() => find('button').click())
  expect(clicked).toHaveBeenCalledOnce()
})

it('a button that prevents double clicks accepts a click after the person has gone elsewhere', () => {
  const clicked = vi.fn()
  hydrate(
    <Button type="button" preventDoubleClick onClick={clicked}>
      Send
    </Button>,
  )
  act(() => find('button').focus())
  act(() => find('button').click())
  act(() => find('button').blur())
  act(() => find('button').click())
  expect(clicked).toHaveBeenCalledTimes(2)
})

it('a password can be shown and hidden again', () => {
  hydrate(<PasswordInput name="password" label="Password" />)
  const button = find('button')
  expect(button.hidden).toBe(false)
  act(() => button.click())
  expect(find('input').getAttribute('type')).toBe('text')
  expect(button.textContent).toBe('Hide')
  expect(find('[aria-live]').textContent).toBe('Your password is visible')
  act(() => button.click())
  expect(find('input').getAttribute('type')).toBe('password')
})

it('react-hook-form registers every kind of control and reads the saved values', () => {
  const read = vi.fn()
  function Form() {
    const { register, getValues } = useForm({
      defaultValues: { title: 'Library', aim: 'To save', effect: 'no', who: ['b'], to: 'x', day: '22' },
    })
    return (
      <form>
        <Input {...register('title')} label="Title" defaultValue="Library" />
        <CharacterCount {...register('aim')} maxlength={100} label="Aim" defaultValue="To save" />
        <Radios
          name="effect"
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
          defaultValue="no"
          inputProps={register('effect')}
        />
        <Checkboxes
          name="who"
          items={[
            { value: 'a', text: 'A' },
            { value: 'b', text: 'B' },
          ]}
          defaultValues={['b']}
          inputProps={register('who')}
        />
        <Select {...register('to')} label="To" items={[{ text: 'X', value: 'x' }]} defaultValue="x" />
        <DateInput
          id="on"
          legend="On"
          day={{ defaultValue: '22', inputProps: register('day') }}
          month={false}
          year={false}
        />
        <Button type="button" onClick={() => read(getValues())}>
          Read
        </Button>
      </form>
    )
  }
  // Not hydrated: react-hook-form takes the `window` there is here for a browser, and would warn on "the server".
  act(() => {
    root = createRoot(page)
    root.render(<Form />)
  })
  type('To save much')
  act(() => find('#effect').click())
  act(() => find('#who').click())
  act(() => find('button').click())
  expect(read).toHaveBeenCalledWith({
    title: 'Library',
    aim: 'To save much',
    effect: 'yes',
    who: ['a', 'b'],
    to: 'x',
    day: '22',
  })
})

/** As in a browser: the server's HTML first, then React takes it over. */
function hydrate(element: React.ReactElement) {
  page.innerHTML = renderToString(element)
  act(() => {
    root = hydrateRoot(page, element)
  })
}

function find(selector: string): HTMLElement {
  const found = page.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`Nothing on the page is ${selector}`)
  return found
}

function chosen(): string[] {
  return [...page.querySelectorAll('input')].filter((input) => input.checked).map((input) => input.value)
}

function type(text: string) {
  const control = find('textarea') as HTMLTextAreaElement
  const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
  act(() => {
    setValue?.call(control, text)
    control.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
