/** What a maker is read for each purpose. A change of meaning needs a new version in the consent's own list. */
export const consentsId = {
  title: 'Persetujuan',
  lead: 'Bacakan kalimatnya. Setiap persetujuan berdiri sendiri dan bisa ditarik kapan saja.',
  purposes: {
    registry: {
      name: 'Pendataan',
      text: 'Kantor menyimpan nama, kelurahan, nomor HP, dan alamat saya untuk pembinaan dan titip jual.',
    },
    'public-page': {
      name: 'Halaman di toko',
      text: 'Nama panggilan, kelurahan, dan produk saya tampil di toko untuk umum.',
    },
    'phone-public': {
      name: 'Nomor HP untuk umum',
      text: 'Pembeli boleh melihat nomor HP saya di halaman saya.',
    },
    photo: { name: 'Foto', text: 'Foto saya boleh tampil di halaman saya.' },
    whatsapp: {
      name: 'WhatsApp',
      text: 'Kantor dan konter boleh mengirim pesan WhatsApp tentang titipan saya.',
    },
    assistance: {
      name: 'Dibantu kantor',
      text: 'Petugas boleh mengisi atas nama saya. Urusan uang tidak termasuk.',
    },
    'income-report': {
      name: 'Laporan pendapatan',
      text: 'Omzet saya dicatat dan dipakai dalam laporan kelompok, tanpa nama saya.',
    },
  },
  given: (facts: { on: string; version: string }) => `Setuju sejak ${facts.on}, teks ${facts.version}`,
  withdrawn: (on: string) => `Ditarik ${on}`,
  notGiven: 'Belum setuju',
  give: 'Catat setuju',
  giveFor: (name: string) => `Catat setuju: ${name}`,
  withdraw: 'Tarik',
  withdrawFor: (name: string) => `Tarik persetujuan: ${name}`,
} as const
