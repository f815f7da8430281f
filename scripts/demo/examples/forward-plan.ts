import { addPlannedDecision, changePlannedDecision } from '#app/commands/plan/change-plan.server.ts'
import { linkPlannedDecision } from '#app/commands/plan/link-planned-decision.server.ts'
import { answerScreening, sayNotNeeded } from '#app/commands/plan/screen-decision.server.ts'
import { getPlannedDecision, listForComparison } from '#app/data/plan/planned-decisions.server.ts'
import { listScreenings } from '#app/data/plan/screenings.server.ts'
import type { PlannedDecision, ScreeningAnswer } from '#app/domain/plan/planned-decision.ts'
import type { Db } from '#db/client.ts'
import type { PersonKey } from '#scripts/demo/people.ts'
import type { Example, DemoEvent, Demo } from '#scripts/demo/timeline.ts'

/** One planned decision and what happened to it. `assessment` is the title of its assessment. */
type Planned = PlannedDecision & {
  assessment?: string
  screening?: { by: PersonKey; reason: string; on: number; answer?: ScreeningAnswer; answeredOn?: number }
  movedTo?: string
}

/** The plan that an equality lead typed in, and what happened to each decision since. */
export const forwardPlan: Example = (demo) => {
  const { db, people } = demo
  const planned = decisionsOf(demo)
  const at = (
    offset: number,
    who: PersonKey,
    hour: number,
    what: (context: { db: Db; actor: Demo['people'][PersonKey]; now: string }) => Promise<unknown>,
  ): DemoEvent => {
    const now = demo.moment(offset, hour)
    return { at: now, run: async () => void (await what({ db, actor: people[who], now })) }
  }
  return [
    at(-45, 'nadia', 9, async (context) => {
      for (const { assessment: _, screening: __, movedTo: ___, ...decision } of planned)
        await addPlannedDecision(context, decision)
    }),
    ...planned.flatMap(({ title, assessment, screening, movedTo }) => [
      ...(assessment
        ? [
            at(-1, 'nadia', 8, async (context) =>
              linkPlannedDecision(context, await idOf(db, title), await referenceOf(db, assessment)),
            ),
          ]
        : []),
      ...(screening
        ? [
            at(screening.on, screening.by, 10, async (context) =>
              sayNotNeeded(context, await idOf(db, title), screening.reason),
            ),
          ]
        : []),
      ...(screening?.answer
        ? [
            at(screening.answeredOn ?? 0, 'bronwen', 11, async (context) =>
              answer(context, await idOf(db, title), screening.answer as ScreeningAnswer),
            ),
          ]
        : []),
      ...(movedTo
        ? [at(-1, 'nadia', 9, async (context) => move(context, await idOf(db, title), movedTo))]
        : []),
    ]),
  ]
}

function decisionsOf({ day, directorateIds }: Demo): Planned[] {
  const {
    Place,
    Resources,
    'Children and Education': Children,
    'Adult Care and Health': Adults,
  } = directorateIds
  const of = (directorateId: string | undefined) => (directorateId === undefined ? {} : { directorateId })
  return [
    {
      title: 'Alder House care home',
      body: 'Cabinet',
      decisionOn: day(16),
      reportReference: 'CAB/ACH/31',
      ...of(Adults),
      assessment: 'Closing Alder House care home and moving its residents',
    },
    {
      title: 'Subsidy for evening and Sunday buses',
      body: 'Cabinet member for transport',
      decisionOn: day(9),
      reportReference: 'CM/PL/8',
      ...of(Place),
      assessment: 'Ending the subsidy for evening and Sunday buses on three routes',
      movedTo: day(23),
    },
    {
      title: 'Charges at the leisure centres',
      body: 'Cabinet',
      decisionOn: day(-2),
      reportReference: 'CAB/PL/21',
      ...of(Place),
      assessment: 'New charges at the leisure centres',
    },
    {
      title: 'Council tax support scheme',
      body: 'Full Council',
      decisionOn: day(58),
      reportReference: 'FC/RES/2',
      ...of(Resources),
      assessment: 'Council tax support for people of working age',
    },
    {
      title: 'Structure of the customer services teams',
      body: 'Director of Resources',
      decisionOn: day(44),
      ...of(Resources),
      assessment: CONFIDENTIAL,
    },
    {
      title: 'Fees for allotments',
      body: 'Cabinet',
      decisionOn: day(19),
      reportReference: 'CAB/PL/24',
      ...of(Place),
    },
    {
      title: 'Short breaks for disabled children: new contract',
      body: 'Cabinet',
      decisionOn: day(40),
      reportReference: 'CAB/CE/19',
      ...of(Children),
      screening: {
        by: 'ravi',
        on: -20,
        reason: 'The contract is renewed on the same terms, so nothing changes for families.',
        answer: {
          answer: 'refuse',
          answerReason:
            'The number of nights falls by a tenth. Families will notice, and all of the children are disabled.',
        },
        answeredOn: -17,
      },
    },
    {
      title: 'Budget: savings proposals',
      body: 'Full Council',
      decisionOn: day(90),
      reportReference: 'FC/RES/5',
      ...of(Resources),
    },
    {
      title: 'Replacement of the telephone system',
      body: 'Director of Resources',
      decisionOn: day(28),
      ...of(Resources),
      screening: {
        by: 'daniel',
        on: -4,
        reason:
          'Staff get new handsets with the same settings for hearing aids. The numbers residents call ' +
          'and the opening hours do not change.',
      },
    },
    {
      title: 'Resurfacing of Mill Lane and Station Road',
      body: 'Cabinet member for transport',
      decisionOn: day(12),
      reportReference: 'CM/PL/9',
      ...of(Place),
      screening: {
        by: 'tomasz',
        on: -30,
        reason:
          'The road is resurfaced at night. Pavements, crossings and bus stops do not change and stay open.',
        answer: { answer: 'confirm' },
        answeredOn: -28,
      },
    },
    {
      title: 'Parking charges at the hospital car park',
      body: 'Cabinet',
      decisionOn: day(-20),
      reportReference: 'CAB/PL/20',
      ...of(Place),
    },
    {
      title: 'Sale of the old depot in Quay Street',
      body: 'Cabinet',
      decisionOn: day(-9),
      reportReference: 'CAB/RES/11',
      ...of(Resources),
      screening: {
        by: 'daniel',
        on: -12,
        reason: 'The depot has been empty for four years, and nobody uses the site.',
      },
    },
    { title: 'Sites for Gypsy and Traveller pitches', body: 'Cabinet', ...of(Place) },
  ]
}

const CONFIDENTIAL = 'confidential'

const idOf = async (db: Db, title: string): Promise<string> =>
  (await listForComparison(db)).find((each) => each.title === title)?.id ?? ''

async function referenceOf(db: Db, title: string): Promise<string> {
  const register = db.selectFrom('register').select('reference')
  const found =
    title === CONFIDENTIAL ? register.where('confidential', '=', 1) : register.where('title', '=', title)
  return (await found.executeTakeFirstOrThrow()).reference
}

async function answer(
  context: Parameters<typeof answerScreening>[0],
  id: string,
  said: ScreeningAnswer,
): Promise<void> {
  const waiting = (await listScreenings(context.db, id)).find(({ state }) => state === 'to confirm')
  await answerScreening(context, id, waiting?.id ?? '', said)
}

async function move(
  context: Parameters<typeof changePlannedDecision>[0],
  id: string,
  decisionOn: string,
): Promise<void> {
  const { rowVersion, title, body, reportReference, directorateId } = await getPlannedDecision(context.db, id)
  const kept = {
    title,
    body,
    ...(reportReference ? { reportReference } : {}),
    ...(directorateId ? { directorateId } : {}),
  }
  await changePlannedDecision(context, id, rowVersion, { ...kept, decisionOn })
}
