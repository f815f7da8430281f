/** The label of a column that people type in, outside the assessments. */
export const columnLabel = (table: string, column: string): string =>
  NAMES[`${table}.${column}`] ?? 'Reason for an earlier redaction'

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
  'screenings.answer': 'Reply to that reason',
  'communityGroups.name': 'Name',
  'communityGroups.reachedBy': 'How to reach it',
  'guidanceTexts.why': 'Why we ask',
  'guidanceTexts.good': 'What good looks like',
  'guidanceTexts.example': 'Example',
  'guidanceTexts.meant': 'Who it covers',
  'guidanceTexts.ask': 'Questions to ask',
}
