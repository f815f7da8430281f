// @ts-check
import { stop } from './stop.js'

/**
 * Every command that people start imports this first: an older Node would fail later, with a message that
 * helps nobody.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `Due Regard needs Node 20.19 or newer, but this is Node ${process.versions.node}. Install a ` +
      `newer version from nodejs.org.`,
  )
}
