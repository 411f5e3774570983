import type { OpeningShift } from '#app/domain/catalogue/opening-hours.ts'

/** Where the shelf stands in each partner's house, and when one can walk up to it. Streets are invented. */
export type DemoCounter = {
  street: string
  spot: { id: string; en: string }
  hours: readonly OpeningShift[]
  takesQris: boolean
  takesCard: boolean
}

const at = (hour: number, minute = 0): number => hour * 60 + minute
const shifts = (weekdays: readonly number[], ...spans: [number, number][]): OpeningShift[] =>
  weekdays.flatMap(weekday =>
    spans.map(([opensMinute, closesMinute]) => ({ weekday, opensMinute, closesMinute })),
  )
const daily = [1, 2, 3, 4, 5, 6, 7]
const allDay = shifts(daily, [0, at(24)])
const shopHours = shifts(daily, [at(8), at(21)])

export const demoCounters: Record<string, DemoCounter> = {
  'hotel-arunika-brantas': {
    street: 'Jl. Embun Pagi 7',
    spot: {
      id: 'Rak di lobi, sebelah meja resepsionis',
      en: 'Shelf in the lobby, beside the reception desk',
    },
    hours: allDay,
    takesQris: true,
    takesCard: true,
  },
  'griya-inap-tugu-embun': {
    street: 'Jl. Semilir 21',
    spot: {
      id: 'Lemari kaca di ruang sarapan, lantai 1',
      en: 'Glass cabinet in the breakfast room, first floor',
    },
    hours: shifts(daily, [at(6), at(22)]),
    takesQris: true,
    takesCard: false,
  },
  'hotel-wijaya-lereng': {
    street: 'Jl. Lereng Hijau 3',
    spot: { id: 'Rak kayu di depan lift', en: 'Wooden shelf in front of the lift' },
    hours: allDay,
    takesQris: true,
    takesCard: true,
  },
  'penginapan-ratri-sawojajar': {
    street: 'Jl. Kembang Turi 14',
    spot: { id: 'Meja panjang di teras depan', en: 'Long table on the front porch' },
    hours: shifts(daily, [at(7), at(21)]),
    takesQris: true,
    takesCard: false,
  },
  'hotel-candra-semilir': {
    street: 'Jl. Bulan Sabit 9',
    spot: { id: 'Rak di lorong menuju kolam renang', en: 'Shelf in the corridor to the pool' },
    hours: allDay,
    takesQris: true,
    takesCard: true,
  },
  'dapur-rawon-semilir': {
    street: 'Jl. Semilir 5',
    spot: { id: 'Rak di samping kasir', en: 'Shelf beside the till' },
    hours: shifts([1, 2, 3, 4, 6, 7], [at(7), at(15)], [at(17), at(22)]),
    takesQris: true,
    takesCard: false,
  },
  'warung-kencur-dowo': {
    street: 'Jl. Rumpun Bambu 18',
    spot: { id: 'Etalase di bawah jendela', en: 'Display case under the window' },
    hours: shifts([2, 3, 4, 5, 6, 7], [at(9), at(20)]),
    takesQris: false,
    takesCard: false,
  },
  'resto-kebon-gondang': {
    street: 'Jl. Kebun Gondang 2',
    spot: { id: 'Gubuk kecil di pintu masuk taman', en: 'Little hut at the garden gate' },
    hours: shifts(daily, [at(10), at(22)]),
    takesQris: true,
    takesCard: true,
  },
  'kedai-wening-widara': {
    street: 'Jl. Pasir Putih 11',
    spot: { id: 'Rak buku dekat bar kopi', en: 'Bookshelf by the coffee bar' },
    hours: [...shifts([1, 2, 3, 4, 7], [at(10), at(23)]), ...shifts([5, 6], [at(10), at(25, 30)])],
    takesQris: true,
    takesCard: false,
  },
  'oleh-oleh-semanggen': {
    street: 'Jl. Semanggi Barat 40',
    spot: { id: 'Lorong kedua dari pintu, rak Omah Oleh', en: 'Second aisle from the door, Omah Oleh shelf' },
    hours: shopHours,
    takesQris: true,
    takesCard: true,
  },
  'pusat-oleh-oleh-lumbung-widara': {
    street: 'Jl. Lumbung Padi 100',
    spot: {
      id: 'Pulau di tengah toko, dekat timbangan',
      en: 'Island in the middle of the shop, by the scales',
    },
    hours: shifts(daily, [at(6), at(22)]),
    takesQris: true,
    takesCard: true,
  },
  'toko-titipan-kayu-manis': {
    street: 'Jl. Kayu Manis 6',
    spot: { id: 'Rak kiri, setinggi mata', en: 'Left-hand shelf, at eye level' },
    hours: shifts([1, 2, 3, 4, 5, 6], [at(8), at(20)]),
    takesQris: true,
    takesCard: false,
  },
  'galeri-sanggar-topeng-senja': {
    street: 'Jl. Sanggar Senja 1',
    spot: {
      id: 'Dinding barat galeri dan meja di bawahnya',
      en: 'West wall of the gallery and the table below',
    },
    hours: shifts([3, 4, 5, 6, 7], [at(10), at(18)]),
    takesQris: true,
    takesCard: true,
  },
  'gerai-umkm-gadang-jaya': {
    street: 'Jl. Gadang Jaya 25',
    spot: { id: 'Gerai nomor 4, sebelah musala', en: 'Stall number 4, next to the prayer room' },
    hours: shopHours,
    takesQris: true,
    takesCard: false,
  },
}

/** Whose holiday the visitor walks into. */
export const closedCounter = 'galeri-sanggar-topeng-senja'
