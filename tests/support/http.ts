import { request } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import type { Config } from '#app/http/config.server.ts'
import { createLog } from '#app/http/log.server.ts'
import { createServer } from '#app/http/server.server.ts'
import type { Db } from '#db/client.ts'
import { testDb } from './database.ts'
import { testConfig } from './request.ts'

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }
/** `unfinished`: the rest of the body never comes, so that what is answered early is seen to be. */
export type Ask = {
  method?: string
  headers?: Record<string, string | undefined>
  body?: string | Buffer
  chunked?: boolean
  unfinished?: boolean
}

/** The real server on a port of its own, with a page that answers what it was sent. `close` it at the end. */
export async function aServer(
  wish: {
    config?: Partial<Config>
    db?: Db
    answer?: Answering
    files?: string
    maxConnections?: number
  } = {},
) {
  const logged: string[] = []
  const db = wish.db ?? (await testDb())
  const server = createServer({
    build: buildOf(wish.answer ?? echo),
    config: testConfig({ port: 0, ...wish.config }),
    db,
    log: createLog({ level: 'debug', sink: (line) => logged.push(line) }),
    files: wish.files ?? 'tests/fixtures/no-such-folder',
    ...(wish.maxConnections === undefined ? {} : { maxConnections: wish.maxConnections }),
  })
  const { port } = await server.listen()
  return { port, db, logged, ...askingAt(port), close: server.close }
}

/** How to ask a server on this machine for anything, also what no browser and no `fetch` would send. */
export function askingAt(port: number) {
  const host = `localhost:${port}`
  const ask = (
    path: string,
    { method = 'GET', headers = {}, body, chunked, unfinished }: Ask = {},
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const all = {
        host,
        ...(body !== undefined && !chunked ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
        ...headers,
      }
      const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
      const asking = request(
        { host: '127.0.0.1', port, path, method, headers: given, agent: false, setHost: false },
        (response) => {
          const pieces: Buffer[] = []
          response.on('data', (piece: Buffer) => pieces.push(piece))
          response.on('end', () => {
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(pieces).toString(),
            })
            if (unfinished) asking.destroy()
          })
          response.on('error', reject)
        },
      )
      asking.on('error', reject)
      if (body !== undefined) asking.write(body)
      if (!unfinished) asking.end()
    })
  /** As our own page would send a form. */
  const post = (path: string, body: string | Buffer, more: Ask = {}) =>
    ask(path, {
      method: 'POST',
      body,
      ...more,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: `http://${host}`,
        'sec-fetch-site': 'same-origin',
        ...more.headers,
      },
    })
  return { host, ask, post }
}

type Answering = (request: Request) => Promise<Response>

/** Says what arrived. */
async function echo(request: Request): Promise<Response> {
  const body = request.method === 'POST' ? await request.text() : ''
  return Response.json({ url: request.url, method: request.method, length: body.length })
}

/** As small as a Remix build can be: one resource for every address. */
function buildOf(answer: Answering): ServerBuild {
  const module = {
    loader: ({ request }: { request: Request }) => answer(request),
    action: ({ request }: { request: Request }) => answer(request),
  }
  return {
    mode: 'production',
    assets: { entry: { module: '', imports: [] }, routes: {}, url: '', version: '' },
    entry: { module: { default: () => new Response('a page') } },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: { v3_singleFetch: true } as ServerBuild['future'],
    isSpaMode: false,
    routes: { only: { id: 'only', path: '*', module: module as never } },
  }
}
