/** The day the guidance that comes with the service was last read through by somebody who knows the law. */
export const REVIEWED_ON = '2026-11-22'
