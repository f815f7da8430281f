/** How what people typed beside the assessments is called, by its table and column. */
export const columnLabel = (table: string, column: string): string =>
  NAMES[`${table}.${column}`] ?? 'Why words were redacted before'

const NAMES: Record<string, string | undefined> = {
  'factEditions.statement': 'What it says',
  'factEditions.figure': 'Figure',
  'factEditions.unit': 'Unit',
  'factEditions.publisher': 'Published by',
  'factEditions.reference': 'Where it is',
  'factEditions.area': 'Area',
  'factEditions.why': 'What was changed',
  'facts.stateReason': 'Why it was declined or retired',
  'cumulativeEditions.addsUp': 'What adds up',
  'cumulativeEditions.willBeDone': 'What will be done',
  'cumulativeEditions.outcomeReason': 'Why this outcome',
  'plannedDecisions.title': 'What will be decided',
  'plannedDecisions.body': 'Who decides',
  'plannedDecisions.reportReference': 'Report reference',
  'screenings.reason': 'Why no assessment is needed',
  'screenings.answer': 'The answer to that',
  'communityGroups.name': 'Name',
  'communityGroups.reachedBy': 'How it is reached',
  'guidanceTexts.why': 'Why it is asked',
  'guidanceTexts.good': 'What good looks like',
  'guidanceTexts.example': 'Example',
  'guidanceTexts.meant': 'Whom it means',
  'guidanceTexts.ask': 'Questions',
}
