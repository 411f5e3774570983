import type { agreementTransitions } from '#app/domain/consignment/agreements/agreement-states.ts'
import type { deliveryTransitions } from '#app/domain/consignment/deliveries/delivery-states.ts'
import type { pickupTransitions } from '#app/domain/consignment/pickups/pickup-states.ts'
import type {
  disputeTransitions,
  paymentTransitions,
  statementTransitions,
} from '#app/domain/consignment/statements/statement-states.ts'
import type { transitions as payoutTransitions } from '#app/domain/payments/payout-machine.ts'
import { consignmentWordsIn } from '#app/i18n/consignment-words.ts'
import { useWords } from '../../words.tsx'

export type DocumentStates = {
  agreement: keyof typeof agreementTransitions
  delivery: keyof typeof deliveryTransitions
  pickup: keyof typeof pickupTransitions
  statement: keyof typeof statementTransitions
  payment: keyof typeof paymentTransitions
  payout: keyof typeof payoutTransitions
  dispute: keyof typeof disputeTransitions
}

/** Which document, in which of its own states. */
export type StateOf = {
  [Kind in keyof DocumentStates]: { kind: Kind; state: DocumentStates[Kind] }
}[keyof DocumentStates]

type Look = '' | 'good' | 'warn' | 'bad' | 'info'

const looks: { [Kind in keyof DocumentStates]: Record<DocumentStates[Kind], Look> } = {
  agreement: { draft: '', offered: 'warn', active: 'good', ended: '' },
  delivery: {
    draft: '',
    sent: 'info',
    received: 'good',
    'received-with-difference': 'warn',
    closed: '',
    cancelled: '',
  },
  pickup: {
    proposed: 'warn',
    agreed: 'info',
    'picked-up': 'info',
    received: 'good',
    'received-with-difference': 'warn',
    closed: '',
    cancelled: '',
  },
  statement: {
    issued: 'warn',
    'partly-disputed': 'bad',
    accepted: 'info',
    paid: 'warn',
    received: 'good',
    closed: '',
  },
  payment: { told: 'warn', confirmed: 'good', denied: 'bad' },
  payout: { sent: 'warn', received: 'good', denied: 'bad' },
  dispute: { raised: 'warn', answered: 'warn', agreed: 'good', escalated: 'info', ruled: 'good' },
}

/** The state of a document in words; the colour only repeats it. */
export function StateMark(of: StateOf) {
  const words = consignmentWordsIn(useWords().language).states[of.kind] as Record<string, string>
  const look = (looks[of.kind] as Record<string, Look>)[of.state] ?? ''
  return <span className={look === '' ? 'state' : `state ${look}`}>{words[of.state]}</span>
}
