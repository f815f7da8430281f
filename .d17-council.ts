import { openCouncil } from '#tests/support/e2e-council.ts'
import { createDraft } from '#tests/support/assessments.ts'
import { cookieFor } from '#tests/support/e2e-askers.ts'
import { writeFileSync } from 'node:fs'
const c = await openCouncil()
const drafts = []
for (let i = 0; i < 12; i += 1) {
  const d = await c.seed(createDraft)
  drafts.push({ reference: d.reference, cookie: await c.seed((db) => cookieFor(db, d.officer.id)) })
}
writeFileSync('/tmp/d17/council.json', JSON.stringify({ url: c.url, drafts }))
process.on('SIGTERM', () => void c.close().then(() => process.exit()))
setInterval(() => {}, 1000)
