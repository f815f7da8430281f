// @ts-check
import './check-node.js'
import { installWhatIsMissing } from './install.js'

/**
 * `npm test`: everything a machine can check, ending with one line that counts it. `npm run test:quick` leaves
 * out what takes long.
 */
installWhatIsMissing()
const { findOrInstallBrowser } = await import('./install-browser.js')
const { runChecks, runQuickChecks } = await import('./run-checks.js')

const isQuick = process.argv.includes('--quick')
const { passed, failures } = await (isQuick ? runQuickChecks() : runChecks(findOrInstallBrowser()))
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `- ${failure}`).join('\n')}`)
console.log(`\n${passed} passed, ${failures.length} failed`)
process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0
