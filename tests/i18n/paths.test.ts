import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inLanguage, paths, whatsappTo } from '#app/i18n/paths.ts'

describe('addresses', () => {
  it('gives one state of the list one address, whatever the order of its choices', () => {
    expect(paths.products('id', { without: ['soy', 'milk'], halal: true, q: 'keripik' })).toBe(
      '/id/products?q=keripik&halal=1&without=milk&without=soy',
    )
    expect(paths.products('id', { q: 'keripik', halal: true, without: ['milk', 'soy'] })).toBe(
      '/id/products?q=keripik&halal=1&without=milk&without=soy',
    )
  })

  it('leaves out what says nothing', () => {
    expect(paths.products('en', { q: '', page: 1, sort: 'best', halal: false, without: [] })).toBe(
      '/en/products',
    )
    expect(paths.products('en', { page: 3, sort: '-price' })).toBe('/en/products?sort=-price&page=3')
    expect(paths.places('en', { open: false })).toBe('/en/places')
  })

  it('keeps page and filters when the language is switched', () => {
    const here = paths.products('id', { q: 'apel', keeps: 30, page: 2 })
    expect(inLanguage(here, 'en')).toBe(paths.products('en', { q: 'apel', keeps: 30, page: 2 }))
    expect(inLanguage('/id', 'en')).toBe('/en')
    expect(inLanguage('/idaho', 'en')).toBe('/idaho')
  })

  it('names a picture by its width and kind', () => {
    expect(paths.media('pic_01', 800, 'webp')).toBe('/media/pic_01/800.webp')
    expect(paths.media('pic_01', 320, 'jpeg')).toBe('/media/pic_01/320.jpg')
    expect(paths.sharePicture('product', 'pia-apel', 'en')).toBe('/share/product/pia-apel.en.jpg')
  })

  it('writes to a phone number without its plus, with the text escaped', () => {
    expect(whatsappTo('+62 812-3456-7890', 'Halo & selamat')).toBe(
      'https://wa.me/6281234567890?text=Halo%20%26%20selamat',
    )
  })

  it('cannot be broken out of by any search or slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const { pathname, searchParams } = new URL(paths.products('id', { q: text }), 'https://toko.example')
        expect(pathname).toBe('/id/products')
        expect([...searchParams.keys()].filter(key => key !== 'q')).toEqual([])
        expect(new URL(paths.product('id', `a${text}`), 'https://toko.example').search).toBe('')
      }),
    )
  })
})
