export type MessageChannel = 'app' | 'mail' | 'none'

export type MessageChoiceTable = {
  account_id: string
  channel: MessageChannel
  email: string | null
  language: 'id' | 'en'
  changed_at: string
  confirmed_at: string | null
}

export type MessageState = 'waiting' | 'sent' | 'silenced' | 'failed'

export type OutboxMessageTable = {
  id: string
  account_id: string
  kind: 'notice' | 'digest' | 'address'
  cause: string
  facts: string
  queued_at: string
  state: MessageState
  tries: number
  next_try_at: string
  done_at: string | null
  why: string | null
}

export type AddressProofTable = {
  id: string
  account_id: string
  email: string
  created_at: string
  expires_at: string
  used_at: string | null
}
