import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { councilContext } from '#app/data/council/council.server.ts'
import { withOthers } from '#app/data/oversight/impact-reach.server.ts'
import { getDocument } from '#app/views/assessment/documents.server.ts'
import { runChecks } from '#app/domain/checks/run-checks.ts'
import { openDb } from '#db/client.ts'
import { LANDMARKS } from './generate.ts'
import { timesOf } from './timing.ts'
import { type Ground, type Line, plainLine } from './workload.ts'

const MOST = 5
const IN_ONE_GO = 20

/** W8: what all checks of one large assessment cost in CPU, in this process: reading it is not counted. */
export async function checkWorkload(
  ground: Pick<Ground, 'assessments' | 'databaseFile' | 'count'>,
): Promise<Line> {
  const db = openDb(ground.databaseFile)
  const now = new Date().toISOString()
  const assessment = await getAssessment(db, LANDMARKS.draft)
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
  const times = timesOf(Array.from({ length: Math.max(5, Math.ceil(ground.count / 10)) }, cpu))
  const name = 'all checks of one large assessment, CPU, the cumulative one among them'
  return plainLine(ground, {
    id: 'W8',
    name,
    ...times,
    target: `≤ ${MOST} ms of CPU`,
    met: times.p50 <= MOST,
  })
}
