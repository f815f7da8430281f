/** The date when the built-in guidance was last reviewed by someone who knows the law. */
export const REVIEWED_ON = '2026-11-22'
