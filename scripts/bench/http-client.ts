import { Agent, request } from 'node:http'

/** Sends requests as a browser does, over connections that stay open. */
export type Client = { port: number; cookie?: string }
export type Answer = {
  status: number
  bytes: number
  body: Buffer
  headers: Record<string, string | string[] | undefined>
}

const agent = new Agent({ keepAlive: true, maxSockets: 60 })

function ask({ port, cookie }: Client, path: string, form?: URLSearchParams): Promise<Answer> {
  const body = form?.toString()
  const headers = {
    host: `127.0.0.1:${port}`,
    'accept-encoding': 'br',
    ...(cookie ? { cookie } : {}),
    ...(body === undefined
      ? {}
      : {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          origin: `http://127.0.0.1:${port}`,
          'sec-fetch-site': 'same-origin',
        }),
  }
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, host: '127.0.0.1', port, path, method: body === undefined ? 'GET' : 'POST', headers },
      (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('error', reject)
        response.on('end', () => {
          const whole = Buffer.concat(pieces)
          resolve({
            status: response.statusCode ?? 0,
            bytes: whole.length,
            body: whole,
            headers: response.headers,
          })
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The same, but throws when the status is not the expected one: a workload that fails measures nothing. */
export async function expectAnswer(
  status: number,
  client: Client,
  path: string,
  form?: URLSearchParams,
): Promise<Answer> {
  const answer = await ask(client, path, form)
  if (answer.status === status) return answer
  throw new Error(`${path} returned status ${answer.status}, not ${status}.`)
}
