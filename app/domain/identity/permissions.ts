import type { Actor, RoleHeld, RoleName } from '../context.ts'

/** Whose it is: a maker's or a partner's. Nobody else's role for another maker or partner opens it. */
export type Owner = { producerId: string } | { partnerId: string }

export type RoleOrVisitor = RoleName | 'visitor'

const everySignedIn = [
  'producer',
  'partner-owner',
  'partner-staff',
  'reviewer',
  'office',
  'administrator',
] as const satisfies readonly RoleName[]

/** Who may do what. A role that is held for a maker or a partner counts for their things only. */
export const permissions = {
  'account:own': everySignedIn,
  'demo:enter': ['visitor', ...everySignedIn],

  'listing:edit': ['producer'],
  'goods:see': ['producer'],
  'shelf:see': ['partner-owner', 'partner-staff'],
  'statement:see': ['producer', 'partner-owner'],
  'statement:confirm': ['producer', 'partner-owner'],
  'payout:confirm': ['producer'],

  'agreement:see': ['producer', 'partner-owner', 'office', 'administrator'],
  'agreement:offer': ['producer', 'partner-owner', 'office', 'administrator'],
  'agreement:accept': ['producer', 'partner-owner'],
  /** Send goods to a counter, answer its receipt, take goods back. */
  'goods:send': ['producer'],
  /** Take goods in at a counter and hand them back. */
  'goods:receive': ['partner-owner', 'partner-staff'],
  /** Record what was sold from a shelf, and take a record back. */
  'sale:record': ['partner-owner', 'partner-staff'],
  'count:take': ['partner-owner', 'partner-staff'],
  /** Write down what was lost at a counter, and what buyers brought back. */
  'loss:record': ['partner-owner', 'partner-staff'],
  'loss:contest': ['producer'],
  'loss:answer': ['partner-owner'],
  /** Answer the figures about one's own counters. */
  'figure:answer': ['partner-owner'],
  /** Read the goods, the money and the figures of all makers and counters. */
  'network:see': ['office', 'administrator'],
  /** Rule where maker and counter do not agree. */
  'dispute:rule': ['office', 'administrator'],
  /** Turn back what was written wrongly; whoever wrote it may as well. */
  'correction:post': ['office', 'administrator'],
  /** Close a period of an agreement, and with a second person open it again. */
  'period:close': ['office', 'administrator'],

  /** Say who keeps one's counters. */
  'staff:choose': ['partner-owner'],
  /** See what buyers reserved at a counter, hand it over or refuse it. */
  'reservation:handle': ['partner-owner', 'partner-staff'],
  /** Say what has arrived on the partner's own account. */
  'transfer:confirm': ['partner-owner'],
  /** See and answer what is odd about buyers' money, give it back, and register where they transfer to. */
  'payment:handle': ['office', 'administrator'],

  /** Answer what buyers say about one's goods. */
  'opinion:answer': ['producer'],
  /** Show or remove what buyers say. */
  'opinion:judge': ['office', 'administrator'],

  'office:enter': ['reviewer', 'office', 'administrator'],
  'registry:view': ['reviewer', 'office', 'administrator'],
  'registry:edit': ['office', 'administrator'],
  'registry:import': ['office', 'administrator'],
  'private-data:view': ['office', 'administrator'],
  /** Bank account and NIK in clear. */
  'payout:reveal': ['administrator'],
  'producer:assist': ['office'],
  'product:review': ['reviewer'],
  'product:publish': ['reviewer', 'office'],
  /** Nonconformities: their steps, and answers to whoever reported. */
  'problem:handle': ['reviewer', 'office'],
  /** Hold, release and recall. */
  'batch:stop': ['reviewer', 'office'],
  /** Lists, reasons and rules by which goods are judged: new versions that come into force on a day. */
  'rule:govern': ['office', 'administrator'],
  /** Put gift sets together and take them out of the shop. */
  'set:curate': ['office', 'administrator'],
  'invitation:give': ['office', 'administrator'],
  'sign-in:reset': ['office', 'administrator'],
  /** Grant and end roles of the office itself. */
  'role:govern': ['administrator'],
} as const satisfies Record<string, readonly RoleOrVisitor[]>

export type Permission = keyof typeof permissions

/** What an officer may never do in a maker's name, with whatever consent: say yes to money. */
const notInHerName: ReadonlySet<Permission> = new Set([
  'agreement:accept',
  'statement:confirm',
  'payout:confirm',
])

/** Whether the actor may do this; with an owner, whether they may do it to what is that owner's. */
export function may(actor: Actor, permission: Permission, owner?: Owner): boolean {
  const allowed: readonly RoleOrVisitor[] = permissions[permission]
  if (actor.kind === 'system' || allowed.includes('visitor')) return true
  // Whoever is signed in sees to their own account, also after the last role has ended.
  if (permission === 'account:own') return actor.kind === 'person'
  return rolesFor(actor, permission).some(held => covers(held, owner))
}

/** The roles by which the actor may do this: for lists, and for queries that carry the owner. */
export function rolesFor(actor: Actor, permission: Permission): RoleHeld[] {
  if (actor.kind !== 'person') return []
  const allowed: readonly RoleOrVisitor[] = permissions[permission]
  const held = [...actor.roles]
  if (actor.assistingProducerId !== undefined && !notInHerName.has(permission))
    held.push({ role: 'producer', producerId: actor.assistingProducerId })
  return held.filter(({ role }) => allowed.includes(role))
}

function covers(held: RoleHeld, owner: Owner | undefined): boolean {
  if (owner === undefined) return true
  if (held.producerId === undefined && held.partnerId === undefined) return true
  return 'producerId' in owner ? held.producerId === owner.producerId : held.partnerId === owner.partnerId
}

export const rolesOf = (actor: Actor): RoleOrVisitor[] =>
  actor.kind === 'person' ? [...new Set(actor.roles.map(held => held.role))] : ['visitor']
