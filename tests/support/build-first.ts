import { buildIfStale } from '#scripts/build-if-stale.js'

/**
 * Builds the app before the end-to-end tests, and before the tests that start the server as its own process,
 * because both use the build.
 */
export default function buildFirst() {
  if (!buildIfStale())
    throw new Error('The build failed, so there is nothing to test. See above for the reason.')
}
