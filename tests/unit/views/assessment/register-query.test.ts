import { expect, test } from 'vitest'
import { hasFilters, onPage, readRegisterQuery, sortedBy } from '#app/views/assessment/register-query.ts'

const query = (search: string) =>
  readRegisterQuery(new URLSearchParams(search), { directorateIds: ['place'], characteristics: ['age'] })

test('the latest decision comes first unless asked otherwise', () => {
  expect(query('').filter).toMatchObject({ sort: 'decision', descending: true, pageNumber: 1 })
  expect(query('sort=title').filter).toMatchObject({ sort: 'title', descending: false })
})

test('a column heading sorts by that column, or reverses the order if it is already sorted by it', () => {
  expect(sortedBy(query(''), 'title')).toBe('/assessments?sort=title&order=asc')
  expect(sortedBy(query('sort=title'), 'title')).toBe('/assessments?sort=title&order=desc')
  expect(sortedBy(query(''), 'decision')).toBe('/assessments?sort=decision&order=asc')
})

test('sorting keeps the filters and goes back to the first page; paging keeps all', () => {
  const given = query('q=cold&state=draft&page=3&directorate=place')
  expect(sortedBy(given, 'changed')).toBe(
    '/assessments?q=cold&state=draft&directorate=place&sort=changed&order=desc',
  )
  expect(onPage(given, 2)).toBe('/assessments?q=cold&state=draft&directorate=place&page=2')
  expect(onPage(given, 1)).toBe('/assessments?q=cold&state=draft&directorate=place')
})

test('what was left out is in no link', () => {
  const given = query('q=%25&characteristic=height&from=x&state=draft')
  expect(given.ignored).toHaveLength(3)
  expect(onPage(given, 2)).toBe('/assessments?state=draft&page=2')
})

test('sorting and paging are no filters', () => {
  expect(hasFilters(query('sort=title&order=asc&page=2'))).toBe(false)
  expect(hasFilters(query('characteristic=age'))).toBe(true)
})
