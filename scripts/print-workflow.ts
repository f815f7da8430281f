import { workflowTable } from '#app/domain/signoff/print-workflow.ts'
import { TRANSITIONS } from '#app/domain/signoff/workflow.ts'
import { command } from './command.ts'

/** `npm run print-workflow`: who may do what, when, and where it leads, as the table that the README shows. */
await command({}, async () => ({ json: TRANSITIONS, text: workflowTable().trimEnd() }))
