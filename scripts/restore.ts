import { basename } from 'node:path'
import { finishRestore, type FinishedRestore } from '#app/commands/account/finish-restore.server.ts'
import { SYSTEM } from '#app/domain/people.ts'
import { restore, type Restored } from '#db/backup.ts'
import { expectKind, kindOfMigrated } from '#db/database-kind.ts'
import { command, CommandTrouble, databaseFile } from './command.ts'
import { now, wantedKind } from './council-database.ts'

/**
 * `npm run restore -- FILE`: replaces the database with a backup, and brings it to this release. The service
 * must be stopped first.
 */
await command({}, async (_options, [backup, ...others]) => {
  if (backup === undefined || others.length > 0)
    throw new CommandTrouble('Give the backup to restore: npm run restore -- FILE')
  const file = databaseFile()
  const restored = await restore(backup, file, async (db, earlier) => {
    expectKind(backup, await kindOfMigrated(db), wantedKind())
    if (earlier) expectKind(file, await kindOfMigrated(earlier), wantedKind())
    return finishRestore({ db, actor: SYSTEM, now: now() }, { backup: basename(backup), earlier })
  })
  const { kept, leftovers, finished } = restored
  return {
    json: { file, backup, kept: kept ?? null, leftovers, ...finished, cameBack: finished.cameBack ?? null },
    text: [
      `${file} has been restored from ${backup}.`,
      ...tell(restored),
      '',
      'You can start the service.',
    ].join('\n'),
  }
})

function tell({ kept, leftovers, finished }: Restored<FinishedRestore>): string[] {
  return [
    ...(kept ? [`The earlier database is kept in ${kept}.`] : []),
    ...leftovers.map((name) => `A file of an earlier database lay there. It is kept in ${name}.`),
    'Everyone has been signed out, and links to sign in that were not used have stopped working.',
    ...tellCameBack(finished.cameBack),
  ]
}

function tellCameBack(cameBack: FinishedRestore['cameBack']): string[] {
  if (!cameBack)
    return [
      'There was no earlier database to compare with. Check on the page People who can sign in, and with ' +
        'which roles.',
    ]
  if (cameBack.length === 0) return ['Nobody can do more than they could before the restore.']
  return [
    '',
    'These people have something back that they no longer had. Check each of them on the page People:',
    ...cameBack.map(({ name, email, again }) => `- ${name} (${email}) ${again.join(', and ')}.`),
  ]
}
