// @ts-check
import { readdirSync } from 'node:fs'
import { FLOORS, floorOf } from './floors.js'
import { brokenDirection } from './imports.js'

/** @typedef {{ name: string, files: number, lines: number }} Wing */
/** @typedef {{ file: string, imported: string, why: string }} Broken */

const ROOMS = ['app', 'db', 'scripts', 'tests']
const SOURCE = /\.(ts|tsx|js)$/
/** Not within a template literal: there it is an example. */
const IMPORT =
  /(?<!`[^`\n]*)(?:\bfrom\s*|\bimport\s*\(\s*(?:\/\*.*?\*\/\s*)?|^\s*import\s+)(['"])([#.@a-z][^'"\s]*)\1/gm

/**
 * Every floor with its wings, and every import that the table of floors does not allow.
 * @param {string} project The project's folder, with a slash at the end.
 * @param {(file: string) => string} read
 */
export function readHouse(project, read) {
  const files = ROOMS.flatMap((room) => filesUnder(project, room))
  const texts = new Map(files.map((file) => [file, read(file)]))
  const floors = FLOORS.map(({ path, holds }) => {
    const here = files.filter((file) => floorOf(file)?.path === path)
    return { path, holds, wings: wingsOf(path, here, texts) }
  })
  return { floors, broken: files.flatMap((file) => brokenIn(file, texts.get(file) ?? '')) }
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {Broken[]}
 */
function brokenIn(file, text) {
  return [...text.matchAll(IMPORT)].flatMap(([, , imported = '']) => {
    const why = brokenDirection(file, imported)
    return why ? [{ file, imported, why }] : []
  })
}

/**
 * @param {string} floor
 * @param {readonly string[]} files
 * @param {ReadonlyMap<string, string>} texts
 * @returns {Wing[]}
 */
function wingsOf(floor, files, texts) {
  const names = new Set(files.map((file) => wingOf(floor, file)))
  return [...names].sort().map((name) => {
    const here = files.filter((file) => wingOf(floor, file) === name)
    const lines = here.reduce((sum, file) => sum + (texts.get(file) ?? '').split('\n').length - 1, 0)
    return { name, files: here.length, lines }
  })
}

/**
 * @param {string} floor
 * @param {string} file
 */
function wingOf(floor, file) {
  const [wing, ...rest] = file.slice(floor.length + 1).split('/')
  return rest.length > 0 && wing ? wing : '(the floor itself)'
}

/**
 * @param {string} project
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(project, folder) {
  return readdirSync(`${project}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesUnder(project, path)
    return SOURCE.test(entry.name) ? [path] : []
  })
}
