/** The start of the title of a page with errors: https://design-system.service.gov.uk/components/error-summary/ */
export const ERROR_PREFIX = 'Error: '
