import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { councilContext } from '#app/data/council/council.server.ts'
import { withOthers } from '#app/data/oversight/impact-reach.server.ts'
import { getDocument } from '#app/views/assessment/documents.server.ts'
import { runChecks } from '#app/domain/checks/run-checks.ts'
import { openDb } from '#db/client.ts'
import { MEASURED } from './generate.ts'
import { timesOf } from './timing.ts'
import { type Bench, type Line, plainLine } from './workload.ts'

const MOST = 5
const IN_ONE_GO = 20

/** W8: the CPU time, in this process, of all checks of one large assessment. Reading it is not counted. */
export async function checkWorkload(
  bench: Pick<Bench, 'assessments' | 'databaseFile' | 'count'>,
): Promise<Line> {
  const db = openDb(bench.databaseFile)
  const now = new Date().toISOString()
  const assessment = await getAssessment(db, MEASURED.draft)
  const document = await getDocument(db, assessment)
  const { checkContext } = await councilContext(db, now, assessment)
  const context = await withOthers(db, checkContext, assessment.assessmentId)
  await db.destroy()
  const once = () => runChecks(document, context)
  const cpu = () => {
    const before = process.cpuUsage()
    for (let done = 0; done < IN_ONE_GO; done += 1) once()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000 / IN_ONE_GO
  }
  cpu()
  const times = timesOf(Array.from({ length: Math.max(5, Math.ceil(bench.count / 10)) }, cpu))
  const name = 'all checks of one large assessment, including the cumulative one (CPU)'
  return plainLine(bench, {
    id: 'W8',
    name,
    ...times,
    target: `≤ ${MOST} ms of CPU`,
    met: times.p50 <= MOST,
  })
}
