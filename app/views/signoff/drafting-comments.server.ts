import { listDraftingComments } from '#app/data/signoff/comments.server.ts'
import { type Part, PART_KEYS } from '#app/domain/assessment/parts.ts'
import { describePerson } from '#app/domain/describe-person.ts'
import { formatDateTime } from '#app/domain/date-text.ts'
import type { AssessmentInView } from '#app/views/assessment/assessment-in-view.ts'
import type { CommentsOnPart, DraftingComment } from './drafting-comment.ts'

/** What was said about an assessment while it was written: first about the whole, then part by part. */
export async function readDraftingComments({
  db,
  assessment,
  may,
}: Pick<AssessmentInView, 'db' | 'assessment' | 'may'>): Promise<CommentsOnPart[]> {
  const rows = await listDraftingComments(db, assessment.assessmentId)
  const parts: (Part | null)[] = [null, ...PART_KEYS]
  return parts
    .map((part) => ({
      part,
      comments: rows
        .filter((row) => row.part === part)
        .map((row) =>
          shown(row, { latest: assessment.versionNumber, mayResolve: may.includes('resolve comment') }),
        ),
    }))
    .filter(({ comments }) => comments.length > 0)
}

type Row = Awaited<ReturnType<typeof listDraftingComments>>[number]

function shown(row: Row, { latest, mayResolve }: { latest: number; mayResolve: boolean }): DraftingComment {
  const { id, personName, personWas, body, at, versionNumber, resolvedAt, resolvedByName, redactedAt } = row
  return {
    id,
    by: describePerson(personName, personWas),
    body,
    when: formatDateTime(at),
    ...(versionNumber === latest ? {} : { version: versionNumber }),
    ...(resolvedAt === null
      ? {}
      : { resolved: `Resolved by ${resolvedByName ?? 'an author'} on ${formatDateTime(resolvedAt)}` }),
    ...(redactedAt === null ? {} : { redacted: formatDateTime(redactedAt) }),
    canResolve: mayResolve && resolvedAt === null && versionNumber === latest,
  }
}
