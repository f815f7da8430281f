type Limits = {
  /** The limit in bytes, and as text. */
  most: number
  mostText: string
  /** The export format to choose so that the file is UTF-8 text. */
  exportAs: string
}

/** The text of an uploaded file, or why it cannot be read. */
export async function readTextFile(
  file: File | undefined,
  { most, mostText, exportAs }: Limits,
): Promise<{ ok: true; text: string } | { ok: false; problem: string }> {
  const refused = (problem: string) => ({ ok: false, problem }) as const
  if (!file || (file.size === 0 && file.name === '')) return refused('Choose a file')
  if (file.size === 0) return refused('The file is empty')
  if (file.size > most) return refused(`The file must be ${mostText} or smaller`)
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) }
  } catch {
    return refused(`We cannot read the file because it is not UTF-8 text. Export it again as ${exportAs}`)
  }
}
