/** Where letters are handed in, and as whom. */
export type SmtpSettings = {
  host: string
  port: number
  /** Encrypted from the first byte (smtps); otherwise the line begins in plain. */
  isSecure: boolean
  /** No letter and no password over a plain line; only on this machine nobody is in between. */
  needsTls: boolean
  login: { user: string; password: string } | undefined
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** @returns the settings, or in words what is wrong with the address; the words never repeat the password */
export function readSmtpUrl(text: string): SmtpSettings | string {
  const url = URL.parse(text)
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '')
    return 'must be smtp://user:password@host:587 or smtps://user:password@host:465'
  const [user, password] = [plain(url.username), plain(url.password)]
  if (user === undefined || password === undefined)
    return 'user and password must be written as in a URL: % as %25, @ as %40'
  if ((user === '') !== (password === '')) return 'needs user and password, or neither'
  const isSecure = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    isSecure,
    needsTls: !loopback.test(url.hostname),
    login: user === '' ? undefined : { user, password },
  }
}

function plain(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
