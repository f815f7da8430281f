import { giveSignInLink } from '#app/commands/account/give-sign-in-link.server.ts'
import { findActorByEmail } from '#app/data/account/actors.server.ts'
import { SYSTEM } from '#app/domain/people.ts'
import { paths } from '#app/paths.ts'
import { readConfig } from '#app/http/config.server.ts'
import { command, CommandTrouble } from './command.ts'
import { now, withDatabase } from './council-database.ts'

/** `npm run sign-in-link -- EMAIL`: lets the only administrator back in when they have forgotten their password. */
await command({}, async (_options, [email, ...others]) => {
  if (email === undefined || others.length > 0)
    throw new CommandTrouble('Give one person: npm run sign-in-link -- EMAIL')
  const read = readConfig(process.env)
  if (!read.ok) throw new CommandTrouble(read.mistakes.join('\n'))
  const { token, expiresAt } = await withDatabase(async (db) => {
    const person = await findActorByEmail(db, email)
    if (!person)
      throw new CommandTrouble(`No one has the e-mail address ${email}, or their account is disabled.`)
    return giveSignInLink({ db, actor: SYSTEM, now: now() }, person.id)
  })
  const link = `${read.config.baseUrl}${paths.link(token)}`
  const lines = [
    `With this link ${email} chooses a new password. It works once, until ${expiresAt}, and is ` +
      `recorded in the history:`,
    '',
    link,
  ]
  return { json: { link, expiresAt }, text: lines.join('\n') }
})
