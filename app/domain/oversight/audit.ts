import * as z from 'zod/mini'
import { narrative, oneOf } from '#app/domain/assessment/fields.ts'

/** What an equality lead looks at when auditing a completed assessment. Each topic: 0 to 3, with a note. */
export const AUDIT_TOPICS = {
  evidence: 'Evidence: is it recent, relevant and enough?',
  engagement: 'Engagement: were the people affected consulted, and did it change anything?',
  impacts: 'Impacts: does it say for each group how people’s lives will change?',
  mitigations: 'Mitigations: would they work, and who will do them by when?',
  outcome: 'Outcome: does it follow from the rest of the assessment?',
} as const
export type AuditTopic = keyof typeof AUDIT_TOPICS
export const AUDIT_TOPIC_KEYS = Object.keys(AUDIT_TOPICS) as AuditTopic[]

export const AUDIT_SCORES = { '0': 'Missing', '1': 'Weak', '2': 'Sound', '3': 'Strong' } as const
const AUDIT_VERDICTS = ['satisfactory', 'improvement needed'] as const

const score = (topic: AuditTopic) => oneOf(['0', '1', '2', '3'], `Choose from 0 to 3 for ${topic}`)
const note = (topic: AuditTopic) => narrative(`Write a note on ${topic}`, `The note on ${topic}`)

export const auditSchema = z.object({
  evidenceScore: score('evidence'),
  evidenceNote: note('evidence'),
  engagementScore: score('engagement'),
  engagementNote: note('engagement'),
  impactsScore: score('impacts'),
  impactsNote: note('impacts'),
  mitigationsScore: score('mitigations'),
  mitigationsNote: note('mitigations'),
  outcomeScore: score('outcome'),
  outcomeNote: note('outcome'),
  verdict: oneOf(AUDIT_VERDICTS, 'Choose satisfactory or improvement needed'),
  summary: narrative('Write a summary for the authors', 'The summary'),
})
export type Audit = z.infer<typeof auditSchema>
