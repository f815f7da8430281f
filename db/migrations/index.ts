import type { Migration } from 'kysely'
import * as firstRelease from './0001-first-release.ts'
import * as nothingLost from './0002-nothing-lost.ts'
import * as redactions from './0004-redactions.ts'
import * as speed from './0005-speed.ts'
import * as answersToWarnings from './0006-answers-to-warnings.ts'
import * as evidenceLibrary from './0007-evidence-library.ts'
import * as engagement from './0008-engagement.ts'
import * as cumulative from './0009-cumulative.ts'
import * as forwardPlan from './0010-forward-plan.ts'
import * as guidance from './0011-guidance.ts'
import * as characteristics from './0012-characteristics.ts'
import * as addingUp from './0013-adding-up.ts'
import * as redactionsEverywhere from './0014-redactions-everywhere.ts'
import * as whatNoticesAreAbout from './0015-what-notices-are-about.ts'
import * as sealedRows from './0016-sealed-rows.ts'
import * as whoWrote from './0018-who-wrote.ts'
import * as liveUntilTheReview from './0019-live-until-the-review.ts'
import * as knownDevices from './0020-known-devices.ts'
import * as asTheyWere from './0021-as-they-were.ts'
import * as anchors from './0022-anchors.ts'
import * as watchingAdministrators from './0023-watching-administrators.ts'
import * as commentsWhileDrafting from './0024-comments-while-drafting.ts'
import * as demoOrCouncil from './0025-demo-or-council.ts'
import * as renamedTags from './0026-renamed-tags.ts'

/** Every migration, in order. They only go forward, and one that was released is never edited. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-first-release': firstRelease,
  '0002-nothing-lost': nothingLost,
  '0004-redactions': redactions,
  '0005-speed': speed,
  '0006-answers-to-warnings': answersToWarnings,
  '0007-evidence-library': evidenceLibrary,
  '0008-engagement': engagement,
  '0009-cumulative': cumulative,
  '0010-forward-plan': forwardPlan,
  '0011-guidance': guidance,
  '0012-characteristics': characteristics,
  '0013-adding-up': addingUp,
  '0014-redactions-everywhere': redactionsEverywhere,
  '0015-what-notices-are-about': whatNoticesAreAbout,
  '0016-sealed-rows': sealedRows,
  '0018-who-wrote': whoWrote,
  '0019-live-until-the-review': liveUntilTheReview,
  '0020-known-devices': knownDevices,
  '0021-as-they-were': asTheyWere,
  '0022-anchors': anchors,
  '0023-watching-administrators': watchingAdministrators,
  '0024-comments-while-drafting': commentsWhileDrafting,
  '0025-demo-or-council': demoOrCouncil,
  '0026-renamed-tags': renamedTags,
}

export const NEWEST_MIGRATION = Object.keys(MIGRATIONS).sort().at(-1) as string
