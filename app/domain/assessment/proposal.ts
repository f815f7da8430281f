import * as z from 'zod/mini'
import { day, line, narrative, proposalTitle, yearMonthOrDay } from './fields.ts'

/** What is proposed and who owns it. */
export const proposalSchema = z.object({
  title: proposalTitle('Enter the title of the report or proposal', 'Title'),
  directorateId: line('Choose the directorate that owns the proposal', 'Directorate'),
  service: z.optional(line('Enter the service', 'Service')),
  startedOn: z.optional(yearMonthOrDay('Enter the date the assessment was started', 'Date started')),
})
export type Proposal = z.infer<typeof proposalSchema>

/** Who will decide and when, or why there is no formal decision. Check P1 asks for one of the two. */
export const decisionSchema = z.object({
  body: z.optional(line('Enter who will decide', 'Who will decide')),
  date: z.optional(day('Enter the date of the decision', 'Date of the decision')),
  reportReference: z.optional(line('Enter the report reference', 'Report reference')),
  noDecisionReason: z.optional(narrative('Say why there is no formal decision', 'The reason')),
})
export type Decision = z.infer<typeof decisionSchema>

export const aimsAndOptionsSchema = z.object({
  aims: narrative('Say what the proposal should achieve', 'Aims'),
  scope: narrative('Say which teams, services and people are in scope', 'Scope'),
  optionsConsidered: narrative('Say which options were considered', 'Options considered'),
  peopleInvolved: narrative('Say who was involved in exploring the options', 'People involved'),
})
export type AimsAndOptions = z.infer<typeof aimsAndOptionsSchema>

/** What was gathered, what could not be known, and what was done about it (check P3). */
export const evidenceGatheredSchema = z.object({
  evidence: narrative('Say what evidence was gathered', 'Evidence gathered'),
  evidenceGaps: narrative('Say what could not be known, or that nothing was missing', 'Evidence gaps'),
  answerToGaps: z.optional(narrative('Say what you did about the gaps', 'Answer to the gaps')),
})
export type EvidenceGathered = z.infer<typeof evidenceGatheredSchema>

/** Lead officers are often from a partner (the NHS, the police), so they may not be able to sign in. */
export const leadOfficerSchema = z.object({
  name: line('Enter the name of the lead officer', 'Name'),
  role: z.optional(line('Enter their role', 'Role')),
  organisation: z.optional(line('Enter their organisation', 'Organisation')),
})
export type LeadOfficer = z.infer<typeof leadOfficerSchema>
