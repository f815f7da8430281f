import { createHash, randomUUID } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Particulars } from '#app/data/as-they-were.server.ts'
import { hashOf } from '#app/data/history.server.ts'
import { PARTICULARS } from './row-writer.ts'

/**
 * The statements of the bare limit. It reads and writes the rows that the product does, with prepared
 * statements.
 */
export function limitStatements(database: Database.Database) {
  const prepared = new Map<string, Database.Statement>()
  const sql = (text: string): Database.Statement => {
    const statement = prepared.get(text) ?? database.prepare(text)
    prepared.set(text, statement)
    return statement
  }

  /**
   * The first page of a search, newest decision first. A rare word is looked up in the index. For a common
   * word the register is read in order until the page is full.
   */
  const search = (word: string) => {
    const some = sql('select rowid from passages_fts where passages_fts match ? limit 2000').all(`"${word}"`)
    return some.length < 2_000 ? sql(FIND_RARE).all(`"${word}"*`) : sql(FIND_COMMON).all(`"${word}"`)
  }

  const save = database.transaction((form: URLSearchParams) => {
    const at = new Date().toISOString()
    const [reference, characteristic] = [form.get('reference') ?? '', form.get('characteristic') ?? '']
    const version = sql(VERSION).get(reference) as Row
    const versionId = version['id']
    const current = sql('select * from baselines where version_id = ? and characteristic = ?').get(
      versionId,
      characteristic,
    ) as Row
    const answers = Object.fromEntries(
      ['demographics', 'worksWell', 'problems'].map((name) => [name, form.get(name)]),
    )
    const { demographics = null, worksWell = null, problems = null } = answers
    const rowVersion = Number(current['row_version']) + 1
    sql(
      `update baselines set demographics = ?, works_well = ?, problems = ?, row_version = ?, saved_at = ?, saved_by = ?
       where version_id = ? and characteristic = ? and row_version = ?`,
    ).run(
      demographics,
      worksWell,
      problems,
      rowVersion,
      at,
      version['created_by'],
      versionId,
      characteristic,
      rowVersion - 1,
    )
    sql('delete from baseline_evidence where version_id = ? and owner_id = ?').run(versionId, characteristic)
    form.getAll('evidenceIds').forEach((id, position) => {
      sql('insert into baseline_evidence (version_id, owner_id, value, position) values (?, ?, ?, ?)').run(
        versionId,
        characteristic,
        id,
        position,
      )
    })
    const content = JSON.stringify(answers)
    const textHash = sha256(content)
    sql(
      `insert into texts (version_id, section, subject_id, row_version, content, hash, saved_at, ` +
        `saved_by) values (?, 'baseline', ?, ?, ?, ?, ?, ?)`,
    ).run(versionId, characteristic, rowVersion, content, textHash, at, version['created_by'])
    keepPassage(version, characteristic, [demographics, worksWell, problems].filter(Boolean).join('\n'))
    record(version, at, { event: 'save', subject: `baseline ${characteristic}`, textHash })
    sql('insert or ignore into writers (assessment_id, person_id) values (?, ?)').run(
      version['assessment_id'],
      version['created_by'],
    )
    sql('update register set changed_at = ? where assessment_id = ?').run(at, version['assessment_id'])
    keepPost(version, at)
  })

  /** Reads all rows of the assessment, as the checks do, and writes its snapshot. */
  const submit = database.transaction((form: URLSearchParams) => {
    const at = new Date().toISOString()
    const version = sql(VERSION).get(form.get('reference') ?? '') as Row
    const document = JSON.stringify(
      TABLES.map((table) => sql(`select * from ${table} where version_id = ?`).all(version['id'])),
    )
    const hash = sha256(document)
    const { latest } = sql('select max(number) as latest from submissions where version_id = ?').get(
      version['id'],
    ) as { latest: number | null }
    sql(
      `insert into submissions (id, version_id, number, submitted_at, submitted_by, document, hash, ` +
        `findings) values (?, ?, ?, ?, ?, ?, ?, '[]')`,
    ).run(randomUUID(), version['id'], (latest ?? 0) + 1, at, version['created_by'], document, hash)
    const approver = sql(`select person_id from person_roles where role = 'manager' limit 1`).pluck().get()
    sql(
      'update versions set approver_id = ?, status_at = ?, move_version = move_version + 1 where id = ?',
    ).run(approver, at, version['id'])
    sql('insert into notices (id, person_id, assessment_id, at, message) values (?, ?, ?, ?, ?)').run(
      randomUUID(),
      approver,
      version['assessment_id'],
      at,
      'was submitted',
    )
    record(version, at, { event: 'submit', snapshotHash: hash })
    sql('update register set changed_at = ?, approver_id = ? where assessment_id = ?').run(
      at,
      approver,
      version['assessment_id'],
    )
    keepPost(version, at)
  })

  function keepPassage(version: Row, entryId: string, body: string): void {
    const place = [version['id'], entryId]
    const old = sql(
      `select id, body from passages where version_id = ? and section = 'baseline' and subject_id = ?`,
    ).get(...place) as Row | undefined
    if (old) {
      sql(`insert into passages_fts (passages_fts, rowid, body) values ('delete', ?, ?)`).run(
        old['id'],
        old['body'],
      )
      sql('delete from passages where id = ?').run(old['id'])
    }
    const { lastInsertRowid } = sql(
      `insert into passages (assessment_id, version_id, section, subject_id, body) values (?, ?, 'baseline', ?, ?)`,
    ).run(version['assessment_id'], ...place, body)
    sql('insert into passages_fts (rowid, body) values (?, ?)').run(lastInsertRowid, body)
  }

  function record(
    version: Row,
    at: string,
    entry: { event: 'save' | 'submit'; subject?: string; textHash?: string; snapshotHash?: string },
  ): void {
    const last = sql('select id, hash from history order by id desc limit 1').get() as {
      id: number
      hash: string
    }
    const row = {
      id: last.id + 1,
      at,
      personId: String(version['created_by']),
      event: entry.event,
      assessmentId: String(version['assessment_id']),
      versionNumber: 1,
      subject: entry.subject ?? null,
      fromStatus: 'draft' as const,
      toStatus: 'draft' as const,
      details: '{}',
      commentHash: null,
      textHash: entry.textHash ?? null,
      snapshotHash: entry.snapshotHash ?? null,
      previousHash: last.hash,
    }
    sql(
      `insert into history (id, at, person_id, event, assessment_id, version_number, subject, from_status,
         to_status, details, comment_hash, text_hash, snapshot_hash, previous_hash, hash)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(...Object.values(row), hashOf(row, sql(PARTICULARS).get(row.personId) as Particulars))
  }

  function keepPost(version: Row, at: string): void {
    sql('insert into form_posts (key, person_id, at, result) values (?, ?, ?, ?)').run(
      sha256(randomUUID()),
      version['created_by'],
      at,
      '{}',
    )
  }
  // Writers use `begin immediate`, as the product does.
  return { search, save: save.immediate, submit: submit.immediate }
}

type Row = Record<string, string | number | null>

const FIND_RARE = `select * from register where assessment_id in (select passages.assessment_id from passages
  join register as latest on latest.assessment_id = passages.assessment_id and latest.version_id = passages.version_id
  where passages.id in (select rowid from passages_fts where passages_fts match ?))
  order by decision_on desc, number desc limit 25`
const FIND_COMMON = `select * from register where exists (select 1 from passages cross join passages_fts
  where passages.version_id = register.version_id and passages_fts match ? and passages_fts.rowid = passages.id)
  order by decision_on desc, number desc limit 25`
const VERSION =
  `select versions.* from versions join assessments on assessments.id = versions.assessment_id ` +
  `where reference = ?`
const TABLES = [
  'proposals',
  'decisions',
  'aims_and_options',
  'evidence_gathered',
  'further_suggestions',
  'conclusions',
  'outcomes',
  'baselines',
  'no_impacts',
  'lead_officers',
  'evidence_items',
  'engagement_entries',
  'impacts',
  'mitigations',
  'impact_groups',
  'impact_evidence',
  'impact_engagement',
  'mitigation_engagement',
  'baseline_evidence',
  'evidence_characteristics',
  'engagement_groups',
]

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
