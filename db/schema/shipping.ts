export type ShippingZoneTable = {
  code: string
  name_id: string
  name_en: string
  position: number
  /** Whole days on the road at most. */
  days: number
}

export type ShippingFeeTable = { zone: string; valid_from_on: string; upto_g: number; fee_idr: number }

export type ShipmentTable = {
  reservation_id: string
  zone: string
  weight_g: number
  fee_idr: number
  /** Empty once erased. */
  address_sealed: string | null
  carrier: string | null
  tracking: string | null
  sent_at: string | null
}
