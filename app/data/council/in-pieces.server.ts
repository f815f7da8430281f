/** Characters of text that are looked at in one go. It takes a few hundredths of a second. */
const PIECE = 100_000

/** Looks at each row, and lets other people's requests through in between, however much text there is. */
export async function lookInPieces<Row extends object, Found>(
  rows: readonly Row[],
  look: (row: Row) => readonly Found[],
): Promise<Found[]> {
  const found: Found[] = []
  let characters = 0
  for (const row of rows) {
    for (const each of look(row)) found.push(each)
    characters += JSON.stringify(row).length
    if (characters < PIECE) continue
    characters = 0
    await new Promise((passed) => setImmediate(passed))
  }
  return found
}
