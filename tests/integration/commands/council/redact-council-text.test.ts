import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import {
  addCommunityGroup,
  changeCommunityGroup,
} from '#app/commands/evidence/change-community-group.server.ts'
import { changeFact } from '#app/commands/evidence/change-fact.server.ts'
import { decideOnFact } from '#app/commands/evidence/decide-on-fact.server.ts'
import { changeGuidance, resetGuidance } from '#app/commands/council/change-guidance.server.ts'
import { addPlannedDecision, changePlannedDecision } from '#app/commands/plan/change-plan.server.ts'
import { redactCouncilText } from '#app/commands/council/redact-council-text.server.ts'
import { answerScreening, sayNotNeeded } from '#app/commands/plan/screen-decision.server.ts'
import { writeCumulativeAssessment } from '#app/commands/oversight/write-cumulative-assessment.server.ts'
import { getCommunityGroup } from '#app/data/evidence/community-groups.server.ts'
import {
  type RedactableText,
  aboutCumulative,
  aboutFact,
  aboutCommunityGroup,
  aboutGuidance,
  aboutPlannedDecision,
} from '#app/views/council/council-texts.server.ts'
import { getFact } from '#app/data/evidence/facts.server.ts'
import { findOwnHelp } from '#app/data/council/guidance-texts.server.ts'
import { insertNotices } from '#app/data/work/notices.server.ts'
import { getPlannedDecision } from '#app/data/plan/planned-decisions.server.ts'
import { listScreenings } from '#app/data/plan/screenings.server.ts'
import { keepUnsentPost } from '#app/data/account/unsent-posts.server.ts'
import { verifyHistory } from '#app/data/oversight/verify-history.server.ts'
import { type Db, openDb } from '#db/client.ts'
import { migrateFile } from '#db/migrate.ts'
import { createApproved, type TestAssessment } from '#tests/support/assessments.ts'
import { createFact } from '#tests/support/facts.ts'

const NAME = 'Jane Whitfield'
const NOW = '2026-11-22T10:00:00.000Z'
const REASON = 'A resident can be recognised.'
const HELP = 'question.proposal.title'

let db: Db
let file: string
let council: TestAssessment
beforeEach(async () => {
  file = join(mkdtempSync(join(tmpdir(), 'due-regard-redact-')), 'council.sqlite')
  await migrateFile(file)
  db = openDb(file)
  council = await createApproved(db)
})

const asLead = () => ({ db, actor: council.lead, now: NOW })
const asOfficer = () => ({ db, actor: council.officer, now: NOW })
const redact = (text: RedactableText, more: { words?: string; reason?: string } = {}) =>
  redactCouncilText(asLead(), text, {
    withheld: { words: more.words ?? NAME },
    reason: more.reason ?? REASON,
  })
/** How often a name stands in the very bytes of the database and its write-ahead log. */
const timesIn = (name = 'whitfield') =>
  ['', '-wal']
    .map(
      (beside) =>
        readFileSync(file + beside)
          .toString('latin1')
          .toLowerCase()
          .split(name).length - 1,
    )
    .reduce((one, other) => one + other)
const unsentTo = (path: string) =>
  keepUnsentPost(db, council.lead.id, {
    id: crypto.randomUUID(),
    path,
    fields: [
      ['title', `About ${NAME}`],
      ['version', 'abc'],
    ],
    at: NOW,
  })

/** Each kind of text with the name wherever somebody can type it, some of it in an earlier state. */
const WRITTEN: [string, () => Promise<RedactableText>][] = [
  [
    'a fact',
    async () => {
      const { number } = await addFact(
        asOfficer(),
        createFact({ statement: `Visits to ${NAME}`, publisher: NAME, area: `The road of ${NAME}` }),
      )
      const change = async (statement: string) => {
        const { rowVersion } = await getFact(db, number)
        await changeFact(asLead(), {
          number,
          rowVersion,
          fact: createFact({ statement }),
          why: `${NAME} rang us`,
        })
      }
      await change(`Visits on the round of ${NAME}`)
      await change('Visits')
      await decideOnFact(asLead(), {
        number,
        move: 'decline fact',
        rowVersion: (await getFact(db, number)).rowVersion,
        reason: `Only ${NAME} says so`,
      })
      await insertNotices(
        db,
        [council.officer.id],
        {
          assessmentId: await assessmentId(),
          at: NOW,
          message: `cites fact ${number} of the library, which was retired: ${NAME}`,
          about: (await getFact(db, number)).id,
        },
        null,
      )
      await unsentTo(`/library/${number}/change`)
      return aboutFact(await getFact(db, number))
    },
  ],
  [
    'a cumulative assessment',
    async () => {
      const answers = {
        willBeDone: `A fund for ${NAME}`,
        outcome: 'B',
        outcomeReason: `${NAME} agrees`,
      } as const
      await writeCumulativeAssessment(asLead(), {
        tag: 'budget 2027',
        basedOn: 0,
        addsUp: `${NAME} is hit twice`,
        ...answers,
      })
      await writeCumulativeAssessment(asLead(), {
        tag: 'budget 2027',
        basedOn: 1,
        addsUp: 'Some are hit twice',
        ...answers,
      })
      await unsentTo('/cumulative/tags/budget%202027/write')
      return aboutCumulative('budget 2027')
    },
  ],
  [
    'a planned decision',
    async () => {
      const id = await addPlannedDecision(asLead(), {
        title: `Moving ${NAME}`,
        body: `Panel of ${NAME}`,
        reportReference: 'CAB/1',
      })
      await sayNotNeeded(asOfficer(), id, `Only ${NAME} moves`)
      const [screening] = await listScreenings(db, id)
      await answerScreening(asLead(), id, screening?.id ?? '', {
        answer: 'refuse',
        answerReason: `${NAME} is disabled`,
      })
      await changePlannedDecision(asLead(), id, (await getPlannedDecision(db, id)).rowVersion, {
        title: `Moving ${NAME} again`,
        body: `Panel of ${NAME}`,
      })
      await insertNotices(
        db,
        [council.officer.id],
        {
          assessmentId: await assessmentId(),
          at: NOW,
          message: `no longer has a decision date in the forward plan (Panel of ${NAME})`,
          about: id,
        },
        null,
      )
      await unsentTo(`/forward-plan/${id}/change`)
      return aboutPlannedDecision(id)
    },
  ],
  [
    'a community group',
    async () => {
      const id = await addCommunityGroup(asLead(), {
        name: `Friends of ${NAME}`,
        characteristics: ['age'],
        reachedBy: `Ring ${NAME}`,
      })
      await changeCommunityGroup(asLead(), id, (await getCommunityGroup(db, id)).rowVersion, {
        name: 'Friends',
        characteristics: ['age'],
        reachedBy: `Write to ${NAME}`,
      })
      await unsentTo(`/community-groups/${id}`)
      return aboutCommunityGroup(id)
    },
  ],
  [
    'the council’s own help',
    async () => {
      const help = {
        why: 'So that it is known',
        good: `As ${NAME} wrote it`,
        example: NAME,
        reviewedOn: '2026-11-01',
      }
      await changeGuidance(asLead(), HELP, '', { kind: 'question', help })
      await unsentTo(`/guidance/${HELP}`)
      return aboutGuidance(HELP)
    },
  ],
]
const assessmentId = async () =>
  (await db.selectFrom('assessments').select('id').executeTakeFirstOrThrow()).id

describe.each(WRITTEN)('words redacted in %s', (_kind, write) => {
  test('are removed from every edition, the history, notices, unsent forms and the database file', async () => {
    const text = await write()
    expect(timesIn()).toBeGreaterThan(3)
    const places = await redact(text)
    expect(places).toMatchObject({ entries: expect.any(Number), forms: 1 })
    expect(timesIn()).toBe(0)
    expect(await db.selectFrom('unsentPosts').select('fields').execute()).toEqual([
      { fields: '[["title","About [redacted]"],["version","abc"]]' },
    ])
    await db.destroy()
  })

  test('leave who, when and why, and the rest still verifies, even after a second redaction', async () => {
    const text = await write()
    await redact(text)
    const row = await db
      .selectFrom('history')
      .selectAll()
      .where('event', '=', 'redact')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      personId: council.lead.id,
      at: NOW,
      subject: text.subject,
      assessmentId: null,
    })
    expect(JSON.parse(row.details)).toMatchObject({ reason: REASON })
    expect(await verifyHistory(db)).toMatchObject({ ok: true, problems: [] })
    await redact(text, { words: 'redacted', reason: 'It drew attention.' })
    expect(await verifyHistory(db)).toMatchObject({ ok: true, problems: [] })
    await db.destroy()
  })

  test('are removed from the reasons for earlier redactions', async () => {
    const text = await write()
    await redact(text, { reason: 'At the wish of Ada Moss.' })
    await redact(text, { words: 'Ada Moss' })
    expect(timesIn('ada moss')).toBe(0)
    expect(await verifyHistory(db)).toMatchObject({ ok: true, problems: [] })
    await db.destroy()
  })

  test('must be found, and not repeated in the reason, and only equality leads can redact them', async () => {
    const text = await write()
    await expect(redact(text, { words: 'Ebenezer Nobody' })).rejects.toMatchObject({
      errors: { words: expect.stringMatching(/^We could not find these words/) },
    })
    await expect(redact(text, { reason: `${NAME} asked us to` })).rejects.toMatchObject({
      errors: { reason: expect.stringMatching(/does not repeat the words/) },
    })
    await expect(
      redactCouncilText(asOfficer(), text, { withheld: { words: NAME }, reason: REASON }),
    ).rejects.toThrow('Only an equality lead can')
    expect(await db.selectFrom('history').select('id').where('event', '=', 'redact').execute()).toEqual([])
    await db.destroy()
  })
})

const written = (kind: string) => (WRITTEN.find(([name]) => name === kind)?.[1] ?? expect.fail(kind))()

describe('verification', () => {
  test('reports redactions, and rows marked as redacted without a history', async () => {
    for (const [, write] of WRITTEN) await redact(await write())
    const { redactions, problems } = await verifyHistory(db)
    expect(problems).toEqual([])
    expect(redactions).toEqual(
      expect.arrayContaining([
        `edition 2 of fact 1: redacted on ${NOW}.`,
        `edition 2 of the cumulative assessment of “budget 2027”: redacted on ${NOW}.`,
        expect.stringMatching(/^the screening .*: redacted on/),
        expect.stringMatching(/^history row \d+: redacted on/),
      ]),
    )
    await db
      .updateTable('factEditions')
      .set({ statement: 'Fine', redactedAt: NOW })
      .where('edition', '=', 3)
      .execute()
    await db
      .updateTable('cumulativeEditions')
      .set({ addsUp: 'Fine', redactedAt: NOW })
      .where('number', '=', 2)
      .execute()
    await db.updateTable('screenings').set({ answer: 'Fine', redactedAt: NOW }).execute()
    await db
      .updateTable('history')
      .set({ details: '{}', redactedAt: NOW })
      .where('event', '=', 'add community group')
      .execute()
    expect((await verifyHistory(db)).problems.join(' ')).toMatch(
      /History row \d+ was changed.*Edition 2 of the cumulative assessment.* was changed.*What edition 3 of fact 1 says was changed.*The screening .* was changed/,
    )
    await db.destroy()
  })

  test('still proves a reply to a redacted reason', async () => {
    const id = await addPlannedDecision(asLead(), { title: 'Moving', body: 'Cabinet' })
    await sayNotNeeded(asOfficer(), id, `Only ${NAME} moves`)
    await redact(aboutPlannedDecision(id))
    const [screening] = await listScreenings(db, id)
    await answerScreening(asLead(), id, screening?.id ?? '', {
      answer: 'refuse',
      answerReason: 'It is needed',
    })
    expect(await verifyHistory(db)).toMatchObject({ ok: true, problems: [] })
    await db.destroy()
  })
})

describe('a page that was opened before the redaction', () => {
  test('does not bring the words back into a fact', async () => {
    const { number } = await addFact(asLead(), createFact({ statement: `Visits to ${NAME}` }))
    const { rowVersion } = await getFact(db, number)
    await redact(aboutFact(await getFact(db, number)))
    await expect(
      changeFact(asLead(), {
        number,
        rowVersion,
        fact: createFact({ statement: `Visit to ${NAME}` }),
        why: 'Spelling',
      }),
    ).rejects.toThrow('Someone else changed this fact')
    await db.destroy()
  })

  test('does not bring them back into a cumulative assessment, whose next edition uses the redacted text', async () => {
    await redact(await written('a cumulative assessment'))
    const next = {
      tag: 'budget 2027',
      basedOn: 2,
      addsUp: `${NAME} again`,
      willBeDone: 'A fund',
      outcome: 'B',
      outcomeReason: 'Enough',
    } as const
    await expect(writeCumulativeAssessment(asLead(), next)).rejects.toThrow('Someone else wrote')
    await writeCumulativeAssessment(asLead(), { ...next, addsUp: 'Some', redactedAt: NOW })
    await db.destroy()
  })

  test('does not bring them back into the forward plan, the community groups or the guidance', async () => {
    const plan = await written('a planned decision')
    const group = await written('a community group')
    const help = await written('the council’s own help')
    const before = {
      plan: (await getPlannedDecision(db, plan.id)).rowVersion,
      group: (await getCommunityGroup(db, group.id)).rowVersion,
      help: NOW,
    }
    for (const text of [plan, group, help])
      await redactCouncilText({ ...asLead(), now: '2026-11-23T10:00:00.000Z' }, text, {
        withheld: { words: NAME },
        reason: REASON,
      })
    await expect(
      changePlannedDecision(asLead(), plan.id, before.plan, { title: NAME, body: 'Cabinet' }),
    ).rejects.toThrow('Someone else changed')
    await expect(
      changeCommunityGroup(asLead(), group.id, before.group, { name: NAME, characteristics: ['age'] }),
    ).rejects.toThrow('Someone else changed')
    await expect(resetGuidance(asLead(), help.id, before.help)).rejects.toThrow('Someone else changed')
    await db.destroy()
  })
})

test('earlier guidance is redacted too, after the standard guidance was restored', async () => {
  const help = await written('the council’s own help')
  await resetGuidance(asLead(), HELP, (await findOwnHelp(db, HELP))?.changedAt ?? '')
  expect(await redact(help)).toMatchObject({ entries: 0, history: 1 })
  expect(timesIn()).toBe(0)
  await db.destroy()
})

test('two community groups never end up with the same name', async () => {
  await addCommunityGroup(asLead(), { name: '[redacted]', characteristics: ['age'] })
  const id = await addCommunityGroup(asLead(), { name: NAME, characteristics: ['age'] })
  await expect(redact(aboutCommunityGroup(id))).rejects.toMatchObject({
    errors: { words: expect.stringContaining('Give this group another name first') },
  })
  await db.destroy()
})

test('the database allows no other change to a redacted row', async () => {
  await written('a fact')
  await written('a cumulative assessment')
  const redaction = `redacted_at = '${NOW}'`
  const changes: Record<string, string[]> = {
    fact_editions: ["hash = 'x'", "kind = 'x'", "as_of = '2020'", 'saved_by = null', 'edition = 9'],
    cumulative_editions: ["hash = 'x'", "tag = 'x'", "outcome = 'A'", "members = '[]'", 'written_by = null'],
    history: [
      "hash = 'x'",
      "previous_hash = 'x'",
      "event = 'x'",
      'person_id = null',
      "at = 'x'",
      "text_hash = 'x'",
      "subject = 'x'",
    ],
  }
  for (const [table, each] of Object.entries(changes)) {
    for (const change of each)
      await expect(
        sql.raw(`update ${table} set ${redaction}, ${change}`).execute(db),
        change,
      ).rejects.toThrow(/written once|append-only/)
  }
  await db.destroy()
})
