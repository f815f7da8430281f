import { addCommunityGroup } from '#app/commands/evidence/change-community-group.server.ts'
import type { CommunityGroupDetails } from '#app/domain/evidence/community-groups.ts'
import { SYSTEM } from '#app/domain/people.ts'
import type { Db } from '#db/client.ts'
import { NOW } from './request.ts'

/**
 * An organisation in the council's directory: one that nobody has asked yet, unless wished otherwise. Answers
 * its id.
 */
export const createCommunityGroup = (db: Db, wish: Partial<CommunityGroupDetails> = {}): Promise<string> =>
  addCommunityGroup(
    { db, actor: SYSTEM, now: NOW },
    {
      name: `Wexmoor elders ${crypto.randomUUID().slice(0, 8)}`,
      characteristics: ['age', 'race'],
      reachedBy: 'By the elders’ office',
      ...wish,
    },
  )
