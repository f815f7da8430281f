/** The error when some lines of an imported file have mistakes. A file is imported whole or not at all. */
export const describeWrongLines = (wrong: number): string =>
  `Nothing was imported because there is a problem with ${wrong.toLocaleString('en-GB')} ` +
  `${wrong === 1 ? 'line' : 'lines'}. Correct the file and choose it again`
