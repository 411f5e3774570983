import { redirect } from '@remix-run/server-runtime'
import type { Context } from '../domain/context.ts'
import { may, type Permission, permissions } from '../domain/identity/permissions.ts'
import type { Person, Session } from '../domain/identity/sessions.ts'
import { paths } from '../i18n/paths.ts'
import { contextOf } from './context.server.ts'
import { formTokenOf } from './csrf-token.server.ts'
import { safePath } from './safe-redirect.ts'
import { type Asked, sessionOf } from './session.server.ts'

/** The context of somebody who may do what the page is for. */
export type SignedIn = Context & {
  readonly actor: Person
  readonly session: Session
  /** Goes into every form of the page. */
  readonly formToken: string
}

/**
 * Asks who it is and whether they may: a stranger is led to sign in and comes back; who is half signed in finishes
 * that first; who may not is told so (403). Queries that follow carry the owner, so that a foreign thing is not found.
 */
export async function requireContext(asked: Asked, permission: Permission): Promise<SignedIn> {
  const session = await sessionOf(asked)
  if (!session) throw redirect(doorFor(asked.request, permission), 303)
  if (session.awaits !== 'nothing') throw redirect(nextStep[session.awaits](), 303)
  if (!may(session.person, permission)) throw new Response(null, { status: 403 })
  return signedIn(asked, session)
}

/** Somebody who has shown a passphrase and not yet the second factor, for the two pages that take it. */
export async function requireHalfSession(
  asked: Asked,
  awaits: 'second-factor' | 'enrolment',
): Promise<SignedIn> {
  const session = await sessionOf(asked)
  if (!session) throw redirect(paths.officeSignIn(), 303)
  if (session.awaits !== awaits)
    throw redirect(session.awaits === 'nothing' ? homeOf(session.person) : nextStep[session.awaits](), 303)
  return signedIn(asked, session)
}

/** Leads somebody who is signed in already to where they work. */
export async function leadHome(asked: Asked): Promise<void> {
  const session = await sessionOf(asked)
  if (session?.awaits === 'nothing') throw redirect(homeOf(session.person), 303)
}

const signedIn = (asked: Asked, session: Session): SignedIn => ({
  ...contextOf(asked.context, session.person),
  actor: session.person,
  session,
  formToken: formTokenOf(asked.context.app.seals, session.sessionId),
})

const nextStep = {
  'second-factor': paths.secondFactor,
  enrolment: paths.enrolment,
} as const

/** The work area of the first role that somebody holds. */
export function homeOf(person: Person): string {
  for (const { role } of person.roles) {
    if (role === 'producer') return paths.producerHome()
    if (role === 'partner-owner' || role === 'partner-staff') return paths.partnerHome()
    if (role === 'reviewer') return paths.reviewHome()
    return paths.officeHome()
  }
  return paths.account()
}

/** Only a page can be come back to, not a form that was sent. */
function doorFor(request: Request, permission: Permission): string {
  const { pathname, search } = new URL(request.url)
  const next = request.method === 'GET' ? safePath(pathname + search, '') : ''
  return isOfOffice(permission) ? paths.officeSignIn(next) : paths.signIn(next)
}

const officeRoles: ReadonlySet<string> = new Set(['reviewer', 'office', 'administrator'])
const isOfOffice = (permission: Permission): boolean =>
  permissions[permission].every(role => officeRoles.has(role))
