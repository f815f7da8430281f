// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const PROJECT = join(import.meta.dirname, '../..')
const IMPORTED = /^(?:import|export) (?!type )[^'"]*?from ['"](#app\/|\.{1,2}\/)([^'"]+\.tsx)['"]/gms

/**
 * The files with what React draws in the browser: pages that ask for JavaScript, what is around every page, and all
 * that these import (docs/decisions/0007). On other pages, nothing changes after the server has sent them.
 * @returns {string[]}
 */
export function drawnInBrowser() {
  const routes = readdirSync(join(PROJECT, 'app/routes'), { recursive: true, encoding: 'utf8' })
    .map((file) => `app/routes/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.tsx') && /\bhydrate: true\b/.test(read(file)))
  /** @type {Set<string>} */
  const found = new Set()
  /** @param {string} file */
  const add = (file) => {
    if (found.has(file) || !existsSync(join(PROJECT, file))) return
    found.add(file)
    for (const [, from, path] of read(file).matchAll(IMPORTED))
      add(from === '#app/' ? `app/${path}` : join(dirname(file), `${from}${path}`).replaceAll('\\', '/'))
  }
  for (const file of ['app/root.tsx', 'app/routes/every-page.tsx', ...routes]) add(file)
  return [...found].sort()
}

/** @param {string} file */
const read = (file) => readFileSync(join(PROJECT, file), 'utf8')
