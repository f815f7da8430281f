// @ts-check

/**
 * Ends the program with one plain sentence: what is wrong, and what to do about it.
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
