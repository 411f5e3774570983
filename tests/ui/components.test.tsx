import { describe, expect, it } from 'vitest'
import { wordsIn } from '#app/i18n/words.ts'
import { Field } from '#app/ui/primitives/field.tsx'
import { HaveLine } from '#app/ui/primitives/have-line.tsx'
import { Pages, pageWindow } from '#app/ui/primitives/pages.tsx'
import { offeredWidths, Picture } from '#app/ui/primitives/picture.tsx'
import { PriceTag } from '#app/ui/primitives/price-tag.tsx'
import { Turus } from '#app/ui/primitives/turus.tsx'
import { Written } from '#app/ui/primitives/written.tsx'
import { Drawing } from '#app/ui/review/drawings/drawing.tsx'
import { CustomsNotes } from '#app/ui/shop/customs-notes.tsx'
import { Facts } from '#app/ui/shop/facts.tsx'
import { FilterPanel } from '#app/ui/shop/filter-panel.tsx'
import { NearestBox } from '#app/ui/shop/nearest-box.tsx'
import { OpenLine } from '#app/ui/shop/open-line.tsx'
import { hoursWords, walkMinutes } from '#app/ui/shop/opening.ts'
import { PackLabel } from '#app/ui/shop/pack-label.tsx'
import { ProductActions } from '#app/ui/shop/product-actions.tsx'
import { ProductCard } from '#app/ui/shop/product-card.tsx'
import { filtersInUse, needLinks, sortLinks } from '#app/ui/shop/products-filters.ts'
import { reviewReasons } from '#db/seeds/reference/review/reasons.ts'
import { rubricDimensions } from '#db/seeds/reference/review/rubrics.ts'
import { drawn, read, unescaped } from './drawn.tsx'
import { picture, product, products, tempeChips } from './sample-views.ts'

describe('what a counter has', () => {
  it('names the pieces with the age of the count', () => {
    const have = { state: 'counted', pieces: 6, countedDaysAgo: 2 } as const
    expect(read(drawn('id', <HaveLine have={have} />)).trim()).toBe('6 pcs, dihitung 2 hari lalu')
    expect(read(drawn('en', <HaveLine have={have} />)).trim()).toBe('6 pcs, counted 2 days ago')
  })

  it('names no number once the count is too old, even if one is known', () => {
    const have = { state: 'ask', pieces: 6, countedDaysAgo: 11 } as const
    const markup = drawn('id', <HaveLine have={have} />)
    expect(read(markup).trim()).toBe('Tanya dulu, dihitung 11 hari lalu')
    expect(markup).not.toContain('turus')
  })

  it('says that it is sold out, without strokes', () => {
    const markup = drawn('en', <HaveLine have={{ state: 'none', pieces: 0, countedDaysAgo: 0 }} />)
    expect(read(markup).trim()).toBe('Sold out here')
    expect(markup).not.toContain('turus')
  })

  it('draws fives as gates and the rest as strokes, up to twenty, silent for screen readers', () => {
    const strokes = (pieces: number) => {
      const markup = drawn('id', <Turus pieces={pieces} />)
      expect(markup).toContain('aria-hidden="true"')
      return [markup.match(/<b>/g)?.length ?? 0, markup.match(/<i>/g)?.length ?? 0]
    }
    expect(strokes(1)).toEqual([0, 1])
    expect(strokes(7)).toEqual([1, 2])
    expect(strokes(20)).toEqual([4, 0])
    expect(strokes(137)).toEqual([4, 0])
  })
})

describe('a product card', () => {
  it('shows price, net content and the price of 100 g in the language of the page', () => {
    expect(read(drawn('id', <ProductCard product={tempeChips('id')} />))).toMatch(
      /Rp11\.000[\s\S]*180 g · Rp6\.111 \/ 100 g[\s\S]*Keripik Tempe Original/,
    )
    expect(read(drawn('en', <ProductCard product={tempeChips('en')} />))).toMatch(
      /Rp11,000[\s\S]*180 g · Rp6,111 \/ 100 g[\s\S]*Original Tempeh Chips/,
    )
  })

  it('compares liquids by 100 ml and does not compare pieces', () => {
    const honey = tempeChips('id', { netContent: { value: 1440, unit: 'ml' }, pricePer100Idr: 30_000 })
    expect(read(drawn('id', <ProductCard product={honey} />))).toContain('1,44 l · Rp30.000 / 100 ml')
    const mask = tempeChips('en', { netContent: { value: 1, unit: 'piece' }, pricePer100Idr: undefined })
    expect(read(drawn('en', <ProductCard product={mask} />))).toContain('1 piece')
  })

  it('says "from" when dearer sizes exist', () => {
    expect(read(drawn('id', <PriceTag idr={11_000} from />)).trim()).toBe('mulai Rp11.000')
    expect(read(drawn('en', <PriceTag idr={11_000} />)).trim()).toBe('Rp11,000')
  })

  it('warns of what may not fly in the cabin, and is silent about what may', () => {
    expect(read(drawn('en', <ProductCard product={tempeChips('en', { cabin: 'checked' })} />))).toContain(
      'Checked bag only',
    )
    expect(read(drawn('en', <ProductCard product={tempeChips('en')} />))).not.toContain('cabin')
  })

  it('names the nearest counter that has what is sold out here', () => {
    const gone = tempeChips('id', {
      have: { state: 'none' },
      elsewhere: { slug: 'x', name: 'Hotel Wijaya Lereng', distanceM: 430, pieces: 5 },
    })
    expect(read(drawn('id', <ProductCard product={gone} />))).toContain(
      'Terdekat: Hotel Wijaya Lereng, 430 m, 5 pcs',
    )
  })
})

describe('a text in the other language', () => {
  it('is shown with its language and a mark', () => {
    const markup = drawn('en', <Written text={{ text: 'Sambal Bawang', language: 'id' }} />)
    expect(markup).toContain('<span lang="id">Sambal Bawang</span>')
    expect(read(markup)).toBe('Sambal Bawang (in Indonesian)')
    expect(read(drawn('id', <Written text={{ text: 'Apple Jam', language: 'en' }} />))).toContain(
      'dalam bahasa Inggris',
    )
  })

  it('is not marked in its own language', () => {
    expect(drawn('id', <Written text={{ text: 'Sambal Bawang', language: 'id' }} />)).toBe('Sambal Bawang')
  })
})

describe('the back of the pack', () => {
  it('prints allergens bold and announces them to screen readers', () => {
    const markup = drawn('id', <PackLabel label={product('id').label} />)
    expect(markup).toContain('<b><span class="hide">alergen: </span>kedelai</b>')
    expect(read(markup)).toContain('Alergen: mengandung kedelai. Mungkin mengandung kacang tanah.')
    expect(markup).not.toMatch(/<b>[^/]*garam/)
    expect(drawn('en', <PackLabel label={product('en').label} />)).toContain(
      '<span class="hide">allergen: </span>soybeans',
    )
  })

  it('says so when there is no allergen to declare', () => {
    const label = {
      ...product('en').label,
      allergens: [],
      mayContain: [],
      ingredients: [{ text: 'palm sugar' }],
    }
    expect(read(drawn('en', <PackLabel label={label} />))).toContain(
      'Allergens: none of those that must be declared.',
    )
  })

  it('has materials instead of ingredients for a craft, and no word about allergens', () => {
    const label = { ...product('id').label, goods: 'craft' as const, allergens: [], licences: [] }
    const words = read(drawn('id', <PackLabel label={label} />))
    expect(words).toContain('Bahan:')
    expect(words).not.toMatch(/Komposisi|Alergen/)
  })
})

describe('licences and flying', () => {
  it('show number and validity', () => {
    const words = read(drawn('id', <Facts product={product('id')} />))
    expect(words).toMatch(/Halal, berlaku\s*ID35110000000000126/)
    expect(words).toMatch(/P-IRT sampai 31 Des 2031\s*2153573019999-31/)
    expect(words).toMatch(/Tahan sampai 21 Jan 2027\s*paling awal di rak, 58 hari lagi/)
  })

  it('never show a halal sign without a certificate', () => {
    const words = read(drawn('en', <Facts product={product('en', { licences: [] })} />))
    expect(words).toContain('no certificate that we have checked')
    expect(words).not.toContain('Halal, valid')
  })

  it('say that airlines differ wherever the cabin is in question', () => {
    const sambal = read(drawn('en', <Facts product={product('en', { cabin: 'checked' })} />))
    expect(sambal).toMatch(/Checked bag only[\s\S]*over 100 ml on international flights; airlines differ/)
    expect(read(drawn('en', <Facts product={product('en')} />))).not.toContain('airlines differ')
  })

  it('put the country of the visitor first', () => {
    const notes = product('en').customs
    expect(read(drawn('en', <CustomsNotes notes={notes} country="JP" />))).toMatch(
      /Taking it to Japan[\s\S]*Japan: forbidden\.[\s\S]*Other countries[\s\S]*Australia: must be declared/,
    )
    expect(read(drawn('en', <CustomsNotes notes={notes} />))).toContain(
      'Choose your country at the foot of the page',
    )
    expect(drawn('en', <CustomsNotes notes={[]} />)).toBe('')
  })

  it('date the customs notes by the oldest check', () => {
    expect(read(drawn('id', <CustomsNotes notes={product('id').customs} />))).toContain(
      'Diperiksa 10 Nov 2026.',
    )
  })
})

describe('asking and saving', () => {
  it('has no way to write to anybody in a demonstration, and says why', () => {
    const markup = drawn('id', <ProductActions product={product('id')} />)
    expect(markup).not.toContain('https://wa.me/62')
    expect(read(markup)).toContain('WhatsApp mati di kota contoh ini')
  })

  it('fills in product, price, counter and address elsewhere', () => {
    const asked = product('en', { contact: { state: 'on', phone: '+6281234567890' } })
    const markup = unescaped(drawn('en', <ProductActions product={asked} />))
    const text = decodeURIComponent(/wa\.me\/6281234567890\?text=([^"]+)/.exec(markup)?.[1] ?? '')
    expect(text).toContain('Original Tempeh Chips (Rp11,000) at Resto Kebon')
    expect(text).toContain(asked.url)
  })

  it('posts to the list, or leads to it once it is there', () => {
    expect(drawn('id', <ProductActions product={product('id')} />)).toContain(
      'method="post" action="/id/list/items"',
    )
    const saved = drawn('id', <ProductActions product={product('id', { saved: true })} />)
    expect(saved).toContain('href="/id/list"')
    expect(saved).not.toContain('/id/list/items')
  })

  it('points to the nearest fresh count, not to the nearest old one', () => {
    expect(read(drawn('id', <NearestBox counters={product('id').counters} />))).toMatch(
      /Resto Kebon, 4,5 km\s*3 pcs, dihitung hari ini/,
    )
    expect(read(drawn('id', <NearestBox counters={[]} />))).toContain('tidak ada di rak yang kami tahu')
  })
})

describe('opening hours', () => {
  it('are told in words', () => {
    const said = (open: Parameters<typeof OpenLine>[0]['open']) => read(drawn('id', <OpenLine open={open} />))
    expect(said({ state: 'open', until: '22:00' })).toBe('Buka sampai 22.00')
    expect(said({ state: 'closed', opensAt: '16:00', inDays: 0, opensOn: '2026-11-24' })).toBe(
      'Tutup, buka hari ini 16.00',
    )
    expect(said({ state: 'closed', opensAt: '10:00', inDays: 1, opensOn: '2026-11-25' })).toBe(
      'Tutup, buka besok 10.00',
    )
    expect(said({ state: 'closed', opensAt: '08:00', inDays: 3, opensOn: '2026-11-27' })).toBe(
      'Tutup, buka Jumat 27 Nov 08.00',
    )
    expect(said({ state: 'unknown' })).toBe('Jam buka belum diketahui')
  })

  it('join the days that share them', () => {
    const hours = [
      { days: [1, 2, 3, 4, 5], opens: '06:00', closes: '22:00' },
      { days: [6, 7], opens: '07:00', closes: '23:00' },
    ]
    expect(hoursWords(wordsIn('id'), hours)).toEqual([
      'Senin–Jumat 06.00–22.00 WIB',
      'Sabtu dan Minggu 07.00–23.00 WIB',
    ])
    expect(
      hoursWords(wordsIn('en'), [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '06:00', closes: '22:00' }]),
    ).toEqual(['Every day 06:00–22:00 WIB'])
  })

  it('give a walk of at least a minute, by streets that are longer than the straight line', () => {
    expect(walkMinutes(5)).toBe(1)
    expect(walkMinutes(430)).toBe(7)
  })
})

describe('filters', () => {
  const words = wordsIn('id')

  it('can each be taken off alone, which keeps the others', () => {
    const view = products('id', {
      query: { halal: true, without: ['soy', 'peanut'], kecamatan: ['klojen'], page: 3 },
    })
    const inUse = filtersInUse(words, view)
    expect(inUse.map(filter => filter.name)).toEqual([
      'Halal',
      'Tanpa kedelai',
      'Tanpa kacang tanah',
      'Klojen',
    ])
    expect(inUse.map(filter => filter.href)).toEqual([
      '/id/products?without=peanut&without=soy&kecamatan=klojen',
      '/id/products?halal=1&without=peanut&kecamatan=klojen',
      '/id/products?halal=1&without=soy&kecamatan=klojen',
      '/id/products?halal=1&without=peanut&without=soy',
    ])
  })

  it('ignore a code without a name, even one that every object has', () => {
    const view = products('id', { query: { without: ['constructor', 'unobtainium'] } })
    expect(filtersInUse(words, view)).toEqual([])
  })

  it('switch a need on and off', () => {
    const view = products('id', { query: { max: 50_000 } })
    const cheap = needLinks(words, view.query, view.facets).find(link => link.key === 'max')
    expect(cheap).toMatchObject({ name: 'Sampai Rp50.000', on: true, href: '/id/products' })
    const halal = needLinks(words, view.query, view.facets).find(link => link.key === 'halal')
    expect(halal).toMatchObject({ count: 70, on: false, href: '/id/products?halal=1&max=50000' })
  })

  it('sort by best match only when there are words to match', () => {
    expect(sortLinks(words, {})[0]).toMatchObject({ name: 'Pilihan kami', on: true })
    expect(sortLinks(words, { q: 'apel', sort: 'keeps' })[0]).toMatchObject({
      name: 'Paling cocok',
      on: false,
    })
  })

  it('keep what the filter form does not ask', () => {
    const view = products('id', { query: { q: 'apel', halal: true, near: 'alun-alun-merdeka', page: 4 } })
    const markup = drawn('id', <FilterPanel view={view} />)
    expect(markup).toContain('<input type="hidden" name="q" value="apel"/>')
    expect(markup).toContain('<input type="hidden" name="halal" value="1"/>')
    expect(markup).not.toMatch(/type="hidden" name="(?:near|page)"/)
    expect(markup).toMatch(/<option value="alun-alun-merdeka" selected="">/)
  })
})

describe('page links', () => {
  const shown = (current: number, last: number) =>
    pageWindow(current, last)
      .map(page => (page.gap ? '…' : page.number))
      .join(' ')

  it('show the first, the last and the neighbours', () => {
    expect(shown(1, 1)).toBe('1')
    expect(shown(1, 20)).toBe('1 2 … 20')
    expect(shown(10, 20)).toBe('1 … 9 10 11 … 20')
    expect(shown(20, 20)).toBe('1 … 19 20')
  })

  it('never stand for a single page by a gap', () => {
    expect(shown(4, 20)).toBe('1 2 3 4 5 … 20')
    expect(shown(3, 6)).toBe('1 2 3 4 5 6')
  })

  it('are not drawn for one page, and say which one is open', () => {
    expect(drawn('id', <Pages current={1} last={1} hrefOf={String} />)).toBe('')
    expect(drawn('id', <Pages current={2} last={3} hrefOf={String} />)).toContain(
      'aria-label="Halaman 2" aria-current="page"',
    )
  })
})

describe('a picture', () => {
  it('offers three kinds, never wider than its master', () => {
    const markup = drawn('id', <Picture picture={{ ...picture, width: 500, height: 500 }} place="rack" />)
    expect(markup).toContain('/media/pic_tempe/480.avif 480w')
    expect(markup).toContain('type="image/webp"')
    expect(markup).toContain('src="/media/pic_tempe/480.jpg"')
    expect(markup).not.toContain('800')
  })

  it('still offers something when the master is smaller than the place', () => {
    expect(offeredWidths(200, [480, 800])).toEqual([160])
    expect(offeredWidths(100, [480, 800])).toEqual([100])
    expect(offeredWidths(1600)).toEqual([160, 320, 480, 800, 1200, 1600])
  })

  it('waits on the ground that is nearest to its own colour', () => {
    expect(drawn('id', <Picture picture={picture} place="rack" />)).toContain('class="g-padi"')
  })
})

describe('a field', () => {
  it('ties hint and error to the field, and marks it wrong', () => {
    const markup = drawn(
      'id',
      <Field id="pin" label="PIN" hint="6 angka" error="Kurang satu angka." name="pin" />,
    )
    expect(markup).toContain('for="pin"')
    expect(markup).toContain('aria-describedby="pin-hint pin-error"')
    expect(markup).toContain('aria-invalid="true"')
  })

  it('is quiet when all is well', () => {
    expect(drawn('id', <Field id="pin" label="PIN" name="pin" />)).not.toMatch(/aria-|err/)
  })
})

describe('what reviewers mean', () => {
  it('is drawn for the 1 and the 5 of every scale, and for every reason', () => {
    for (const { id, picture_1, picture_5 } of rubricDimensions) {
      const [one, five] = [picture_1, picture_5].map(name => drawn('id', <Drawing name={name} />))
      expect(one, id).toContain('<svg')
      expect(five, id).toContain('<svg')
      expect(one, id).not.toBe(five)
    }
    for (const { id, picture } of reviewReasons)
      expect(drawn('id', <Drawing name={picture} />), id).toContain('<svg')
  })
})
