// @ts-check
import './check-node.js'
import { serveBuild } from './serve-build.js'

/**
 * `npm run serve`: starts the service in production, on the database that DATABASE_FILE names. It creates
 * nothing.
 */
await serveBuild()
