import { describe, expect, it } from 'vitest'
import { typedTextIn } from '#app/forms/typed-text.server.ts'

describe('what somebody typed, on the page that says that it was not taken', () => {
  it('is shown under the words of its field', () => {
    expect(
      typedTextIn([
        ['numberEngaged', '24'],
        ['findings', 'It is far.'],
      ]),
    ).toEqual([
      { name: 'Number engaged', text: '24' },
      { name: 'Findings', text: 'It is far.' },
    ])
  })

  it.each([
    'formKey',
    'intent',
    'rowVersion',
    'moveVersion',
    'number',
    'personId',
    'commentId',
    'upTo',
    'attested',
    'password',
  ])('leaves out what nobody typed, or nobody may see: %s', (name) => {
    expect(typedTextIn([[name, '1']])).toEqual([])
  })
})
