export type MessageChannel = 'app' | 'mail' | 'none'

export type MessageChoiceTable = {
  account_id: string
  channel: MessageChannel
  email: string | null
  language: 'id' | 'en'
  changed_at: string
}

export type MessageState = 'waiting' | 'sent' | 'silenced'

export type OutboxMessageTable = {
  id: string
  account_id: string
  kind: 'notice' | 'digest'
  cause: string
  facts: string
  queued_at: string
  state: MessageState
  tries: number
  next_try_at: string
  done_at: string | null
}
