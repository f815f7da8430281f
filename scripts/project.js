// @ts-check
import { fileURLToPath } from 'node:url'

/** The project's folder, with a slash at the end, whatever folder the command was started in. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} path Within the project. */
export const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
