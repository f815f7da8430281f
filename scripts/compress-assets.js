// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { inProject } from './project.js'

/**
 * After the build: each file of the browser's once more, as small as brotli can make it. That takes too long
 * for an answer
 * (50 ms for a large one), and these never change, so it is done once (app/http/files.server.ts serves them).
 */
const FOLDER = inProject('build/client/assets')

for (const name of readdirSync(FOLDER).filter((each) => /\.(js|css)$/.test(each))) {
  const file = readFileSync(`${FOLDER}/${name}`)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: file.length,
  }
  writeFileSync(`${FOLDER}/${name}.br`, brotliCompressSync(file, { params }))
}
