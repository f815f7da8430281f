import { readFileSync } from 'node:fs'
import { command } from './command.ts'
import { PROJECT } from './project.js'
import { readHouse } from './lint/read-house.js'

/** `npm run print-house`: floors, wings, files and lines, and every import that breaks the table of floors. */
await command({}, async () => {
  const house = readHouse(PROJECT, (file) => readFileSync(`${PROJECT}${file}`, 'utf8'))
  return { json: house, text: asText(house) }
})

function asText({ floors, broken }: ReturnType<typeof readHouse>): string {
  const lines = floors.flatMap(({ path, holds, wings }) => {
    const files = wings.reduce((sum, wing) => sum + wing.files, 0)
    const all = wings.reduce((sum, wing) => sum + wing.lines, 0)
    const parts = wings.map((wing) => `  ${wing.name.padEnd(24)}${count(wing.files)} files${count(wing.lines)} lines`)
    return [`${path.padEnd(26)}${count(files)} files${count(all)} lines  ${holds}`, ...parts]
  })
  const breaks = broken.map(({ file, imported, why }) => `${file} imports ${imported}. ${why}`)
  return [...lines, '', `${broken.length} imports break the table of floors.`, ...breaks].join('\n')
}

function count(number: number): string {
  return number.toLocaleString('en-GB').padStart(8)
}
