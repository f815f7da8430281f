/**
 * For an error summary as the server sends it: the browser puts the focus on it by itself, also without
 * JavaScript.
 */
export const TAKES_FOCUS = { tabIndex: -1, autoFocus: true } as const
