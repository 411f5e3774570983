import { ok, type Result, refuse } from '../result.ts'

export const shortestPassphrase = 12
const longestPassphrase = 200

export type PassphraseRefusal =
  | { code: 'passphrase-too-short'; least: number }
  | { code: 'passphrase-too-long'; most: number }
  | { code: 'passphrase-too-common' }

/** Long and not among the first that anybody tries; no rules about letters and signs (NIST SP 800-63B 5.1.1.2). */
export function checkPassphrase(passphrase: string, email: string): Result<string, PassphraseRefusal> {
  const length = [...passphrase].length
  if (length < shortestPassphrase) return refuse({ code: 'passphrase-too-short', least: shortestPassphrase })
  if (length > longestPassphrase) return refuse({ code: 'passphrase-too-long', most: longestPassphrase })
  return isCommon(passphrase, email) ? refuse({ code: 'passphrase-too-common' }) : ok(passphrase)
}

/** What remains of a passphrase when well-known words and rows of figures are taken out must still be something. */
function isCommon(passphrase: string, email: string): boolean {
  const plain = passphrase.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (new Set(plain).size < 5) return true
  const words = [
    ...wellKnown,
    ...email
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter(part => part.length > 2),
  ]
  let rest = plain
  for (const word of words.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '')
  rest = rest.replace(/\d+/g, '')
  return rest.length < 5
}

const wellKnown = [
  'password',
  'passphrase',
  'passw0rd',
  'p4ssw0rd',
  'katasandi',
  'rahasia',
  'sandi',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  'asdfgh',
  'zxcvbnm',
  'abcdefghijkl',
  'abcdef',
  'abcd',
  'abc',
  'letmein',
  'welcome',
  'selamatdatang',
  'selamat',
  'datang',
  'iloveyou',
  'sayang',
  'akusayangkamu',
  'kamu',
  'aku',
  'cinta',
  'bismillah',
  'alhamdulillah',
  'assalamualaikum',
  'indonesia',
  'merdeka',
  'malang',
  'kotamalang',
  'arema',
  'aremania',
  'ngalam',
  'jakarta',
  'surabaya',
  'administrator',
  'admin',
  'kantor',
  'office',
  'omah',
  'oleh',
  'monkey',
  'dragon',
  'football',
  'sunshine',
  'princess',
  'superman',
  'master',
  'secret',
  'login',
  'user',
  'test',
]
