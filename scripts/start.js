// @ts-check
import './check-node.js'
import { buildIfStale } from './build-if-stale.js'
import { installWhatIsMissing } from './install.js'
import { answerOfTypeScript } from './run-typescript.js'
import { serveBuild } from './serve-build.js'
import { stop } from './stop.js'

/**
 * `npm start`: takes a fresh clone to a demonstration that you can sign in to. It skips every step that is
 * done.
 */
if (process.env.DATABASE_FILE) {
  stop(
    'npm start shows the demonstration, but DATABASE_FILE names another database. Unset it, or run npm run serve.',
  )
}
installWhatIsMissing()
if (!buildIfStale()) stop('The build failed. See the messages above.')
const { file, whoCanSignIn } = answerOfTypeScript('scripts/prepare-demo.ts')
const { LOG_LEVEL = 'warn', PORT = '3000', COUNCIL_NAME = 'Millbrook Council' } = process.env
Object.assign(process.env, { DEMO: '1', DATABASE_FILE: file, LOG_LEVEL, PORT, COUNCIL_NAME })
if (await serveBuild())
  console.log(`\n${whoCanSignIn}\n\nDue Regard is at http://localhost:${PORT} until you press Ctrl-C.`)
