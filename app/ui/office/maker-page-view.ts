import type { MakerCard } from '#app/domain/registry/maker-card.ts'

export type MakerPageView = {
  card: MakerCard
  today: string
  /** Cohorts that still run. */
  cohorts: readonly { id: string; name: string }[]
  may: { edit: boolean; seeContact: boolean; seePayout: boolean }
}
