import type Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifySeals } from '#app/data/oversight/verify-seals.server.ts'
import { kyselyOver, openDatabase } from '#db/client.ts'
import { SEALED_TABLES } from '#db/sealed-tables.ts'
import { asColumn, SIGNED_COLUMNS, UNSIGNED_COLUMNS } from '#db/signed-tables.ts'
import { newDatabase } from '#tests/support/database.ts'

/** Every column of the schema that says who did something refers to who that person was then. */
let database: Database.Database

beforeAll(async () => {
  database = openDatabase(await newDatabase(), { foreignKeys: false })
  database.pragma('ignore_check_constraints = 1')
})
afterAll(() => {
  const columns = Object.values(SIGNED_COLUMNS).flatMap((each) => Object.keys(each)).length
  console.log(`Particulars: ${columns} columns of ${Object.keys(SIGNED_COLUMNS).length} tables were signed.`)
})

const all = <Row>(statement: string, ...values: unknown[]) =>
  database.prepare(statement).all(...values) as Row[]
const COLUMNS = Object.entries(SIGNED_COLUMNS).flatMap(([table, columns]) =>
  Object.keys(columns).map((by) => [table, by] as const),
)

test('every column with a person says who it was then, or there is a reason why not', () => {
  // Some tables that are written with every change have no foreign keys.
  const found = all<{ table: string; by: string }>(
    `select distinct t.name as "table", c.name as by
     from sqlite_master t join pragma_table_info(t.name) c
       left join pragma_foreign_key_list(t.name) f on f."from" = c.name
     where t.type = 'table' and (f."table" = 'people' or c.name in ('person_id', 'approver_id'))`,
  ).map(({ table, by }) => (by === 'redacted_by' ? `*.${by}` : `${table}.${by}`))
  const listed = [...COLUMNS.map((each) => each.join('.')), ...Object.keys(UNSIGNED_COLUMNS)]
  expect([...new Set(found)].sort()).toEqual(listed.sort())
  expect(Object.keys(SIGNED_COLUMNS).filter((table) => !(table in SEALED_TABLES))).toEqual([])
})

type Column = { name: string; type: 'TEXT' | 'INTEGER' }

/** A row with something in every column, but nothing that says who its people were. */
function insertInto(table: string, number: number): void {
  const columns = all<Column>(`select name, type from pragma_table_xinfo('${table}') where hidden = 0`)
  const people = Object.keys(SIGNED_COLUMNS[table] ?? {})
  const values = columns.map(({ name, type }) => {
    if (people.includes(name)) return 'priya'
    if (people.some((by) => asColumn(by) === name)) return null
    return type === 'INTEGER' ? number : `made up ${number}`
  })
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  database
    .prepare(`insert into ${table} (${names}) values (${columns.map(() => '?').join(', ')})`)
    .run(values)
}

/** Everything is as before afterwards. */
function undone(work: () => void): void {
  database.exec('begin')
  try {
    database.exec(`
      insert into people (id, email, name, job_title, organisation, created_at)
        values ('priya', 'p', 'Priya Patel', 'Officer', 'NHS', 'x');
      insert into person_roles (person_id, role) values ('priya', 'officer'), ('priya', 'equality lead')`)
    work()
  } finally {
    database.exec('rollback')
  }
}

const signedIn = (table: string, by: string) =>
  all<{ who: string }>(
    `select json_array(p.name, p.job_title, p.organisation, p.roles) as who from ${table} t
     left join particulars p on p.id = t.${asColumn(by)} order by t.rowid`,
  ).map(({ who }) => JSON.parse(who) as unknown)

const BEFORE = ['Priya Patel', 'Officer', 'NHS', 'equality lead, officer']

describe.each(COLUMNS)('%s.%s', (table, by) => {
  test.each([
    ['name', `update people set name = 'Priya Shah'`, ['Priya Shah', 'Officer', 'NHS', BEFORE[3]]],
    ['job title', `update people set job_title = null`, ['Priya Patel', null, 'NHS', BEFORE[3]]],
    ['organisation', `update people set organisation = 'ICB'`, ['Priya Patel', 'Officer', 'ICB', BEFORE[3]]],
    ['role', `delete from person_roles where role = 'officer'`, [...BEFORE.slice(0, 3), 'equality lead']],
  ])('keeps who it was when the %s changes, and says who it is from then on', (_, change, after) => {
    undone(() => {
      insertInto(table, 7)
      database.exec(
        `${change} ${change.startsWith('update') ? 'where' : 'and'} ${WHO[change.split(' ')[0] ?? '']}`,
      )
      expect(signedIn(table, by)).toEqual([BEFORE])
      insertInto(table, 8)
      expect(signedIn(table, by)).toEqual([BEFORE, after])
    })
  })

  test('says who it was when somebody else does it next', () => {
    undone(() => {
      database.exec(`insert into people (id, email, name, created_at) values ('ben', 'b', 'Ben Cole', 'x')`)
      insertInto(table, 7)
      const isWrittenOnce = all(
        `select 1 from sqlite_master where name in ('${table}_only_redacted', '${table}_not_changed')`,
      ).length
      const change = () => database.prepare(`update ${table} set ${by} = 'ben'`).run()
      if (isWrittenOnce) return expect(change).toThrow()
      change()
      expect(signedIn(table, by)).toEqual([['Ben Cole', null, null, '']])
    })
  })

  test('a copy keeps who it was', () => {
    undone(() => {
      insertInto(table, 7)
      const [kept] = all<Record<string, unknown>>(`select * from ${table}`)
      database.exec(`update people set name = 'Priya Shah'`)
      const key = SEALED_TABLES[table]?.at(-1) ?? ''
      const copy = { ...kept, [key]: typeof kept?.[key] === 'number' ? 9 : 'a copy' }
      const unique = Object.fromEntries(
        Object.entries(copy).map(([name, value]) => [name, value === 'made up 7' ? 'made up 9' : value]),
      )
      for (const name of ['number', 'row_version', 'sequence', 'edition'])
        if (name in unique && name !== key) unique[name] = 9
      const names = Object.keys(unique)
      database
        .prepare(`insert into ${table} ("${names.join('", "')}") values (${names.map(() => '?').join(', ')})`)
        .run(Object.values(unique))
      expect(signedIn(table, by)).toEqual([BEFORE, BEFORE])
    })
  })
})

const WHO: Record<string, string> = { update: `id = 'priya'`, delete: `person_id = 'priya'` }

describe('particulars', () => {
  test('are kept once, however often they are needed', () => {
    undone(() => {
      insertInto('comments', 7)
      insertInto('audits', 7)
      expect(all(`select * from particulars where person_id = 'priya'`)).toHaveLength(1)
    })
  })

  test.each([
    ['changed', `update particulars set name = 'Someone Else'`],
    ['deleted', `delete from particulars`],
    ['replaced', `insert or replace into particulars select * from particulars`],
  ])('cannot be %s', (_, statement) => {
    undone(() => {
      insertInto('comments', 7)
      expect(() => database.exec(statement)).toThrow('Particulars are kept.')
    })
  })

  test('an earlier row of the history cannot be made to say who someone is now', () => {
    undone(() => {
      insertInto('history', 7)
      database.exec(`update people set name = 'Priya Shah'`)
      insertInto('comments', 8)
      expect(() => database.exec(`update history set person_as = (select max(id) from particulars)`)).toThrow(
        'History is append-only.',
      )
    })
  })

  test('verification notices that the triggers which refer to them are gone', async () => {
    database.exec('drop trigger approvals_person_as_when_added')
    expect((await verifySeals(kyselyOver(database))).problems).toEqual([
      'The triggers that say who people were in the table approvals were changed or removed.',
    ])
  })
})
