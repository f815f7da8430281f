// @ts-check
import './check-node.js'
import { installWhatIsMissing } from './install.js'

/** `npm test`: everything a machine can check, ending with one line that counts it. */
installWhatIsMissing()
const { findOrInstallBrowser } = await import('./install-browser.js')
const { runChecks } = await import('./run-checks.js')

const { passed, failures } = runChecks(findOrInstallBrowser())
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `- ${failure}`).join('\n')}`)
console.log(`\n${passed} passed, ${failures.length} failed`)
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0
