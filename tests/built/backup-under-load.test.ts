import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { workUntilServerStops } from '#scripts/torture/client.ts'
import { prepareCouncil } from '#scripts/torture/council.ts'
import type { Acknowledgements } from '#scripts/torture/acknowledgements.ts'
import { checkDatabase, signEveryoneIn } from '#scripts/torture/run-torture.ts'
import { startBuiltServer } from '#scripts/built-server.ts'
import { newFolder, startCommand } from '#tests/support/run-command.ts'

test('a backup taken while people save is restored whole, with everything confirmed before it began', async () => {
  const folder = newFolder()
  const [file, backup] = [join(folder, 'council.sqlite'), join(folder, 'backup.sqlite')]
  const council = await prepareCouncil(file)
  const server = await startBuiltServer({ DATABASE_FILE: file })
  const run = (command: string, ...args: string[]) => startCommand(command, args, { DATABASE_FILE: file })
  const acknowledgements: Acknowledgements = { acknowledged: [] }
  const clients = await signEveryoneIn(server.url, council, 1)
  const sending = new EventEmitter()
  const onSend = () => void sending.emit(acknowledgements.acknowledged.length < 10 ? 'the first' : 'more')
  const working = Promise.all(
    clients.map((client) => workUntilServerStops({ url: server.url, acknowledgements, onSend }, client)),
  )
  await Promise.race([working, once(sending, 'more')])

  const before: Acknowledgements = { acknowledged: [...acknowledgements.acknowledged] }
  expect(await run('backup', backup)).toMatchObject({ status: 0, stderr: '' })
  expect(acknowledgements.acknowledged.length).toBeGreaterThan(before.acknowledged.length)

  const inUse = await run('restore', backup)
  expect(inUse).toEqual({
    status: 1,
    stdout: '',
    stderr: `The database ${file} is in use. Stop the service, then restore again. Nothing was changed.\n`,
  })
  expect(await server.end('SIGTERM')).toBe(0)
  await working
  expect(await checkDatabase(file, acknowledgements)).toEqual({ lost: [], torn: [] })

  expect(await run('restore', backup)).toMatchObject({ status: 0, stderr: '' })
  expect(await run('migrate')).toMatchObject({ status: 0, stdout: `${file} was already up to date.\n` })
  expect(await run('verify-history')).toMatchObject({ status: 0, stderr: '' })
  expect(await checkDatabase(file, before)).toEqual({ lost: [], torn: [] })
  const restarted = await startBuiltServer({ DATABASE_FILE: file })
  expect(await restarted.end('SIGTERM')).toBe(0)
})
