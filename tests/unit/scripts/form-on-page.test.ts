import { expect, test } from 'vitest'
import { formOn } from '#scripts/torture/form-on-page.ts'

const page = (form: string) =>
  `<header><form><input name="q" value="not this one"/></form></header><main><p>Words</p>${form}</main>`

test('the form on a page is sent as a browser would send it, with the text as typed and the ticked boxes', () => {
  const form = `<form method="post"><input type="hidden" name="rowVersion" value="3"/>
    <textarea class="x" name="aims" rows="5">\n“Free” &amp; fair, &lt;b&gt; isn&#x27;t &quot;bold&quot;</textarea>
    <input type="checkbox" name="evidenceIds" checked="" value="ev-1"/>
    <input type="checkbox" name="evidenceIds" value="ev-2"/>
    <input name="reviewOn-day" value="7"/><button name="intent" value="later">Save</button></form>`
  expect([...(formOn(page(form)) ?? [])]).toEqual([
    ['rowVersion', '3'],
    ['aims', `“Free” & fair, <b> isn't "bold"`],
    ['evidenceIds', 'ev-1'],
    ['reviewOn-day', '7'],
  ])
})

test('a page without a form has none', () => {
  expect(formOn(page('<p>Nobody can approve it.</p>'))).toBeUndefined()
})
