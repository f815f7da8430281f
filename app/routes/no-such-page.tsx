import { NotFound } from '#app/domain/failures.ts'
import { anyone } from '#app/pages/page.server.ts'

/** For every address that no other route answers. */
export const loader = anyone(() => {
  throw new NotFound('There is no page at this address.')
})

export const action = loader

export default function NoSuchPage() {
  return null
}
