export type NoticeAudience = 'producer' | 'partner' | 'office' | 'reviewers'

export type NoticeTable = {
  id: string
  audience: NoticeAudience
  producer_id: string | null
  partner_id: string | null
  kind: string
  subject: string
  facts: string
  cause: string
  at: string
}

export type NoticeReadTable = { notice_id: string; account_id: string; read_at: string }
