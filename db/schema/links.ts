import type { Side } from './consignment.ts'

export type LinkDeed = 'receive-delivery' | 'accept-statement' | 'answer-payment'

export type SignedLinkTable = {
  id: string
  token_sha256: string
  deed: LinkDeed
  subject_id: string
  side: Side
  created_at: string
  created_by_id: string | null
  expires_at: string
  used_at: string | null
}
