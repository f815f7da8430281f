type Limits = {
  /** In bytes, and how a person says that. */
  most: number
  inWords: string
  /** What to choose where the file comes from, so that it is text in UTF-8. */
  exportAs: string
}

/** The text of a file that somebody chose, or why there is none. */
export async function readTextFile(
  file: File | undefined,
  { most, inWords, exportAs }: Limits,
): Promise<{ ok: true; text: string } | { ok: false; problem: string }> {
  const refused = (problem: string) => ({ ok: false, problem }) as const
  if (!file || (file.size === 0 && file.name === '')) return refused('Choose a file')
  if (file.size === 0) return refused('The file is empty')
  if (file.size > most) return refused(`The file must be ${inWords} or smaller`)
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) }
  } catch {
    return refused(`The file is not text in UTF-8, so it cannot be read. Export it again as ${exportAs}`)
  }
}
