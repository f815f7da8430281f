import { markNoticesSeen } from '#app/commands/work/mark-notices-seen.server.ts'
import type { Db } from '#db/client.ts'
import { markAsDemo } from '#db/database-kind.ts'
import { seedCommunityGroups } from './community-groups.ts'
import { budgetTogether } from './examples/budget-together.ts'
import { busSubsidy } from './examples/bus-subsidy.ts'
import { careHome } from './examples/care-home.ts'
import { contactCentre } from './examples/contact-centre.ts'
import { councilTaxSupport } from './examples/council-tax-support.ts'
import { forwardPlan } from './examples/forward-plan.ts'
import { leisureCharges } from './examples/leisure-charges.ts'
import { libraryHours } from './examples/library-hours.ts'
import { ownCharacteristics } from './examples/own-characteristics.ts'
import { ownGuidance } from './examples/own-guidance.ts'
import { schoolTransport } from './examples/school-transport.ts'
import { holidayActivities, publicToilets, warmHomes } from './examples/short-drafts.ts'
import { staffRestructure } from './examples/staff-restructure.ts'
import { wasteCollection } from './examples/waste-collection.ts'
import { libraryEvents } from './library.ts'
import { seedPeople } from './people.ts'
import { type Example, demoOf, runInOrder } from './timeline.ts'

export { DEMO_PASSWORD } from '#app/pages/account/demo.server.ts'
export { DEMO_PEOPLE } from './people.ts'

const EXAMPLES: readonly Example[] = [
  wasteCollection,
  councilTaxSupport,
  schoolTransport,
  publicToilets,
  careHome,
  leisureCharges,
  busSubsidy,
  contactCentre,
  warmHomes,
  libraryHours,
  staffRestructure,
  holidayActivities,
  budgetTogether,
  forwardPlan,
  ownGuidance,
  ownCharacteristics,
]

/** Days before `now`, earlier than the start of the first assessment. */
const SET_UP_DAYS_AGO = 300

/** People have read the notices that are older than this. */
const NEWS_DAYS = 10

/**
 * Fills an empty database with the demonstration council: people, and assessments in every state. It uses
 * the commands that pages use, in order of time. Throws when there are people in the database already.
 */
export async function seedDemo(db: Db, now: string, examples: readonly Example[] = EXAMPLES): Promise<void> {
  const setUpAt = new Date(Date.parse(now) - SET_UP_DAYS_AGO * 86_400_000).toISOString()
  const council = await seedPeople(db, setUpAt)
  await db.transaction().execute(markAsDemo)
  await seedCommunityGroups({ db, actor: council.people.nadia, now: setUpAt })
  const demo = demoOf(db, council, now)
  await runInOrder([libraryEvents, ...examples].flatMap((example) => example(demo)))
  const read = demo.moment(-NEWS_DAYS)
  for (const actor of Object.values(council.people)) await markNoticesSeen({ db, actor, now: read }, read)
}
