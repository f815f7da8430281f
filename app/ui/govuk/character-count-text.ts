export type CountType = 'length' | 'characters' | 'words'

/** As govuk-frontend counts: code units, characters as people see them, or words. */
export function countText(text: string, countType: CountType): number {
  if (countType === 'length') return text.length
  const granularity = countType === 'words' ? 'word' : 'grapheme'
  const segments = [...new Intl.Segmenter('en', { granularity }).segment(text)]
  return countType === 'words' ? segments.filter((segment) => segment.isWordLike).length : segments.length
}

/** The words of govuk-frontend's own character count. */
export function countMessage(remaining: number, countType: CountType): string {
  const unit = countType === 'words' ? 'word' : 'character'
  const number = Math.abs(remaining)
  return `You have ${number} ${unit}${number === 1 ? '' : 's'} ${remaining < 0 ? 'too many' : 'remaining'}`
}

/** What people without JavaScript read instead. */
export function limitMessage(maxlength: number, countType: CountType): string {
  return `You can enter up to ${maxlength} ${countType === 'words' ? 'words' : 'characters'}`
}
