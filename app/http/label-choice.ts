import type { LabelWanted } from '../domain/listing/compiled-label.ts'
import {
  type LabelDesign,
  type LabelSize,
  labelDesigns,
  labelSizeNames,
} from '../gateways/documents/pack-label/label-sizes.ts'
import type { PackLanguages } from '../i18n/pack-words.ts'

/** How a label is asked for in an address. What is not understood is the usual. */
export type LabelQuery = {
  wanted: LabelWanted
  size: LabelSize
  design: LabelDesign
  languages: PackLanguages
}

export function labelQuery(productId: string, url: string): LabelQuery {
  const query = new URL(url).searchParams
  const asked = (name: string) => query.get(name) || undefined
  return {
    wanted: {
      productId,
      variantId: asked('variant'),
      batchId: asked('batch'),
      withPrice: asked('price') !== undefined,
    },
    size: labelSizeNames.find(one => one === asked('size')) ?? '100x70',
    design: labelDesigns.find(one => one === asked('design')) ?? 'tembok',
    languages: asked('language') === 'id-en' ? 'id-en' : 'id',
  }
}

/** The same choice for another address. */
export function labelSearch({ wanted, size, design, languages }: LabelQuery): Record<string, string> {
  return {
    ...(wanted.variantId !== undefined && { variant: wanted.variantId }),
    ...(wanted.batchId !== undefined && { batch: wanted.batchId }),
    ...(wanted.withPrice && { price: '1' }),
    size,
    design,
    language: languages,
  }
}
