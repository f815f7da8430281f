export const SERVICE_NAME = 'Due Regard'

/** What every page's `meta` gives: `[{ title: pageTitle('People') }]`. With errors on the page, that comes first. */
export const pageTitle = (page: string, hasErrors = false): string =>
  `${hasErrors ? ERROR_PREFIX : ''}${page} – ${SERVICE_NAME}`

export const ERROR_PREFIX = 'Error: '
