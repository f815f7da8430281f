import { portableJsonSchema } from '#app/domain/assessment/json-schema.ts'
import { paths } from '#app/paths.ts'
import { anyone } from '#app/pages/page.server.ts'

/** The JSON Schema of the portable document. It is public, for other tools. */
export const loader = anyone(({ config }) => {
  const schema = portableJsonSchema(`${config.baseUrl}${paths.documentSchema()}`)
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  })
})
