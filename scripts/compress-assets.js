// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { inProject } from './project.js'

/**
 * Runs after the build. It compresses each file for the browser with brotli and gzip at their best quality. This
 * takes up to 50 ms a file, too long while someone waits, so it is done once. See app/http/files.server.ts.
 */
const FOLDER = inProject('build/client/assets')

for (const name of readdirSync(FOLDER).filter((each) => /\.(js|css)$/.test(each))) {
  const file = readFileSync(`${FOLDER}/${name}`)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: file.length,
  }
  writeFileSync(`${FOLDER}/${name}.br`, brotliCompressSync(file, { params }))
  writeFileSync(`${FOLDER}/${name}.gz`, gzipSync(file, { level: 9 }))
}
