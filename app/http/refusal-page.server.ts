import type { Response } from 'express'
import { pageTitle } from '#app/ui/page-title.ts'
import { typedTextIn } from '#app/forms/typed-text.server.ts'
import { sayWhenToRetry } from './retry-after.server.ts'

/** A small error page, for requests refused before they reach a route. It needs no style sheet or script. */
export function refuse(
  response: Response,
  status: number,
  title: string,
  whatToDo: string,
  headers: Record<string, string> = {},
): void {
  if (response.headersSent) return void response.destroy()
  const {
    nonce = '',
    requestId = '',
    body,
  } = response.locals as { nonce?: string; requestId?: string; body?: Buffer }
  const heading = escaped(title)
  response.status(status).set(headers)
  sayWhenToRetry(response)
  response.type('html').send(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(pageTitle(title))}</title>
<style nonce="${escaped(nonce)}">${STYLE}</style>
</head>
<body>
<main>
<h1>${heading}</h1>
<p>${escaped(whatToDo)}</p>
${body ? typedAnswers(body) : ''}
<p><a href="/">Go to the home page</a></p>
<p class="small">If this happens again, give your administrator this number: ${escaped(requestId)}</p>
</main>
</body>
</html>
`)
}

const STYLE = `body{margin:0;font:1.1875rem/1.4 Arial,sans-serif;color:#0b0c0c;background:#fff}
main{max-width:40rem;margin:0 auto;padding:2.5rem 1rem}h1{font-size:2rem;line-height:1.2}
textarea{display:block;box-sizing:border-box;width:100%;font:inherit}
a{color:#1a65a6}a:focus{outline:3px solid #0b0c0c;background:#fd0}.small{font-size:1rem;color:#484949}`

/** Shows what was typed in an ordinary form. Uploads are left out, because people still have the file. */
function typedAnswers(body: Buffer): string {
  const typed = body.toString('latin1').startsWith('--')
    ? []
    : typedTextIn(new URLSearchParams(body.toString('utf8')))
  if (typed.length === 0) return ''
  const boxes = typed.map(
    ({ name, text }) =>
      `<p><label>${escaped(name)}<textarea rows="5" readonly>\n${escaped(text)}</textarea></label></p>`,
  )
  return `<h2>What you typed</h2><p>Copy what you need before you leave this page.</p>${boxes.join('')}`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
