import { buildIfStale } from '#scripts/build-if-stale.js'

/**
 * Journeys, and tests of the server in a process of its own, use what is built: so it is built from what is
 * written first.
 */
export default function buildFirst() {
  if (!buildIfStale()) throw new Error('The build failed, so there is nothing to test: see above.')
}
