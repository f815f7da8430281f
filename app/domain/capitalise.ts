/** Starts with a capital letter: "needs assessment" becomes "Needs assessment". */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
