import { basename } from 'node:path'
import { finishRestore, type FinishedRestore } from '#app/commands/account/finish-restore.server.ts'
import { findNewestMark } from '#app/data/oversight/newest-mark.server.ts'
import { SYSTEM } from '#app/domain/people.ts'
import { appendAnchor, AnchorTrouble, type NewAnchor } from '#app/http/anchor-file.server.ts'
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
  const at = now()
  const restored = await restore(backup, file, async (db, earlier, upTo) => {
    expectKind(backup, await kindOfMigrated(db), wantedKind())
    if (earlier) expectKind(file, await kindOfMigrated(earlier), wantedKind())
    const ended = await finishRestore({ db, actor: SYSTEM, now: at }, { backup: basename(backup), earlier })
    return { ...ended, mark: await findNewestMark(db), upTo }
  })
  const { kept, leftovers, finished } = restored
  const { mark, upTo, ...ended } = finished
  const anchor = await anchorRestore(file, { ...mark, at, restored: { backup: basename(backup), upTo } })
  return {
    json: { file, backup, kept: kept ?? null, leftovers, ...ended, cameBack: ended.cameBack ?? null, anchor },
    text: [
      `${file} has been restored from ${backup}.`,
      ...tell(restored),
      anchor.said,
      '',
      'You can start the service.',
    ].join('\n'),
  }
})

/**
 * Says in the file of anchors that the seals after this backup are gone on purpose. Where that is not possible, the
 * backup is still restored.
 */
async function anchorRestore(databaseFile: string, anchor: Omit<NewAnchor, 'databaseFile'>) {
  const file = process.env.ANCHOR_FILE?.trim()
  if (!file)
    return {
      file: null,
      said:
        'ANCHOR_FILE is not set, so no file of anchors says that this backup was restored. If the service keeps one, ' +
        'restore again with ANCHOR_FILE set before you start it.',
    }
  try {
    await appendAnchor(file, { ...anchor, databaseFile })
    return { file, said: `${file} now says that this backup was restored.` }
  } catch (error) {
    if (!(error instanceof AnchorTrouble)) throw error
    return {
      file: null,
      said: `The restore could not be written down outside the database. ${error.message}`,
    }
  }
}

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
