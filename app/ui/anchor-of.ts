/** The id of what stands under a title, for links that lead to it. */
export const anchorOf = (title: string): string => title.toLowerCase().replaceAll(' ', '-')
