export type UploadKind = 'product-photo' | 'portrait'

export type UploadTable = {
  id: string
  producer_id: string
  opened_by_id: string
  client_key: string
  kind: UploadKind
  sha256: string
  bytes: number
  received: number
  tries: number
  opened_at: string
  expires_at: string
  finished_at: string | null
  picture_id: string | null
  refusal: string | null
}

export type UploadPartTable = { upload_id: string; at_byte: number; file_key: string }
