/** What the forward plan says of the decision of an assessment, where the assessment says another date. */
export type OtherDate = { id: string; body: string; decisionOn: string | null }
