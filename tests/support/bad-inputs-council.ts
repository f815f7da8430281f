import { pathToFileURL } from 'node:url'
import type Database from 'better-sqlite3'
import { addAuthor } from '#app/commands/assessment/change-authors.server.ts'
import { setTags } from '#app/commands/assessment/change-settings.server.ts'
import { saveSection } from '#app/commands/assessment/save-section.server.ts'
import { addToList } from '#app/commands/assessment/add-to-list.server.ts'
import { removeFromList } from '#app/commands/assessment/remove-from-list.server.ts'
import { giveSignInLink } from '#app/commands/account/give-sign-in-link.server.ts'
import { writeComment } from '#app/commands/signoff/write-comment.server.ts'
import { getAssessment, listTags } from '#app/data/assessment/assessments.server.ts'
import { updatePerson } from '#app/data/council/people.server.ts'
import { findSection, listSections } from '#app/data/assessment/sections.server.ts'
import { SECTION_KEYS, SECTIONS, type ListSection } from '#app/domain/assessment/parts.ts'
import { createLog } from '#app/http/log.server.ts'
import { hashPassword } from '#app/pages/account/passwords.server.ts'
import type { ServerParts } from '#app/http/server.server.ts'
import { type Db, kyselyOver, openDatabase } from '#db/client.ts'
import { SEALED_TABLES } from '#db/sealed-tables.ts'
import { inProject } from '#scripts/project.js'
import { type PolicyFixture, createPolicyFixture, cookieFor } from './e2e-askers.ts'
import { readGround } from './bad-inputs-ground.ts'
import { newDatabase } from './database.ts'
import { askingAt } from './http.ts'
import { type Asker, ASKERS } from './policy-table.ts'
import { createDirectorate, createPerson } from './people.ts'
import { NOW, testConfig } from './request.ts'

/** Everybody's password here. */
export const PASSWORD = 'marbles under the lilac'

export type Ground = PolicyFixture & {
  /** What each asker's browser sends, and one more whose session ended an hour ago. */
  cookies: Record<Asker | 'too late', string>
  /** A one-time link that was given to somebody. */
  token: string
  /** Somebody who is disabled, and a directorate that is closed. */
  disabledId: string
  closedId: string
}

/**
 * The built server in this process, over a database in memory that is put back after whatever changed it:
 * every bad input
 * meets the same council, in the same state.
 */
export async function servedCouncil({ ground, snapshot }: Grounded = readGround()) {
  const build = await import(/* @vite-ignore */ pathToFileURL(inProject('build/server/index.js')).href)
  const { createServer } = build.entry.module as {
    createServer: (parts: ServerParts) => {
      listen: () => Promise<{ port: number }>
      close: () => Promise<void>
    }
  }
  const logged: string[] = []
  const serve = async () => {
    const database = openDatabase(snapshot)
    const log = createLog({ level: 'warn', sink: (line) => void logged.push(line) })
    const server = createServer({
      build,
      config: testConfig({ port: 0 }),
      db: kyselyOver(database),
      log,
      now: () => NOW,
      files: 'build/client',
    })
    const { port } = await server.listen()
    return { database, port, close: server.close, changesBefore: changesIn(database) }
  }
  let serving = await serve()
  const asFirst = contentOf(serving.database)
  const newestSeal = newestSealIn(serving.database)
  let asRead = { changes: serving.changesBefore, content: asFirst }
  const wasWritten = () => changesIn(serving.database) !== serving.changesBefore
  const contentNow = () => {
    const changes = changesIn(serving.database)
    if (changes === serving.changesBefore) return asFirst
    if (changes !== asRead.changes)
      asRead = { changes, content: contentSince(serving.database, newestSeal, asFirst) }
    return asRead.content
  }
  return {
    ground,
    logged,
    asker: () => askingAt(serving.port),
    /** What is there now and was not at first, and what is gone, a row a line: nothing, after a refusal. */
    changes: () => changesBetween(asFirst, contentNow()),
    /** Whether this text is part of anything that people have given to the service. */
    holds: (text: string) => [...contentNow().values()].some((rows) => rows.includes(inJson(text))),
    putBack: async () => {
      logged.length = 0
      if (!wasWritten()) return
      await serving.close()
      serving = await serve()
      asRead = { changes: serving.changesBefore, content: asFirst }
    },
    count: (sql: string) => serving.database.prepare(sql).pluck().get() as number,
    close: () => serving.close(),
  }
}
export type ServedCouncil = Awaited<ReturnType<typeof servedCouncil>>

export type Grounded = { ground: Ground; snapshot: Buffer }

export async function groundedCouncil(): Promise<Grounded> {
  const database = openDatabase(await newDatabase())
  const db = kyselyOver(database)
  const fixture = await createPolicyFixture(db)
  const passwordHash = await hashPassword(PASSWORD)
  for (const { id } of Object.values(fixture.people)) await updatePerson(db, id, { passwordHash })
  const disabledId = (await createPerson(db, { disabledAt: NOW })).id
  const closedId = (await createDirectorate(db, { closedAt: NOW })).id
  await addAnotherAuthor(db, fixture)
  await commentOn(db, fixture)
  await addAnotherTag(db, fixture)
  await saveTwice(db, fixture)
  await takeOneOutOfEachList(db, fixture)
  const { token } = await giveSignInLink(
    { db, actor: fixture.people.administrator, now: NOW },
    fixture.somebodyElseId,
  )
  const cookies = {} as Ground['cookies']
  for (const asker of ASKERS)
    cookies[asker] = asker === 'nobody' ? '' : await cookieFor(db, fixture.people[asker].id, NOW)
  // Signed in twice, so that there is a session to end.
  await cookieFor(db, fixture.people.author.id, NOW)
  // So that the forms of administrators do what they are for. Every bad input would otherwise hash a password.
  await db.updateTable('sessions').set({ confirmedAt: NOW }).execute()
  cookies['too late'] = await cookieFor(db, fixture.people.author.id, '2026-11-21T09:00:00.000Z')
  const snapshot = database.serialize()
  await db.destroy()
  return { ground: { ...fixture, cookies, token, disabledId, closedId }, snapshot }
}

const commentOn = (db: Db, { people, references }: PolicyFixture) =>
  writeComment(
    { db, actor: people.approver, now: NOW },
    { reference: references.submitted, part: 'impacts', body: 'Say who was asked.' },
  )

/** So that there are two tags to merge. */
async function addAnotherTag(db: Db, { people, references: { draft: reference } }: PolicyFixture) {
  const tags = await listTags(db, (await getAssessment(db, reference)).assessmentId)
  await setTags({ db, actor: people.author, now: NOW }, { reference, tags: [...tags, 'Trams'] })
}

const addAnotherAuthor = (db: Db, { people, references, somebodyElseId }: PolicyFixture) =>
  addAuthor(
    { db, actor: people.author, now: NOW },
    { reference: references.submitted, personId: somebodyElseId },
  )

/** So that there is an earlier text to go back to. */
async function saveTwice(db: Db, { people, references }: PolicyFixture) {
  const reference = references.draft
  const { versionId } = await getAssessment(db, reference)
  const saved = await findSection(db, versionId, 'proposal', '')
  if (!saved) throw new Error('The draft has no proposal.')
  const values = { ...saved.values, service: 'Customer services' }
  await saveSection(
    { db, actor: people.author, now: NOW },
    { reference, section: 'proposal', entryId: '', rowVersion: saved.rowVersion, values },
  )
}

/** So that pages offer to restore it: a row like the last, added and taken out again. */
async function takeOneOutOfEachList(db: Db, { people, references }: PolicyFixture) {
  const context = { db, actor: people.author, now: NOW }
  const reference = references.draft
  const { versionId } = await getAssessment(db, reference)
  const lists = SECTION_KEYS.filter((section): section is ListSection => SECTIONS[section].kind === 'list')
  for (const section of lists) {
    const values = (await listSections(db, versionId, section)).at(-1)?.values ?? {}
    await addToList(context, { reference, section, values })
    const added = (await listSections(db, versionId, section)).at(-1)
    if (added) await removeFromList(context, { reference, section, ...added })
  }
}

const changesIn = (database: Database.Database) =>
  database.prepare('select total_changes()').pluck().get() as number

/**
 * What only says who is signed in, who tried to, and which forms were sent is not content; passages are made
 * from it.
 */
const NOT_CONTENT =
  /^(sessions|sign_in_attempts|known_devices|seals|sealed_rows|verifications|changed_rows|form_posts|form_saves|unsent_posts|kysely_.*|passages.*|sqlite_.*)$/

/** Every row of every table. */
function contentOf(database: Database.Database): Map<string, string> {
  const tables = database
    .prepare<[], string>(`select name from sqlite_master where type = 'table' order by name`)
    .pluck()
    .all()
  return new Map(
    tables.filter((table) => !NOT_CONTENT.test(table)).map((table) => [table, rowsIn(database, table)]),
  )
}

/** The same, without reading again the sealed tables of which no row was changed after a seal. */
function contentSince(database: Database.Database, seal: number, before: Map<string, string>) {
  const changed = new Set(
    database
      .prepare<[number], string>('select distinct table_name from sealed_rows where seal_id > ?')
      .pluck()
      .all(seal),
  )
  const isChanged = (table: string) => changed.has(table) || !(table in SEALED_TABLES)
  return new Map(
    [...before].map(([table, rows]) => [table, isChanged(table) ? rowsIn(database, table) : rows]),
  )
}

const rowsIn = (database: Database.Database, table: string): string =>
  JSON.stringify(database.prepare(`select * from "${table}"`).raw().all())

const newestSealIn = (database: Database.Database) =>
  database.prepare<[], number>('select coalesce(max(id), 0) from seals').pluck().get() ?? 0

function changesBetween(before: Map<string, string>, after: Map<string, string>): string {
  const rows = (table: string, json: string | undefined) =>
    new Set((JSON.parse(json ?? '[]') as unknown[]).map((row) => `${table} ${JSON.stringify(row)}`))
  const changed = [...after].filter(([table, json]) => before.get(table) !== json)
  return changed
    .flatMap(([table, json]) => {
      const [old, now] = [rows(table, before.get(table)), rows(table, json)]
      return [
        ...[...now].filter((row) => !old.has(row)).map((row) => `+ ${row}`),
        ...[...old].filter((row) => !now.has(row)).map((row) => `- ${row}`),
      ]
    })
    .join('\n')
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

/** Without ids, hashes and tokens, which are chance: what the same form gives twice. */
export const withoutChance = (changes: string): string =>
  changes
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|scrypt\$[\w$-]+/g, '…')
    .split('\n')
    .sort()
    .join('\n')
