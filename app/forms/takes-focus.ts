/** Attributes that make the browser move focus to an error summary, even without JavaScript. */
export const TAKES_FOCUS = { tabIndex: -1, autoFocus: true } as const
