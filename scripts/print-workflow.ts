import { workflowTable } from '#app/domain/signoff/print-workflow.ts'
import { TRANSITIONS } from '#app/domain/signoff/workflow.ts'
import { command } from './command.ts'

/** `npm run print-workflow`: prints who can do what, when, and where it leads, as in the README. */
await command({}, async () => ({ json: TRANSITIONS, text: workflowTable().trimEnd() }))
