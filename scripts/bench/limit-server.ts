import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openDatabase } from '#db/client.ts'
import { limitStatements } from './limit-statements.ts'

/**
 * L1: the least that a server of this kind can do. It uses node:http and prepared statements, with the same
 * settings and the same rows, and no framework.
 */
const database = openDatabase(process.env.DATABASE_FILE ?? '')
const { search, save, submit } = limitStatements(database)

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error))
  })
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://limit')
  if (request.method === 'GET') {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify(search(url.searchParams.get('q') ?? '')))
    return
  }
  const form = new URLSearchParams(await textOf(request))
  const work = url.pathname === '/submit' ? submit : save
  work(form)
  response.writeHead(303, { location: '/' }).end()
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const piece of request.setEncoding('utf8')) text += piece
  return text
}

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`${JSON.stringify({ address: `http://127.0.0.1:${port}` })}\n`)
})
process.once('SIGTERM', () => {
  server.closeAllConnections()
  server.close(() => {
    database.close()
    process.exit(0)
  })
})
