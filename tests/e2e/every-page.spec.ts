import { PAGES } from '#tests/support/policy-table.ts'
import { statesOf, visitTo } from '#tests/support/e2e-states.ts'
import { test, withJavaScript } from './fixtures.ts'

test.describe.configure({ mode: 'parallel' })

const seen = { pages: 0, states: 0 }

// The same pages without JavaScript, as the server sends them, are in tests/built/every-page.test.ts.
for (const [address, row] of PAGES) {
  test(`${address} is for everyone, in every state`, withJavaScript, async ({ council, page }) => {
    const visit = await visitTo(address, row, { council, page })
    for (const { name, see } of await statesOf(visit)) {
      await test.step(name, see)
      seen.states += 1
    }
    seen.pages += 1
  })
}

test.afterAll(() => {
  if (seen.pages > 0)
    console.log(`For everyone: ${seen.states} states of ${seen.pages} pages seen by this worker`)
})
