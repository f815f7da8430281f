import { groundedCouncil, servedCouncil } from './bad-inputs-council.ts'
import { findForms } from './bad-inputs-forms.ts'
import { writeGround } from './bad-inputs-ground.ts'

/** Makes the council that every bad input meets, and finds its forms: tests/support/bad-inputs-run.ts runs it. */
const grounded = await groundedCouncil()
const council = await servedCouncil(grounded)
const forms = await findForms(council)
await council.close()
writeGround({ ...grounded, ...forms })
