/** "Needs assessment": a choice as it begins a line. */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
