export type AccountTable = { id: string; name: string; created_at: string }

export type ActivityTable = {
  id: string
  at: string
  actor_kind: 'visitor' | 'system' | 'person'
  actor_id: string | null
  on_behalf_of: string | null
  verb: string
  subject: string
  before: string | null
  after: string | null
  request_id: string
}

export type CatalogueRevisionTable = { sole: 1; revision: number }
export type CatalogueChangeTable = { revision: number; subject: string }
