type Limits = {
  /** The limit in bytes, and as text. */
  most: number
  mostText: string
  /** The export format to choose so that the file is UTF-8 text. */
  exportAs: string
  /** Reads other encodings that Excel saves text in: UTF-16 with its mark, and Windows-1252. */
  isFromExcel?: boolean
}

/** The text of an uploaded file, or why it cannot be read. */
export async function readTextFile(
  file: File | undefined,
  { most, mostText, exportAs, isFromExcel = false }: Limits,
): Promise<{ ok: true; text: string } | { ok: false; problem: string }> {
  const refused = (problem: string) => ({ ok: false, problem }) as const
  if (!file || (file.size === 0 && file.name === '')) return refused('Choose a file')
  if (file.size === 0) return refused('The file is empty')
  if (file.size > most) return refused(`The file must be ${mostText} or smaller`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const text = decode(bytes, 'utf-8') ?? (isFromExcel ? decodeFromExcel(bytes) : undefined)
  if (text !== undefined) return { ok: true, text }
  return refused(`We cannot read the file because it is not UTF-8 text. Export it again as ${exportAs}`)
}

function decodeFromExcel(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be')
  // No text has a NUL, but workbooks and pictures do.
  return bytes.includes(0) ? undefined : decodeWindows1252(bytes)
}

/** Not by TextDecoder: in Node 20 it reads Windows-1252 as Latin-1, without its dashes and curly quotes. */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (each) => WINDOWS_1252[each.charCodeAt(0) - 0x80] ?? each)

/** The characters of bytes 80 to 9F. A space stands for the five that have none. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
