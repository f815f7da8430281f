import { Agent, request } from 'node:http'

/** Who asks: the server's port and the cookie of a signed-in person. */
export type Client = { port: number; cookie?: string }
export type Answer = {
  status: number
  /** The size of the body as sent, compressed. */
  bytes: number
  body: Buffer
  headers: Record<string, string | string[] | undefined>
}

/** Keeps connections open, as a browser does. */
const agent = new Agent({ keepAlive: true, maxSockets: 60 })

/**
 * Sends a request as a browser does: GET, or a POST of `form`. Throws if the status is not the expected one,
 * because timing a failed request measures nothing.
 */
export async function expectAnswer(
  status: number,
  client: Client,
  path: string,
  form?: URLSearchParams,
): Promise<Answer> {
  const answer = await sendRequest(client, path, form)
  if (answer.status === status) return answer
  throw new Error(`${path} returned status ${answer.status}, not ${status}.`)
}

/** Posts `form`, whatever the answer. */
export const sendForm = (client: Client, path: string, form: URLSearchParams): Promise<Answer> =>
  sendRequest(client, path, form)

function sendRequest({ port, cookie }: Client, path: string, form?: URLSearchParams): Promise<Answer> {
  const sentBody = form?.toString()
  const headers = {
    host: `127.0.0.1:${port}`,
    'accept-encoding': 'br',
    ...(cookie ? { cookie } : {}),
    ...(sentBody === undefined
      ? {}
      : {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(sentBody),
          origin: `http://127.0.0.1:${port}`,
          'sec-fetch-site': 'same-origin',
        }),
  }
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, host: '127.0.0.1', port, path, method: sentBody === undefined ? 'GET' : 'POST', headers },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const body = Buffer.concat(chunks)
          resolve({
            status: response.statusCode ?? 0,
            bytes: body.length,
            body,
            headers: response.headers,
          })
        })
      },
    )
    sent.on('error', reject)
    sent.end(sentBody)
  })
}
