import { describe, expect, test } from 'vitest'
import { impactSchema } from '#app/domain/assessment/impact.ts'
import { BadRequest } from '#app/domain/failures.ts'
import { formPostOf, readAnswers, readForm } from '#app/forms/read-form.server.ts'

const request = (body: BodyInit, headers: HeadersInit = {}) =>
  new Request('http://localhost/', { method: 'POST', body, headers })
const sent = (...pairs: [string, string][]) => readForm(request(new URLSearchParams(pairs)))

describe('reading a form', () => {
  test('the first of a name is its text, and every one is in its list', async () => {
    const form = await sent(['a', '1'], ['a', '2'])
    expect([form.text('a'), form.all('a'), form.text('b'), form.all('b')]).toEqual([
      '1',
      ['1', '2'],
      undefined,
      [],
    ])
  })

  test('a field called __proto__ or constructor is a field like any other', async () => {
    const form = await sent(['__proto__', 'x'], ['constructor', 'y'])
    expect(form.text('__proto__')).toBe('x')
    expect(form.text('constructor')).toBe('y')
    expect(form.text('toString')).toBeUndefined()
  })

  test('characters that nothing can hold are removed at the door, and line ends made one kind', async () => {
    expect((await sent(['a', 'x\u0000\uFFFEy\r\nz'])).text('a')).toBe('xy\nz')
  })

  test('emoji, combining marks and right-to-left text are kept', async () => {
    const text = '👩🏽‍🦽 Zoë é שלום ‮abc'
    expect((await sent(['a', text])).text('a')).toBe(text)
  })

  test('more than 2,000 fields are refused', async () => {
    const body = new URLSearchParams(Array.from({ length: 10_000 }, (_, index) => [`f${index}`, 'x']))
    await expect(readForm(request(body))).rejects.toThrow(BadRequest)
  })

  test('a multipart form that was cut off is refused with a sentence', async () => {
    const body = '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1'
    await expect(
      readForm(request(body, { 'content-type': 'multipart/form-data; boundary=x' })),
    ).rejects.toThrow(/did not receive the whole form/)
  })

  test('a body of another kind is refused', async () => {
    await expect(readForm(request('{}', { 'content-type': 'application/json' }))).rejects.toThrow(BadRequest)
  })

  test('a file is refused unless it is asked for', async () => {
    const body = () => {
      const data = new FormData()
      data.set('file', new File(['{}'], 'x.json'))
      return data
    }
    await expect(readForm(request(body()))).rejects.toThrow('You cannot upload files on this page.')
    const form = await readForm(request(body()), { files: true })
    expect(await form.file('file')?.text()).toBe('{}')
    expect(form.text('file')).toBeUndefined()
  })
})

describe('answers', () => {
  const form = { schema: impactSchema, lists: ['groups'] } as const

  test('extra fields are bound to nothing', async () => {
    const answers = readAnswers(
      await sent(['title', 'T'], ['status', 'approved'], ['rowVersion', '9'], ['role', 'administrator']),
      {
        ...form,
        draft: true,
      },
    )
    expect(answers).toEqual({ ok: true, value: { title: 'T' } })
  })

  test('what is refused comes back as typed', async () => {
    const answers = readAnswers(await sent(['title', '  '], ['groups', 'age'], ['groups', 'age']), form)
    expect(answers).toMatchObject({
      ok: false,
      entered: { title: '  ', groups: ['age', 'age'] },
      errors: { title: expect.any(String) },
    })
  })
})

describe('the name of one sending of a form', () => {
  const key: [string, string] = ['formKey', 'abcdefgh12345678.:R1:']

  test('is the same for the same form sent twice', async () => {
    const [one, two] = [await sent(key, ['a', '1']), await sent(key, ['a', '1'])]
    expect(formPostOf(one)).toBe(formPostOf(two))
  })

  test('is another when an answer or the form is another', async () => {
    const names = await Promise.all([
      sent(key, ['a', '1']),
      sent(key, ['a', '2']),
      sent(['formKey', 'another-key-1234'], ['a', '1']),
    ])
    expect(new Set(names.map(formPostOf)).size).toBe(3)
  })

  test('is nothing without a key, or with one that we never made', async () => {
    expect(formPostOf(await sent(['a', '1']))).toBeUndefined()
    expect(formPostOf(await sent(['formKey', 'x'.repeat(5_000)]))).toBeUndefined()
    expect(formPostOf(await sent(['formKey', 'a b c d e f g h']))).toBeUndefined()
  })
})
