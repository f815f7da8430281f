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
    // However it is written: capitals, accents, full width, look-alikes, digits and signs at the end.
    'PRIYASHAH2026!',
    'Prïya.Sháh',
    'ＰｒｉｙａＳｈａｈ',
    'Pr1y4Sh4h',
    '$andbeach2026!!',
    'Sandbeach‑Council',
    'SANDBEACH_COUNCIL_99',
    'Priya\u00ADShah1',
    'shah,priya',
    'PriyaPriya',
    'CouncilSandbeach1',
  ])('%j is refused because it is a name or address', (password) => {
    expect(passwordMistake(password, PRIYA)).toMatch(/your name, your e-mail address or the council/)
  })

  test.each([
    ['Zoë O’Brien-Müller', 'ZoeOBrienMuller1'],
    ['Zoë O’Brien-Müller', 'zoë.o’brien-müller'],
    ['Zoë O’Brien-Müller', 'OBrienMuller2026'],
    ['Łukasz Żak', 'lukaszzak'],
    ['Łukasz Żak', 'ŁUKASZ ŻAK!'],
    ['Ольга Иванова', 'ольгаиванова1'],
  ])('of %s cannot be %j, with or without accents', (name, password) => {
    const about = { name, email: 'someone@sandbeach.gov.uk', councilName: 'Sandbeach Council' }
    expect(passwordMistake(password, about)).toMatch(/your name, your e-mail address or the council/)
  })

  test.each(['PriyaShah and the hedgehogs', 'shahmaran stories', 'sandbeach hedgehogs cross', 'prixyashahm'])(
    '%j is allowed: the name is not all there is to it',
    (password) => {
      expect(passwordMistake(password, PRIYA)).toBeUndefined()
    },
  )

  test.each([
    'PLAYSTATION',
    'Pláystation',
    'ｐｌａｙｓｔａｔｉｏｎ',
    'play\u00ADstation',
    'PÁSSWORD',
    'Ｐａｓｓｗｏｒｄ１',
    'Équality2026',
  ])('%j is too common, in capitals, with accents or in full width', (password) => {
    expect(passwordMistake(password, PRIYA)).toMatch(/one of the first/)
  })
})

test('each common password is refused, in small letters, capitals and full width', () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
  const accepted = [...COMMON_PASSWORDS].filter((each) =>
    [each, each.toUpperCase(), wide(each)].some((typed) => passwordMistake(typed, PRIYA) === undefined),
  )
  expect(accepted).toEqual([])
})

test('at least 3,000 common passwords are refused, all of a length that would be accepted', () => {
  expect(COMMON_PASSWORDS.size).toBeGreaterThanOrEqual(3_000)
  expect([...COMMON_PASSWORDS].filter((each) => each.length < 8 || each !== each.toLowerCase())).toEqual([])
})
