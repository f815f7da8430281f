import { buildIfStale } from '#scripts/build-if-stale.js'

/** Journeys walk through what is built, so it is built from what is written: nothing to remember before `npm run test:e2e`. */
export default function buildFirst() {
  if (!buildIfStale()) throw new Error('The build failed, so there is nothing to walk through: see above.')
}
