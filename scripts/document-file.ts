import { readFileSync } from 'node:fs'
import { type AssessmentDocument, parseDocument, type Problem } from '#app/domain/assessment/document.ts'
import { CommandTrouble } from './command.ts'

/** Reads a portable document from a file. Throws one sentence that says what is wrong, and where. */
export function readDocumentFile(file: string): AssessmentDocument {
  const parsed = parseDocument(textOf(file))
  if (parsed.ok) return parsed.document
  const [first, ...more] = parsed.problems
  const others =
    more.length > 0
      ? ` There are ${more.length} more like it: ${more
          .map(({ path }) => path)
          .slice(0, 5)
          .join(', ')}.`
      : ''
  throw new CommandTrouble(`${file} cannot be used. ${first ? formatProblem(first) : ''}${others}`)
}

/** One line for each problem: where it is, and what is wrong. */
export const linesOf = (problems: readonly Problem[]): string[] =>
  problems.map((problem) => `- ${formatProblem(problem)}`)

const formatProblem = ({ path, message }: Problem): string => (path ? `${path}: ${message}` : message)

function textOf(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'ENOENT') throw new CommandTrouble(`There is no file ${file}.`)
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new CommandTrouble(`${file} is not text in UTF-8.`)
    throw new CommandTrouble(`${file} cannot be read (${code ?? String(error)}).`)
  }
}
