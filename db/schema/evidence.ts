export type EvidencePhotoTable = {
  account_id: string
  client_key: string
  picture_id: string
  received_at: string
}
