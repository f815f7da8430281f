import { describe, expect, it } from 'vitest'
import { typedTextIn } from '#app/forms/typed-text.server.ts'

describe('what someone typed, on an error page', () => {
  it('is shown with a label made from the field name', () => {
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
  ])('leaves out fields that are hidden or secret: %s', (name) => {
    expect(typedTextIn([[name, '1']])).toEqual([])
  })
})
