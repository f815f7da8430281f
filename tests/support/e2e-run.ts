import buildFirst from './build-first.ts'
import { rememberPagesMet } from './e2e-pages-met.ts'

/** Before the journeys: what they use is built. After them: how much was checked is printed. */
export default function beginRun() {
  buildFirst()
  return rememberPagesMet()
}
