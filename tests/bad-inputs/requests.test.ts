import { afterAll, beforeAll, expect, test } from 'vitest'
import { servedCouncil, type ServedCouncil } from '#tests/support/bad-inputs-council.ts'
import { everyForm, type FoundForm } from '#tests/support/bad-inputs-forms.ts'
import { judge, pairsOf } from '#tests/support/bad-inputs-judge.ts'
import { REQUEST_KINDS } from '#tests/support/bad-inputs-requests.ts'

/*
 * A form changes nothing if it comes from another site, in another shape or from another person, or goes to
 * another address.
 */

let council: ServedCouncil
let forms: FoundForm[]
let ask: ReturnType<typeof judge>
beforeAll(async () => {
  council = await servedCouncil()
  forms = everyForm().posts
  ask = judge(council, forms)
})
afterAll(async () => {
  await council.close()
  console.log(
    `Bad inputs, as requests: ${forms.length} forms × ${REQUEST_KINDS.length} kinds, ${ask.sent()} sent.`,
  )
})

test.each(REQUEST_KINDS)('$name', async (kind) => {
  expect(await ask.wrongWithAll(kind)).toEqual([])
})

test('only one of twenty approvals sent at once is accepted, with one row of history', async () => {
  const form = forms.find(({ address }) => address.endsWith('/sign'))
  if (!form) throw new Error('There is no form to approve an assessment.')
  const approving = Array.from({ length: 20 }, (_, n) =>
    ask.send(form, {
      pairs: pairsOf(form).map(([name, value]) => [name, name === 'formKey' ? `window-number-${n}` : value]),
    }),
  )
  const statuses = (await Promise.all(approving)).map(({ status }) => status)
  const approvals = council.count(
    `select count(*) from history where event = 'approve' and assessment_id = (select id from ` +
      `assessments where reference = '${council.ground.references.submitted}')`,
  )
  await council.putBack()
  expect(statuses.filter((status) => status === 303)).toHaveLength(1)
  expect(statuses.filter((status) => status === 403 || status === 409)).toHaveLength(19)
  expect(approvals).toBe(1)
})
