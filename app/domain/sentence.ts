/** Starts with a capital letter: "needs assessment" becomes "Needs assessment". */
export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
