/** What the title of a page with errors begins with: https://design-system.service.gov.uk/components/error-summary/ */
export const ERROR_PREFIX = 'Error: '
