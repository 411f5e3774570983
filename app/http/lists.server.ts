import { cookieValue } from './preferences.ts'

/** Which list is the visitor's own. Not a secret between people: whoever has the link reads the list. */
const listCookie = 'list'
const yearSeconds = 365 * 24 * 60 * 60

export const ownListCode = (request: Request): string | undefined => {
  const code = cookieValue(request.headers.get('Cookie'), listCookie)
  return code && /^[0-9a-z]{8}$/.test(code) ? code : undefined
}

export const rememberList = (code: string, secure: boolean): string =>
  `${listCookie}=${code}; Path=/; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
