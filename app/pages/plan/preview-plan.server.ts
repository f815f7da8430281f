import { listDirectorates } from '#app/data/council/directorates.server.ts'
import { listForComparison } from '#app/data/plan/planned-decisions.server.ts'
import { type ComparedLine, compareWithPlan, type PlanLine } from '#app/domain/plan/plan-import.ts'
import { formatDate } from '#app/domain/date-text.ts'
import { formatPlanValue, PLAN_FIELDS } from '#app/views/plan/describe-plan-event.ts'
import type { Db } from '#db/client.ts'
import type { Preview, PreviewLine } from '#app/ui/plan/import-preview.tsx'
import { readPlanLines } from './read-plan-lines.ts'

type Previewed =
  { ok: true; lines: PlanLine[]; wrong: number; preview: Preview } | { ok: false; problem: string }

export async function previewPlan(db: Db, csv: string): Promise<Previewed> {
  const directorates = await listDirectorates(db)
  const read = readPlanLines(
    csv,
    directorates.filter(({ closedAt }) => closedAt === null),
  )
  if (!read.ok) return read
  const compared = compareWithPlan(read.lines, await listForComparison(db))
  const names = new Map(directorates.map(({ id, name }) => [id, name]))
  const lines = compared.map((line): PreviewLine => ({
    line: line.line,
    says: line.says,
    kind: line.kind,
    more: moreOf(line, names),
  }))
  const wrong = compared.filter(({ kind }) => kind === 'wrong').length
  return { ok: true, lines: read.lines, wrong, preview: { lines, unknown: read.unknown, csv } }
}

function moreOf(line: ComparedLine, names: ReadonlyMap<string, string>): string[] {
  if (line.kind === 'wrong') return [...line.problems]
  if (line.kind === 'changed') {
    return line.changes.map(
      (field) =>
        `Changes ${PLAN_FIELDS[field] ?? field} from ${formatPlanValue(line.from[field], names)} to ` +
        `${formatPlanValue(line.decision[field], names)}`,
    )
  }
  if (line.kind === 'same' || line.alsoOn.length === 0) return []
  return [
    `The plan already has this title on ${line.alsoOn.map(formatDate).join(', ')}. If only the date ` +
      `has changed, change that decision instead.`,
  ]
}
