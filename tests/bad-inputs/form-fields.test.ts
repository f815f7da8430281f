import { afterAll, beforeAll, expect, test } from 'vitest'
import { servedCouncil, type ServedCouncil } from '#tests/support/bad-inputs-council.ts'
import { FIELD_KINDS } from '#tests/support/bad-inputs-fields.ts'
import { everyForm, type FoundForm, sentByThemselves } from '#tests/support/bad-inputs-forms.ts'
import { judge } from '#tests/support/bad-inputs-judge.ts'

/** What a page gives with its form, changed on the way: refused with a sentence, or without any effect. */
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
  console.log(
    `Bad inputs, in fields that pages give: ${forms.length} forms × ${FIELD_KINDS.length} kinds, ${ask.sent()} sent.`,
  )
})

test.each(FIELD_KINDS)('$name', async (kind) => {
  expect(await ask.wrongWithAll(kind)).toEqual([])
})
