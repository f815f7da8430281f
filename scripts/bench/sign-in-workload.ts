import { paths } from '#app/paths.ts'
import { expectAnswer, sendForm } from './http-client.ts'
import { MEASURED } from './generate.ts'
import { milliseconds, timesOf } from './timing.ts'
import { type Bench, type Line, plainLine } from './workload.ts'

const AT_ONCE = 50
const LONGEST_WAIT = 250

/** W18: someone opens pages while many people sign in with wrong passwords, all from one address. */
export async function signInWorkload(bench: Bench): Promise<Line> {
  const visitor = { port: bench.built.port, cookie: bench.cookies.officer }
  const page = () => expectAnswer(200, visitor, paths.assessment(MEASURED.draft))
  await page()
  let answered = 0
  const floods = Array.from({ length: AT_ONCE }, async (_, index) => {
    const form = new URLSearchParams({
      email: `nobody${index}@council.example`,
      password: 'a wrong password',
    })
    await sendForm({ port: bench.built.port }, paths.signIn(), form)
    answered += 1
  })
  const taken: number[] = []
  while (answered < AT_ONCE) taken.push(await milliseconds(page))
  await Promise.all(floods)
  const times = timesOf(taken)
  return plainLine(bench, {
    id: 'W18',
    name: `an assessment, opened ${taken.length} times while ${AT_ONCE} people sign in at once`,
    ...times,
    target: `p95 ≤ ${LONGEST_WAIT} ms`,
    met: times.p95 <= LONGEST_WAIT,
  })
}
