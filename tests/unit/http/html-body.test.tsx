import { text } from 'node:stream/consumers'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, test } from 'vitest'
import { htmlBody } from '#app/http/html-body.server.ts'

const rendered = (typed: string, before: string): Promise<string> => {
  const body = htmlBody()
  renderToPipeableStream(
    <form>
      <p>{before}</p>
      <p>{'a'.repeat(600)}</p>
      <p>{'a'.repeat(600)}</p>
      <textarea readOnly value={typed} />
    </form>,
  ).pipe(body)
  return text(body)
}

test.each(['–', '’', 'é', '😀'])(
  'a page shows %s as it was typed, wherever on the page it stands',
  async (letter) => {
    const typed = letter.repeat(200)
    for (let length = 0; length < 600; length += 1) {
      const html = await rendered(typed, 'a'.repeat(length))
      expect(html, `after ${length} letters`).not.toContain('\0')
      expect(html, `after ${length} letters`).toContain(`>${typed}</textarea>`)
    }
  },
)
