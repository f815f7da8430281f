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
