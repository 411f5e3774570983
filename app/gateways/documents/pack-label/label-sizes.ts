export const labelSizeNames = ['50x30', '60x40', '70x50', '100x70', 'pouch', 'round'] as const
export type LabelSize = (typeof labelSizeNames)[number]

/** `whole` says everything on one piece; `face` sells, `facts` tells. */
export type PanelShape = { width: number; height: number; role: 'whole' | 'face' | 'facts'; isRound?: true }

/** Millimetres; every label is one or two pieces of paper. */
export const panelsOf: Readonly<Record<LabelSize, readonly PanelShape[]>> = {
  '50x30': [{ width: 50, height: 30, role: 'whole' }],
  '60x40': [{ width: 60, height: 40, role: 'whole' }],
  '70x50': [{ width: 70, height: 50, role: 'whole' }],
  '100x70': [{ width: 100, height: 70, role: 'whole' }],
  /** Front and back of a standing pouch. */
  pouch: [
    { width: 90, height: 130, role: 'face' },
    { width: 90, height: 130, role: 'facts' },
  ],
  /** The lid of a jar, and the strip around it. */
  round: [
    { width: 60, height: 60, role: 'face', isRound: true },
    { width: 180, height: 40, role: 'facts' },
  ],
}

export const labelDesigns = ['tembok', 'topeng', 'polos'] as const
export type LabelDesign = (typeof labelDesigns)[number]

/**
 * Small letters of Figtree are half its size high; the least size keeps them 1.05 mm, over the 1 mm that a label
 * needs (PerBPOM 31/2018).
 */
export const leastTextSize = 2.1
export const textSizes: readonly number[] = [3.9, 3.6, 3.3, 3, 2.8, 2.6, 2.4, 2.25, leastTextSize]

/** The official logo stands upright, sign over words, and is never drawn here: room of this size is left for it. */
export const halalPlace = { width: 10, height: 14 }

/** A module under a third of a millimetre is too fine for a cheap phone. */
export const moduleSizes: readonly number[] = [0.5, 0.44, 0.38, 0.33]

/** What a pen or a date stamp needs. */
export const writingHeight = 4
