import { data } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { BadRequest, Conflict, Invalid, NotFound, Refused } from '#app/domain/failures.ts'
import { typedTextIn } from '#app/forms/typed-text.server.ts'
import { anyone, guarded, invalid, policyOf, signedIn, withRole } from '#app/pages/page.server.ts'
import { testDb } from '#tests/support/database.ts'
import { createPerson } from '#tests/support/people.ts'
import { getting, NOW, outcomeOf, posting } from '#tests/support/request.ts'

const administrators = withRole(['administrator'], ({ actor }) => ({ hello: actor.name }))

describe('a page for people who are signed in', () => {
  const loader = signedIn(({ actor, now }) => ({ name: actor.name, now }))

  test('is given the person and the time', async () => {
    const db = await testDb()
    const priya = await createPerson(db, { name: 'Priya Shah' })
    expect(await loader(getting(db, '/password', { as: priya }))).toEqual({ name: 'Priya Shah', now: NOW })
  })

  test('sends someone who is not signed in to sign in, and back afterwards', async () => {
    const answer = await outcomeOf(loader(getting(await testDb(), '/people?q=a+b&role=manager')))
    expect(answer.status).toBe(302)
    expect(answer.location).toBe('/sign-in?returnTo=%2Fpeople%3Fq%3Da%2Bb%26role%3Dmanager')
  })

  test('sends back to the page when only its data was asked for', async () => {
    const answer = await outcomeOf(loader(getting(await testDb(), '/people.data?_routes=root')))
    expect(answer.location).toBe('/sign-in?returnTo=%2Fpeople')
  })

  test('never sends back to another site', async () => {
    const answer = await outcomeOf(loader(getting(await testDb(), '//evil.example/x')))
    expect(answer.location).toBe('/sign-in')
  })

  test('answers a form with 401 and a way to sign in, not with a redirect that looks like success', async () => {
    const answer = await outcomeOf(loader(posting(await testDb(), '/password', { a: 'b' })))
    expect(answer).toMatchObject({ status: 401, data: { signIn: '/sign-in?returnTo=%2Fpassword' } })
  })
})

describe('a page for a role', () => {
  test('opens for that role', async () => {
    const db = await testDb()
    const person = await createPerson(db, { name: 'Amy', roles: ['officer', 'administrator'] })
    expect(await administrators(getting(db, '/people', { as: person }))).toEqual({ hello: 'Amy' })
  })

  test('answers 403 to others, says which role is needed, and logs it', async () => {
    const db = await testDb()
    const logged: string[] = []
    const person = await createPerson(db, { roles: ['officer', 'manager', 'equality lead'] })
    const answer = await outcomeOf(administrators(getting(db, '/people', { as: person, logged })))
    expect(answer.status).toBe(403)
    expect(answer.data).toMatchObject({ message: expect.stringContaining('administrator') })
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({
      event: 'authz_fail',
      personId: person.id,
      path: '/people',
    })
  })
})

describe('what went wrong becomes a status and a sentence', () => {
  test.each([
    [new NotFound('There is no such person.'), 404],
    [new Refused('Only the approver can do this.'), 403],
    [new BadRequest('Choose a button.'), 400],
    [new Conflict('Somebody saved first.'), 409],
    [new Invalid({ title: 'Enter a title' }), 422],
  ])('%s', async (failure, status) => {
    const loader = anyone(() => {
      throw failure
    })
    expect(await outcomeOf(loader(getting(await testDb(), '/')))).toMatchObject({
      status,
      data: { message: failure.message },
    })
  })

  test.each(['SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_READONLY_DBMOVED', 'SQLITE_IOERR_WRITE'])(
    '%s says that nothing was saved',
    async (code) => {
      const loader = anyone(() => Promise.reject(Object.assign(new Error('disk'), { code })))
      const answer = await outcomeOf(loader(posting(await testDb(), '/', {})))
      expect(answer.status).toBe(503)
      expect(answer.data).toMatchObject({ message: expect.stringContaining('nothing was saved') })
    },
  )

  test('anything else stays what it is, for the log and the page with the request’s number', async () => {
    const bug = new TypeError('x is undefined')
    const loader = anyone(() => Promise.reject(bug))
    await expect(loader(getting(await testDb(), '/'))).rejects.toBe(bug)
  })

  test('a form that failed comes back with what was typed, but no password', async () => {
    const fields = {
      jobTitle: 'Policy\n officer',
      'startedOn-day': '3',
      password: 'hedgehogs',
      current: 'x',
      formKey: 'k',
      rowVersion: '3',
      intent: 'save',
      empty: ' ',
    }
    const typed = [
      { name: 'Job title', text: 'Policy\n officer' },
      { name: 'Started on day', text: '3' },
    ]
    const failures: [Error, number][] = [
      [new Conflict('Somebody saved first.'), 409],
      [new TypeError('a bug'), 500],
      [Object.assign(new Error('disk'), { code: 'SQLITE_FULL' }), 503],
    ]
    for (const [failure, status] of failures) {
      const logged: string[] = []
      const action = anyone(async ({ request }) => {
        await request.formData()
        throw failure
      })
      const answer = await outcomeOf(action(posting(await testDb(), '/', fields, { logged })))
      expect(answer).toMatchObject({ status, data: { typed } })
      expect(logged.join()).not.toContain('Policy')
    }
    const signedOut = await outcomeOf(signedIn(() => null)(posting(await testDb(), '/', fields)))
    expect(signedOut).toMatchObject({ status: 401, data: { typed } })
  })

  test('a response or data that a page throws itself is passed on', async () => {
    const loader = anyone(() => Promise.reject(data({ message: 'Gone' }, { status: 410 })))
    expect(await outcomeOf(loader(getting(await testDb(), '/')))).toMatchObject({ status: 410 })
  })
})

test('what comes back with a problem has no characters that no page can carry', () => {
  expect(typedTextIn([['reason', 'one\r\ntwo\u0000\uFFFE']])).toEqual([{ name: 'Reason', text: 'one\ntwo' }])
})

test('answers that cannot be taken come back with what was typed, as 422', async () => {
  const action = anyone(() => invalid({ title: 'Enter a title' }, { title: ' ' }))
  expect(await outcomeOf(action(posting(await testDb(), '/', {})))).toMatchObject({
    status: 422,
    data: { errors: { title: 'Enter a title' }, entered: { title: ' ' } },
  })
})

test('a redirect after a form is 303, so that a reload sends nothing twice', async () => {
  const action = anyone(({ redirect }) => redirect('/people'))
  expect(await outcomeOf(action(posting(await testDb(), '/', {})))).toMatchObject({
    status: 303,
    location: '/people',
  })
})

test('every wrapped handler has the name of its policy, and a bare function has none', () => {
  expect(policyOf(anyone(() => null))).toBe('anyone')
  expect(policyOf(signedIn(() => null))).toBe('signed in')
  expect(policyOf(administrators)).toBe('role administrator')
  expect(
    policyOf(
      guarded(
        'on this assessment',
        () => ({ assessment: 1 }),
        ({ assessment }) => assessment,
      ),
    ),
  ).toBe('on this assessment')
  expect(policyOf(async () => null)).toBeUndefined()
  expect(policyOf(undefined)).toBeUndefined()
})
