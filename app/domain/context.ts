import type { Db } from '#db/engines/database.ts'
import type { Changes } from './changes.ts'
import type { Day, Instant } from './dates.ts'
import { dayOf } from './dates.ts'

/** Who acts. A visitor has no account; the system acts by itself, by schedule or at the start. */
export type Actor =
  | { kind: 'visitor' }
  | { kind: 'system'; name: string }
  | {
      kind: 'person'
      accountId: string
      name: string
      roles: readonly RoleHeld[]
      /** The maker for whom an officer fills in at the moment, with her recorded consent. */
      assistingProducerId?: string
    }

export type RoleName =
  | 'producer'
  | 'partner-owner'
  | 'partner-staff'
  | 'reviewer'
  | 'office'
  | 'administrator'

/** A role is held for a producer or a partner where it is about their goods; else for the whole office. */
export type RoleHeld = { role: RoleName; producerId?: string; partnerId?: string }

/** All that a command or a query may know of the world around it. One request has one time. */
export type Context = {
  readonly db: Db
  readonly now: Instant
  readonly actor: Actor
  /** Names the request in the log and in the activity; one a request. */
  readonly requestId: string
  /** Where commits are announced, so that what is kept in memory follows at once. */
  readonly changes: Changes
  /** Inside a transaction: what it has touched so far. */
  readonly transaction?: { readonly touched: Set<string> }
}

export const today = (ctx: { now: Instant }): Day => dayOf(ctx.now)
