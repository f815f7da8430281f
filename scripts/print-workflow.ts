import { workflowTable } from '#app/domain/signoff/print-workflow.ts'
import { TRANSITIONS } from '#app/domain/signoff/workflow.ts'
import { command } from './command.ts'

/** `npm run print-workflow`: prints the table in docs/workflow.md, which says who can do what and when. */
await command({}, async () => ({ json: TRANSITIONS, text: workflowTable().trimEnd() }))
