import { randomBytes } from 'node:crypto'
import type { Instant } from './dates.ts'

/** What an id stands for: the prefix is in the id, so that a wrong id is seen at a glance. */
export type IdPrefix =
  | 'act' // activity
  | 'acc' // account
  | 'ses' // session
  | 'inv' // invitation
  | 'grt' // grant of a role
  | 'att' // attempt to sign in
  | 'con' // consent
  | 'coh' // cohort
  | 'pgm' // programme of trainings
  | 'tra' // training session
  | 'atd' // attendance
  | 'crt' // certificate
  | 'gmb' // member of a group
  | 'imp' // import of a list
  | 'prc' // producer
  | 'prd' // product
  | 'var' // variant
  | 'lic' // licence
  | 'pic' // picture
  | 'upl' // upload
  | 'pub' // publication
  | 'lst' // listing
  | 'lsv' // version of a listing
  | 'ipr' // proposed ingredient
  | 'rev' // review of a version on one track
  | 'rcl' // claim of a review
  | 'chr' // run of the automatic checks
  | 'cov' // override of an automatic check
  | 'pin' // comment pinned to a photo or a field
  | 'pnr' // reply to a pin
  | 'dec' // decision of a review
  | 'apl' // appeal against a decision
  | 'smp' // entry in the log of samples
  | 'coi' // conflict of interest
  | 'bat' // batch
  | 'ncf' // nonconformity
  | 'dst' // destruction of recalled goods
  | 'gst' // gift set
  | 'par' // partner
  | 'cou' // counter
  | 'agr' // agreement
  | 'agv' // version of an agreement
  | 'dlv' // delivery
  | 'rcp' // receipt
  | 'pku' // pick-up
  | 'dif' // difference between goods sent and arrived
  | 'sal' // sale
  | 'cnt' // count of a shelf
  | 'vta' // task about a shelf that does not agree with its documents
  | 'los' // loss
  | 'ret' // customer's return
  | 'cor' // correction
  | 'reo' // reopening of a period
  | 'mov' // movement of goods
  | 'pst' // posting of money
  | 'ntc' // notice
  | 'msg' // message in the outbox
  | 'adp' // proof of an address
  | 'lnk' // one-tap link
  | 'fgr' // reply to a figure
  | 'sta' // statement
  | 'dis' // dispute about a line
  | 'pay' // payment
  | 'rsv' // reservation at a counter
  | 'pye' // payee of transfers
  | 'opy' // payment of an order
  | 'orf' // refund of an order
  | 'pcl' // call to the provider of payments
  | 'ops' // posting of an order's money
  | 'pyo' // payout of orders' money
  | 'opn' // opinion of a buyer

const crockford = '0123456789abcdefghjkmnpqrstvwxyz'

/** A prefixed id that sorts by its time: ten characters of milliseconds, then 80 random bits. */
export function newId(prefix: IdPrefix, at: Instant): string {
  let time = Date.parse(at)
  let stamp = ''
  for (let i = 0; i < 10; i++) {
    stamp = crockford[time % 32] + stamp
    time = Math.floor(time / 32)
  }
  return `${prefix}_${stamp}${randomWord(16)}`
}

/** `length` characters of five random bits each, without letters that look alike: fit for codes read aloud. */
export function randomWord(length: number): string {
  let word = ''
  for (const byte of randomBytes(length)) word += crockford[byte & 31]
  return word
}

export const idPattern = (prefix: IdPrefix): RegExp => new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`)
