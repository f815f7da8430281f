// @ts-check
import { stop } from './stop.js'

/**
 * Imported first by everything that people start: an older Node fails later, in words that nobody can act on.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `Due Regard needs Node 20.19 or newer, and this is Node ${process.versions.node}: install a ` +
      `newer one from nodejs.org.`,
  )
}
