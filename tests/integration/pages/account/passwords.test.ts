import { describe, expect, test } from 'vitest'
import { COMMON_PASSWORDS } from '#app/pages/account/common-passwords.server.ts'
import { passwordMistake } from '#app/pages/account/password-rules.server.ts'
import { hashPassword, verifyPassword } from '#app/pages/account/passwords.server.ts'

const PRIYA = { email: 'priya.shah@sandbeach.gov.uk', name: 'Priya Shah', councilName: 'Sandbeach Council' }

describe('a stored password', () => {
  test('matches only itself', async () => {
    const hash = await hashPassword('hedgehogs cross quietly')
    expect(hash).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
    expect(await verifyPassword('hedgehogs cross quietly', hash)).toBe(true)
    expect(await verifyPassword('Hedgehogs cross quietly', hash)).toBe(false)
  })

  test('has a different hash each time', async () => {
    expect(await hashPassword('the same words')).not.toBe(await hashPassword('the same words'))
  })

  test('matches however an accent is typed', async () => {
    expect(await verifyPassword('cafe\u0301 au lait', await hashPassword('caf\u00E9 au lait'))).toBe(true)
  })

  test('still matches with other parameters, so that they can be raised', async () => {
    const older = 'scrypt$14$8$1$MDEyMzQ1Njc4OWFiY2RlZg$oaVc8Be4rksIYlNTrnkPY0u83uNO2VogM7Ikp47P2Ac'
    expect(await verifyPassword('not this', older)).toBe(false)
  })

  test.each([null, undefined, '', 'plain', 'scrypt$99$8$3$x$y'])(
    'the hash %j matches no password',
    async (hash) => {
      expect(await verifyPassword('anything', hash)).toBe(false)
    },
  )
})

describe('a new password', () => {
  test.each([
    'hedgehogs cross quietly',
    'trouve-moi ça',
    'пароль-длинный-и-странный',
    'x9$kQ2!v',
    'a'.repeat(40) + 'bc',
    '🐸🦔🦊🐻🐼🐨🐯🦁',
    'xk4-'.repeat(250),
  ])('%j is allowed', (password) => {
    expect(passwordMistake(password, PRIYA)).toBeUndefined()
  })

  test.each([
    ['', 'Enter a password'],
    ['short7!', 'Password must be 8 characters or more'],
    ['🐸🦔🦊🐻🐼🐨🐯', 'Password must be 8 characters or more'],
    ['x'.repeat(10_000), 'Password must be 1,000 characters or fewer'],
  ])('%.20j has the wrong length', (password, sentence) => {
    expect(passwordMistake(password, PRIYA)).toBe(sentence)
  })

  test.each([
    'password',
    'Password1!',
    'P@ssw0rd123!',
    'Passw0rd',
    'Welcome2026',
    'welcome!!!!',
    'Summer2026!',
    'letmein123',
    'qwertyuiop',
    'poiuytrewq',
    '12345678',
    '98765432',
    'abcdefgh',
    'aaaaaaaa',
    'abababab',
    '        ',
    'Council123',
    'dueregard1',
    'Equality2026',
    '1q2w3e4r',
    'iloveyou',
    'playstation',
  ])('%j is too common', (password) => {
    expect(passwordMistake(password, PRIYA)).toMatch(/one of the first/)
  })

  test.each([
    'PriyaShah',
    'priya.shah',
    'ShahPriya1',
    'Sandbeach2026',
    'priya.shah@sandbeach.gov.uk',
    'Sandbeach Council!',
    'SandbeachEquality1',
    'welcome.priya',
  ])('%j is refused because it is a name or address', (password) => {
    expect(passwordMistake(password, PRIYA)).toMatch(/your name, your e-mail address or the council/)
  })
})

test('at least 3,000 common passwords are refused, all of a length that would be accepted', () => {
  expect(COMMON_PASSWORDS.size).toBeGreaterThanOrEqual(3_000)
  expect([...COMMON_PASSWORDS].filter((each) => each.length < 8 || each !== each.toLowerCase())).toEqual([])
})
