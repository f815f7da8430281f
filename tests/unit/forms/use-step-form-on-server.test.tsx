import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { EngagementPage, SAVED } from './engagement-page.tsx'

describe('on the server', () => {
  test('what is saved stands in the boxes', () => {
    const html = renderToString(<EngagementPage saved={SAVED} />)
    expect(html).toMatch(/name="from-day"[^>]*value="1"/)
    expect(html).toMatch(/name="from-year"[^>]*value="2026"/)
    expect(html).toMatch(/name="organisation"[^>]*value="Age UK"/)
    expect(html).toMatch(
      /name="groups"[^>]*value="race"[^>]*checked=""|name="groups"[^>]*checked=""[^>]*value="race"/,
    )
    expect(html).not.toContain('There is a problem')
  })

  test('asks for confirmation of a year that the server asked about', () => {
    const errors = {
      'from-year': 'Is 1951 right? It is 75 years ago. Change it, or confirm that it is right',
    }
    const html = renderToString(<EngagementPage returned={{ errors, entered: { 'from-year': '1951' } }} />)
    expect(html).toMatch(/<input[^>]*type="checkbox"[^>]*>/)
    expect(html).toContain('1951 is right')
    expect(html).toMatch(/name="from-sure"[^>]*value="1951"/)
    expect(html).not.toMatch(/name="from-sure"[^>]*checked/)
  })

  test('says of a far year that was saved how far away it is, and does not ask again', () => {
    const html = renderToString(<EngagementPage saved={{ ...SAVED, from: '1066-10-14' }} />)
    expect(html).toMatch(/Is 1066 right\? It is \d+ years ago\./)
    expect(html).toMatch(/type="hidden"[^>]*name="from-sure"[^>]*value="1066"/)
    expect(renderToString(<EngagementPage saved={SAVED} />)).not.toContain('right?')
  })

  test('shows the server’s errors in the summary and at the field, with what was typed', () => {
    const returned = {
      errors: { 'from-year': 'Date must include a year' },
      entered: { 'from-day': '7', organisation: 'x'.repeat(300) },
    }
    const html = renderToString(<EngagementPage saved={SAVED} returned={returned} />)
    expect(html).toContain('href="#from-year"')
    expect(html.match(/Date must include a year/g)).toHaveLength(2)
    expect(html).toMatch(/name="from-day"[^>]*value="7"/)
    expect(html).toContain('x'.repeat(300))
    expect(html).not.toContain('Age UK')
  })
})
