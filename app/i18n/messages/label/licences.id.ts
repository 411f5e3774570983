import { joined } from '../../formats.ts'
import type { RuleWords } from '../../rule-words.ts'
import { packagingsId, pirtGroupsId, specialFoodsId } from './names.id.ts'

/** Licences and their numbers. */
export const licenceRulesId = {
  'licence-needed': {
    why: ({ shelfLifeDays }) => `Makanan kemasan yang tahan ${shelfLifeDays} hari perlu nomor P-IRT.`,
    fix: () => 'Isi nomor P-IRT. Belum punya? Kantor membantu mengurusnya, gratis.',
  },
  'licence-seven-days': {
    why: () => 'Makanan yang tahan tepat 7 hari: aturan belum jelas perlu P-IRT atau tidak.',
    fix: () => 'Tanya Dinas Kesehatan atau kantor kami. Sementara itu Anda boleh lanjut.',
  },
  'not-for-pirt': {
    why: ({ kinds }) =>
      `Ini termasuk ${joined(
        'id',
        kinds.map(kind => specialFoodsId[kind]),
      )}. Jenis ini tidak boleh memakai P-IRT.`,
    fix: ({ hasPirt }) =>
      hasPirt
        ? 'Nomor P-IRT tidak berlaku untuk produk ini. Isi nomor BPOM RI MD, atau tanya kantor.'
        : 'Isi nomor BPOM RI MD. Belum punya? Tanya kantor langkahnya.',
  },
  'psah-needed': {
    why: () => 'Madu murni dan telur asin mentah adalah pangan segar. Izinnya PSAH, bukan P-IRT.',
    fix: () => 'Isi nomor PSAH. Belum punya? Kantor membantu.',
  },
  'cosmetic-notification': {
    why: () => 'Sabun dan perawatan kulit perlu notifikasi kosmetik dari BPOM.',
    fix: () => 'Isi nomor notifikasinya. Contoh: NA18260100001.',
  },
  'bpom-number': {
    why: ({ number }) => `Nomor “${number}” tidak kami kenali bentuknya.`,
    fix: () => 'Cocokkan dengan surat dari BPOM. Kalau sudah sama, lanjut saja.',
  },
  'nib-number': {
    why: () => 'NIB terdiri dari 13 angka.',
    fix: ({ number }) => `Anda menulis “${number}”. Cocokkan dengan surat NIB.`,
  },
  'pirt-layout': {
    why: ({ layout }) =>
      layout === 'old-12'
        ? 'Nomor ini 12 angka, bentuk lama. Nomor sekarang 15 angka.'
        : 'Nomor P-IRT biasanya 15 angka. Nomor ini tidak bisa kami baca.',
    fix: ({ number }) => `Cocokkan “${number}” dengan sertifikat. Kalau sudah sama, lanjut saja.`,
  },
  'pirt-packaging': {
    why: ({ says }) => `Angka pertama nomor P-IRT berarti kemasan ${packagingsId[says]}.`,
    fix: ({ chosen }) => `Anda memilih kemasan ${packagingsId[chosen]}. Cek mana yang benar.`,
  },
  'pirt-group': {
    why: ({ group, isListed, listVersion }) =>
      isListed
        ? `Angka ke-2 dan ke-3 (${group}) berarti ${pirtGroupsId[group] ?? group}.`
        : `Kelompok ${group} tidak ada di daftar tahun ${listVersion}.`,
    fix: () => 'Cek lagi kelompok produk dan nomornya. Mungkin ini nomor produk Anda yang lain.',
  },
  'pirt-region': {
    why: ({ region }) => `Angka ke-4 sampai ke-7 (${region}) bukan wilayah Malang Raya.`,
    fix: () => 'Cek lagi nomornya. Kota Malang 3573, Kabupaten Malang 3507, Kota Batu 3579.',
  },
  'pirt-ended': {
    why: ({ endYear }) => `Nomor P-IRT ini berlaku sampai tahun ${endYear}, jadi sudah habis.`,
    fix: () => 'Perpanjang dulu, lalu isi nomor baru. Kantor membantu, gratis.',
  },
} satisfies Partial<RuleWords>
