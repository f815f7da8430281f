import { command, CommandTrouble } from './command.ts'

/** `npm run -s print-words`: prints every text in the app that a user can see, with its file and line. */
await command({}, async () => {
  const { listWords } = await import('./words/list-words.ts').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new CommandTrouble('print-words needs the development packages. Run npm ci, then try again.')
  })
  const words = listWords()
  return { json: words, text: words.map(({ file, line, text }) => `${file}:${line}  ${text}`).join('\n') }
})
