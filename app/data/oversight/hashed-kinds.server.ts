import { fingerprint } from '#app/data/assessment/texts.server.ts'
import type { VOUCHED_FOR } from '#app/data/council/redactions.server.ts'
import { hashOfEdition, listEditions } from '#app/data/evidence/facts.server.ts'
import { sha256 } from '#app/data/history.server.ts'
import type { Db } from '#db/client.ts'
import { editionText } from './cumulative-editions.server.ts'
import { type Breathe, rowsInPieces } from './pieces.server.ts'
import type { Recorded, RecordedHash } from './recorded-hashes.server.ts'

/** Words whose hash is in the history. */
type Words = {
  /** The key of these words in the history row of a redaction. */
  key: number | string
  /** The hash when they were written, kept in their own row. */
  hash: string
  /** The hash of what they say now. */
  hashNow: string
  redactedAt: string | null
}
/** One row, with its names in reports of problems and of redactions. */
export type Piece = { name: string; redactedName: string; redactedAt: string | null; words: Words[] }

export type Kind = {
  place: (typeof VOUCHED_FOR)[number]
  list: (db: Db, recorded: Recorded, breathe: Breathe) => AsyncIterable<Piece>
  isRecorded: (recorded: Recorded) => (words: Words) => boolean
  /** What must exist according to the history, with its name in the report if it is missing. */
  mustExist: (recorded: Recorded) => (RecordedHash & { name: string })[]
  /** Problems that are not about a single row. */
  alsoWrong?: (db: Db, recorded: Recorded, breathe: Breathe) => Promise<string[]>
}

/** Every kind of text whose hash is in the history, in the order in which problems are reported. */
export const HASHED_KINDS: readonly Kind[] = [
  {
    place: 'texts',
    async *list(db, _recorded, breathe) {
      for await (const text of rowsInPieces(db, 'texts', breathe)) {
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
    async alsoWrong(db, { ranges }, breathe) {
      const problems: string[] = []
      for (const { id, range } of ranges) {
        await breathe()
        if ((await fingerprint(db, range)) !== range.hash)
          problems.push(`The texts of history row ${id} were changed.`)
      }
      return problems
    },
  },
  {
    place: 'comments',
    async *list(db, _recorded, breathe) {
      for await (const comment of rowsInPieces(db, 'comments', breathe))
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
    async *list(db, _recorded, breathe) {
      for await (const submission of rowsInPieces(db, 'submissions', breathe))
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
    async *list(db, _recorded, breathe) {
      // A redaction names an answer by its hash, because a new version has copies of it.
      for await (const answer of rowsInPieces(db, 'answersToWarnings', breathe))
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
    // Answers can be withdrawn or replaced.
    mustExist: () => [],
  },
  {
    place: 'editions',
    async *list(db, _recorded, breathe) {
      for await (const edition of rowsInPieces(db, 'cumulativeEditions', breathe)) {
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
    async *list(db, _recorded, breathe) {
      const facts = await db.selectFrom('facts').select(['id', 'number']).orderBy('number').execute()
      for (const fact of facts) {
        await breathe()
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
    async *list(db, { redacted }, breathe) {
      for await (const screening of rowsInPieces(db, 'screenings', breathe)) {
        const { id, reason, hash, answer, answerHash, redactedAt } = screening
        const words = [{ key: id, hash, hashNow: sha256(reason), redactedAt }]
        if (answer !== null) {
          const key = `${id} answer`
          // An answer given after the redaction still has the hash that was recorded with it.
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
