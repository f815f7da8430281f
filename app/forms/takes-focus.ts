/** For an error summary from the server: the browser moves focus to it, even without JavaScript. */
export const TAKES_FOCUS = { tabIndex: -1, autoFocus: true } as const
