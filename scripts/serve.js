// @ts-check
import './check-node.js'
import { serveBuild } from './serve-build.js'

/**
 * `npm run serve`: the production start, on the database that DATABASE_FILE names. It makes nothing and fills
 * nothing.
 */
await serveBuild()
