import { fingerprint } from '#app/data/assessment/texts.server.ts'
import type { VOUCHED_FOR } from '#app/data/council/redactions.server.ts'
import { hashOfEdition, listEditions } from '#app/data/evidence/facts.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import type { Db } from '#db/client.ts'
import { editionText } from './cumulative-editions.server.ts'
import type { Recorded, RecordedHash } from './recorded-evidence.server.ts'

/** Words whose hash the history has. */
type Words = {
  /** By which a redaction names them. */
  key: number | string
  /** The hash that they had when they were written, as their row has it. */
  hash: string
  /** The hash of what they say now. */
  hashNow: string
  redactedAt: string | null
}
/** One row, with the names that problems and redactions are told by. */
export type Piece = { name: string; redactedName: string; redactedAt: string | null; words: Words[] }

export type Kind = {
  place: (typeof VOUCHED_FOR)[number]
  list: (db: Db, recorded: Recorded) => AsyncIterable<Piece>
  isRecorded: (recorded: Recorded) => (words: Words) => boolean
  /** What must be there because the history says so, with the name that a missing one is told by. */
  mustExist: (recorded: Recorded) => (RecordedHash & { name: string })[]
  /** Problems that no single row has. */
  alsoWrong?: (db: Db, recorded: Recorded) => Promise<string[]>
}

/** Every kind of evidence that the history vouches for, in the order in which problems are told. */
export const KINDS_OF_EVIDENCE: readonly Kind[] = [
  {
    place: 'texts',
    async *list(db) {
      for await (const text of db.selectFrom('texts').selectAll().orderBy('id').stream()) {
        const name = `the text of ${text.section} ${text.subjectId}`.trim()
        yield onePiece(text, {
          name: `${name} (save ${text.rowVersion})`,
          redactedName: name,
          hashNow: sha256(text.content),
        })
      }
    },
    isRecorded: ({ texts, ranges }) => {
      const saved = hashesOf(texts)
      const isInBulk = inRanges(ranges.map(({ range }) => range))
      return ({ key, hash }) => isInBulk(Number(key)) || saved.has(hash)
    },
    mustExist: ({ texts }) =>
      texts.map(({ id, hash, subject }) => ({
        id,
        hash,
        name: `The text of history row ${id} (${subject})`,
      })),
    async alsoWrong(db, { ranges }) {
      const problems: string[] = []
      for (const { id, range } of ranges) {
        if ((await fingerprint(db, range)) !== range.hash)
          problems.push(`The texts of history row ${id} were changed.`)
      }
      return problems
    },
  },
  {
    place: 'comments',
    async *list(db) {
      for await (const comment of db.selectFrom('comments').selectAll().stream())
        yield onePiece(comment, {
          name: `The comment ${comment.id}`,
          redactedName: 'a comment',
          hashNow: sha256(comment.body),
        })
    },
    isRecorded: inComments,
    mustExist: ({ sentComments }) => namedRows('The comment', sentComments),
  },
  {
    place: 'snapshots',
    async *list(db) {
      for await (const submission of db.selectFrom('submissions').selectAll().stream())
        yield onePiece(submission, {
          name: `The snapshot ${submission.id}`,
          redactedName: 'a snapshot',
          hashNow: sha256(submission.document),
        })
    },
    isRecorded: ({ snapshots }) => isAmong(snapshots),
    mustExist: ({ snapshots, redactedSnapshots }) =>
      namedRows(
        'The snapshot',
        snapshots.filter(({ hash }) => !redactedSnapshots.has(hash)),
      ),
  },
  {
    place: 'answers',
    async *list(db) {
      // A redaction names an answer by its hash, because a new version has copies of it.
      for await (const answer of db.selectFrom('answersToWarnings').selectAll().stream())
        yield onePiece(
          { ...answer, id: answer.hash },
          {
            name: `The answer to a warning ${answer.id}`,
            redactedName: 'an answer to a warning',
            hashNow: sha256(answer.reason),
          },
        )
    },
    isRecorded: inComments,
    // An answer may be gone: it was withdrawn, or another took its place.
    mustExist: () => [],
  },
  {
    place: 'editions',
    async *list(db) {
      for await (const edition of db.selectFrom('cumulativeEditions').selectAll().stream()) {
        const name = `${edition.number} of the cumulative assessment of “${edition.tag}”`
        yield onePiece(edition, {
          name: `Edition ${name}`,
          redactedName: `edition ${name}`,
          hashNow: sha256(editionText(edition)),
        })
      }
    },
    isRecorded: ({ editions }) => isAmong(editions),
    mustExist: ({ editions }) => namedRows('The cumulative assessment', editions),
  },
  {
    place: 'facts',
    async *list(db) {
      const facts = await db.selectFrom('facts').select(['id', 'number']).orderBy('number').execute()
      for (const fact of facts) {
        for (const { edition, says, ...row } of await listEditions(db, fact.id)) {
          const name = `edition ${edition} of fact ${fact.number}`
          yield onePiece(
            { ...row, id: `${fact.id} ${edition}` },
            { name: `What ${name} says`, redactedName: name, hashNow: hashOfEdition(says) },
          )
        }
      }
    },
    isRecorded: ({ facts }) => isAmong(facts),
    mustExist: ({ facts }) => namedRows('The edition of a fact', facts),
  },
  {
    place: 'screenings',
    async *list(db, { redacted }) {
      for await (const screening of db.selectFrom('screenings').selectAll().stream()) {
        const { id, reason, hash, answer, answerHash, redactedAt } = screening
        const words = [{ key: id, hash, hashNow: sha256(reason), redactedAt }]
        if (answer !== null) {
          const key = `${id} answer`
          // An answer that was given after the redaction has the hash that it was recorded with.
          const isRedacted = redacted.screenings[key] !== undefined
          const hashes = { hash: answerHash ?? '', hashNow: sha256(answer) }
          words.push({ key, ...hashes, redactedAt: isRedacted ? redactedAt : null })
        }
        yield { name: `The screening ${id}`, redactedName: `the screening ${id}`, redactedAt, words }
      }
    },
    isRecorded: inComments,
    mustExist: () => [],
  },
]

type Row = { id: number | string; hash: string; redactedAt: string | null }

const onePiece = (
  { id: key, hash, redactedAt }: Row,
  { hashNow, ...names }: { name: string; redactedName: string; hashNow: string },
): Piece => ({ ...names, redactedAt, words: [{ key, hash, hashNow, redactedAt }] })

const hashesOf = (recorded: readonly RecordedHash[]) => new Set(recorded.map(({ hash }) => hash))

function isAmong(recorded: readonly RecordedHash[]) {
  const hashes = hashesOf(recorded)
  return ({ hash }: Words) => hashes.has(hash)
}

function inComments({ comments }: Recorded) {
  return ({ hash }: Words) => comments.has(hash)
}

const namedRows = (what: string, recorded: readonly RecordedHash[]) =>
  recorded.map(({ id, hash }) => ({ id, hash, name: `${what} of history row ${id}` }))

/** Whether an id is in one of these ranges. Ask in ascending order. */
function inRanges(ranges: readonly { from: number; to: number }[]): (id: number) => boolean {
  const sorted = [...ranges].sort((one, other) => one.from - other.from)
  let next = 0
  return (id) => {
    while ((sorted[next]?.to ?? id) < id) next += 1
    return (sorted[next]?.from ?? Infinity) <= id
  }
}
