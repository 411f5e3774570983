import type { Generated } from 'kysely'

export type RoleColumn =
  | 'producer'
  | 'partner-owner'
  | 'partner-staff'
  | 'reviewer'
  | 'office'
  | 'administrator'

export type CredentialPinTable = {
  account_id: string
  phone_e164: string
  pin_hash: string
  changed_at: string
}

export type CredentialPassphraseTable = {
  account_id: string
  email: string
  passphrase_hash: string
  changed_at: string
}

export type CredentialTotpTable = {
  account_id: string
  secret_sealed: string
  started_at: string
  confirmed_at: string | null
  last_step: number | null
}

export type RecoveryCodeTable = {
  account_id: string
  code_hash: string
  created_at: string
  used_at: string | null
}

export type RoleGrantTable = {
  id: string
  account_id: string
  role: RoleColumn
  producer_id: string | null
  partner_id: string | null
  granted_at: string
  granted_by_id: string | null
  ended_at: string | null
  ended_by_id: string | null
}

export type SessionWay = 'phone' | 'office' | 'demo'
export type SessionAwaits = 'nothing' | 'second-factor' | 'enrolment'
export type SessionEnd = 'signed-out' | 'revoked' | 'replaced' | 'secret-changed'

export type SessionTable = {
  id: string
  token_hash: string
  account_id: string
  way: SessionWay
  awaits: SessionAwaits
  device: string
  created_at: string
  last_seen_at: string
  expires_at: string
  ended_at: string | null
  ended_why: SessionEnd | null
  assisted_producer_id: string | null
}

export type KnownDeviceTable = { token_hash: string; account_id: string; known_since: string }

export type InvitationTable = {
  id: string
  token_hash: string
  role: RoleColumn | 'reset'
  producer_id: string | null
  partner_id: string | null
  account_id: string | null
  name: string
  created_by_id: string | null
  created_at: string
  expires_at: string
  used_at: string | null
  used_by_id: string | null
  revoked_at: string | null
}

export type SignInAttemptTable = {
  id: string
  at: string
  account_key: string
  address_key: string
  device_key: string | null
  entered: 0 | 1
}

export type SignInGateTable = { account_key: string; at: string }

export type ConsentTable = {
  id: string
  producer_id: string
  purpose: string
  text_version: string
  given_at: string
  recorded_by_id: string | null
  withdrawn_at: string | null
  withdrawn_by_id: Generated<string | null>
}
