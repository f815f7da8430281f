/** What someone who writes nothing now can do. A contributor cannot start an assessment. */
export const nothingToWrite = (mayStart: boolean): string =>
  mayStart
    ? 'You are not writing any assessments. Start a new one, or import one from another tool.'
    : 'You are not writing any assessments. An author at the council can add you to one.'
