import { addFact } from '#app/commands/evidence/add-fact.server.ts'
import { changeFact } from '#app/commands/evidence/change-fact.server.ts'
import { decideOnFact } from '#app/commands/evidence/decide-on-fact.server.ts'
import { relateFacts } from '#app/commands/evidence/relate-facts.server.ts'
import { getFact } from '#app/data/evidence/facts.server.ts'
import type { Fact } from '#app/domain/evidence/fact.ts'
import {
  DECLINED,
  DISAGREEING,
  OVER_85,
  PAST_REVIEW,
  PROPOSED,
  RETIRED,
  UNDISPUTED,
} from './library-facts.ts'
import type { PersonKey } from './people.ts'
import type { DemoEvent, Demo } from './timeline.ts'

/** The first fact of the library. A draft cites it before it is updated. */
export const NUMBER_OF_OVER_85 = 1

/** The evidence library: filled when the council was set up, and maintained since. */
export function libraryEvents({ db, people, day, moment }: Demo): DemoEvent[] {
  const by = (who: PersonKey, at: string) => ({ db, actor: people[who], now: at })
  const at = (offset: number, what: (at: string) => Promise<unknown>, hour?: number): DemoEvent => {
    const when = moment(offset, hour)
    return { at: when, run: async () => void (await what(when)) }
  }
  const add = async (when: string, fact: Fact, reviewBy = day(200)) =>
    (await addFact(by('nadia', when), { ...fact, reviewBy })).number
  const decide = async (when: string, number: number, move: 'retire fact' | 'decline fact', reason: string) =>
    decideOnFact(by('nadia', when), {
      number,
      move,
      rowVersion: (await getFact(db, number)).rowVersion,
      reason,
    })
  const disagree = async (when: string, facts: readonly Fact[]) => {
    const numbers: number[] = []
    for (const fact of facts) numbers.push(await add(when, fact))
    const [first = 0, ...others] = numbers
    for (const other of others) await relateFacts(by('nadia', when), { number: first, other, disagree: true })
  }
  return [
    at(-290, (when) => add(when, OVER_85.first)),
    ...UNDISPUTED.map((fact) => at(-289, (when) => add(when, fact))),
    ...DISAGREEING.map((facts) => at(-288, (when) => disagree(when, facts))),
    ...PAST_REVIEW.map((fact) => at(-287, (when) => add(when, fact, day(-30)))),
    at(-286, async (when) =>
      decide(
        when,
        await add(when, RETIRED),
        'retire fact',
        'It is a count from one point in the pandemic. Nobody should rely on it now.',
      ),
    ),
    at(-20, async (when) => {
      const { number } = await addFact(by('daniel', when), DECLINED)
      await decide(
        when,
        number,
        'decline fact',
        'The table it comes from can be read in two ways. Ask the publisher which one they meant.',
      )
    }),
    at(-6, (when) => addFact(by('amina', when), PROPOSED)),
    at(
      0,
      async (when) => {
        const { rowVersion } = await getFact(db, NUMBER_OF_OVER_85)
        const why = 'The annual report of 2022/23 has a newer figure than the plan of 2021'
        await changeFact(by('bronwen', when), {
          number: NUMBER_OF_OVER_85,
          rowVersion,
          fact: { ...OVER_85.updated, reviewBy: day(200) },
          why,
        })
      },
      8,
    ),
  ]
}
