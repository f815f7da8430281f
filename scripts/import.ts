import { importAssessment } from '#app/commands/assessment/import-assessment.server.ts'
import { getAssessment } from '#app/data/assessment/assessments.server.ts'
import { listWithTitle } from '#app/data/assessment/list-register.server.ts'
import { findActorByEmail } from '#app/data/account/actors.server.ts'
import { listAlikeTags } from '#app/views/assessment/alike-tags.server.ts'
import { SYSTEM } from '#app/domain/people.ts'
import { command, CommandTrouble } from './command.ts'
import { now, withDatabase } from './council-database.ts'
import { linesOf, readDocumentFile } from './document-file.ts'

/** `npm run import -- FILE [--as EMAIL]`: imports an assessment, complete or not at all. */
await command({ as: { type: 'string' } }, async ({ as: email }, [file, ...others]) => {
  if (file === undefined || others.length > 0)
    throw new CommandTrouble('Give one file: npm run import -- FILE [--as EMAIL] [--json]')
  const document = readDocumentFile(file)
  const imported = await withDatabase(async (db) => {
    const actor = email === undefined ? SYSTEM : await findActorByEmail(db, email)
    if (!actor)
      throw new CommandTrouble(`No one has the e-mail address ${email}, or their account is disabled.`)
    const made = await importAssessment({ db, actor, now: now() }, document)
    const { assessmentId } = await getAssessment(db, made.reference)
    const alike = await listWithTitle(db, actor, { assessmentId, title: document.proposal.title ?? '' })
    const alikeTags = await listAlikeTags(db, { actor, now: now() }, assessmentId)
    return { ...made, alike, alikeTags }
  })
  const { reference, missing, alike, alikeTags } = imported
  const same = alike.map(
    (each) => `It has the same title as ${each.reference}. Check that it was not here already.`,
  )
  const spellings = alikeTags.map(
    ({ typed, inUse }) => `The tag “${typed}” looks like “${inUse}”. Check whether they are the same.`,
  )
  const things = missing.length === 1 ? '1 thing is' : `${missing.length} things are`
  const text = missing.length === 0 ? 'Nothing is missing.' : `${things} needed before it can be submitted:`
  return {
    json: {
      reference,
      missing,
      sameTitle: alike.map((each) => each.reference),
      alikeTags: alikeTags.map(({ typed, inUse }) => ({ typed, inUse })),
    },
    text: [`Imported as ${reference}. ${text}`, ...linesOf(missing), ...same, ...spellings].join('\n'),
  }
})
