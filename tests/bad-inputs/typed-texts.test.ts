import { afterAll, beforeAll, expect, test } from 'vitest'
import { servedCouncil, type ServedCouncil } from '#tests/support/bad-inputs-council.ts'
import { everyForm, type FoundForm, sentByThemselves } from '#tests/support/bad-inputs-forms.ts'
import { judge } from '#tests/support/bad-inputs-judge.ts'
import { TEXT_KINDS } from '#tests/support/bad-inputs-texts.ts'

/** Whatever is typed into whichever form: no crash, nothing changed that should not be, and the text is kept. */
let council: ServedCouncil
let forms: FoundForm[]
let ask: ReturnType<typeof judge>
beforeAll(async () => {
  council = await servedCouncil()
  const { posts } = everyForm()
  forms = [...posts, ...sentByThemselves(posts)]
  ask = judge(council, forms)
})
afterAll(async () => {
  await council.close()
  console.log(`Bad inputs, typed: ${forms.length} forms × ${TEXT_KINDS.length} kinds, ${ask.sent()} sent.`)
})

test('every form can be sent with correct answers', async () => {
  const answers: string[] = []
  for (const form of forms) {
    const { status } = await ask.send(form, {})
    await council.putBack()
    if (status >= 400)
      answers.push(
        `${form.path} ${form.fields.map(({ name, value }) => `${name}=${value}`).join('&')}: ${status}`,
      )
  }
  expect(answers).toEqual([])
})

test.each(TEXT_KINDS)('$name', async (kind) => {
  expect(await ask.wrongWithAll(kind)).toEqual([])
})
