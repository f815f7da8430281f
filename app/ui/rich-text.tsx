import { parseRichText } from '#app/views/parse-rich-text.ts'
import { RichTextBlocks } from './rich-text-blocks.tsx'

export type RichTextProps = { text: string; className?: string }

/** Text that people wrote, with the little Markdown we promise: paragraphs, lists, emphasis and links. */
export function RichText({ text, className }: RichTextProps) {
  return <RichTextBlocks blocks={parseRichText(text)} className={className} />
}
