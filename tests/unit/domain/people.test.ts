import { describe, expect, test } from 'vitest'
import {
  mayRead,
  relationsOf,
  SYSTEM,
  type Actor,
  type Relation,
  type Role,
  type Ties,
} from '#app/domain/people.ts'

const person = (id: string, roles: Role[], directorateId: string | null = 'housing'): Actor => ({
  id,
  name: id,
  roles,
  directorateId,
})
const TIES: Ties = {
  authorIds: ['ada'],
  writerIds: ['ada', 'wim'],
  signerIds: ['sue'],
  leadOfficers: ['Zoë  O’Hara-Élan', 'Jo Bloggs'],
  approverId: 'max',
  directorateId: 'housing',
}

describe('a person’s relations to an assessment', () => {
  test.each<[string, Actor, Relation[]]>([
    ['an officer who is an author', person('ada', ['officer']), ['author']],
    ['an author from a partner organisation', person('ada', ['officer'], null), ['contributor']],
    ['an officer of the same directorate', person('bob', ['officer']), []],
    ['the named manager', person('max', ['manager'], 'parks'), ['approver']],
    [
      'the named manager of the same directorate',
      person('max', ['manager']),
      ['approver', 'manager of the directorate'],
    ],
    ['another manager of the directorate', person('mia', ['manager']), ['manager of the directorate']],
    ['a manager of another directorate', person('mia', ['manager'], 'parks'), []],
    ['a manager without a directorate', person('mia', ['manager'], null), []],
    [
      'an equality lead',
      person('lea', ['equality lead'], null),
      ['equality lead', 'independent equality lead'],
    ],
    ['an equality lead who once wrote in it', person('wim', ['equality lead'], null), ['equality lead']],
    [
      'an equality lead who is its author',
      person('ada', ['officer', 'equality lead'], null),
      ['author', 'equality lead'],
    ],
    [
      'an equality lead who is its approver',
      person('max', ['equality lead', 'manager'], null),
      ['approver', 'equality lead'],
    ],
    ['the named approver who is no longer a manager', person('max', ['officer']), []],
    ['an author who is now only an administrator', person('ada', ['administrator']), []],
    ['an author who is now only a manager', person('ada', ['manager']), ['manager of the directorate']],
    ['an equality lead who signed this version', person('sue', ['equality lead']), ['equality lead']],
    [
      'the named manager who is a lead officer',
      { ...person('max', ['manager'], 'parks'), name: "ZOE O'HARA ÉLAN" },
      ['approver who leads it'],
    ],
    [
      'an equality lead who is a lead officer',
      { ...person('lea', ['equality lead']), name: 'jo bloggs' },
      ['equality lead'],
    ],
    [
      'an equality lead who has part of the name of a lead officer',
      { ...person('lea', ['equality lead']), name: 'Jo' },
      ['equality lead', 'independent equality lead'],
    ],
    ['an administrator', person('eve', ['administrator']), []],
    ['somebody disabled, who has no roles', person('bob', []), []],
    ['the system', SYSTEM, []],
  ])('%s', (_name, actor, relations) => {
    expect(relationsOf(actor, TIES)).toEqual(relations)
  })

  test.each<[string, Partial<Ties>]>([
    ['an author', { authorIds: ['max'] }],
    ['somebody who once saved text in it', { writerIds: ['max'] }],
  ])('nobody approves what they wrote (the named approver is %s)', (_name, ties) => {
    expect(relationsOf(person('max', ['manager', 'equality lead']), { ...TIES, ...ties })).not.toContain(
      'approver',
    )
    expect(relationsOf(person('max', ['manager', 'equality lead']), { ...TIES, ...ties })).not.toContain(
      'independent equality lead',
    )
  })

  test('an assessment without a directorate has no manager', () => {
    const nowhere = { ...TIES, directorateId: null, approverId: null }
    expect(relationsOf(person('mia', ['manager'], null), nowhere)).toEqual([])
  })
})

describe('who can read an unpublished assessment', () => {
  test.each<[Relation[], boolean, boolean]>([
    [['author'], true, true],
    [['approver'], true, true],
    [['equality lead'], true, true],
    [['manager of the directorate'], true, false],
    [[], false, false],
  ])('%o: openly %s, and if confidential %s', (relations, openly, confidential) => {
    expect(mayRead(relations, false)).toBe(openly)
    expect(mayRead(relations, true)).toBe(confidential)
  })
})
