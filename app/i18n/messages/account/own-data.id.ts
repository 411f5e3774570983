/** What a maker reads about her own data: UU 27/2022 in plain words. */
export const ownDataId = {
  title: 'Data saya',
  lead: 'Yang disimpan tentang Anda adalah milik Anda.',
  download: 'Unduh data saya',
  downloadLead:
    'Satu berkas berisi semuanya: alamat, rekening, produk, pelatihan, persetujuan, dan catatan perubahan.',
  consents: 'Persetujuan saya',
  consentsLead: 'Tiap persetujuan berdiri sendiri. Anda boleh menariknya kapan saja, tanpa alasan.',
  withdraw: (purpose: string) => `Tarik: ${purpose}`,
  withdrawGo: 'Ya, tarik persetujuan ini',
  give: 'Saya setuju',
  giveFor: (purpose: string) => `Saya setuju: ${purpose}`,
  effects: {
    registry: 'Kalau ditarik, halaman Anda di toko ditutup hari ini juga. Menghapus data: lihat di bawah.',
    'public-page': 'Kalau ditarik, halaman Anda di toko ditutup hari ini juga.',
    'phone-public': 'Kalau ditarik, nomor HP Anda hilang dari toko hari ini juga.',
    photo: 'Kalau ditarik, foto Anda diturunkan dari toko hari ini juga.',
    whatsapp: 'Kalau ditarik, kantor dan konter tidak mengirim pesan lagi.',
    assistance: 'Kalau ditarik, petugas tidak bisa lagi mengisi atas nama Anda.',
    'income-report': 'Kalau ditarik, omzet Anda tidak dipakai lagi dalam laporan baru.',
  },
  given: 'Persetujuan Anda sudah dicatat.',
  withdrawn: 'Persetujuan sudah ditarik. Berlaku mulai sekarang.',
  forgotten: 'Minta data dihapus',
  forgottenLead:
    'Datang atau telepon kantor dan katakan: “Hapus data saya.” Nama, nomor HP, alamat, foto, rekening, dan NIK dihapus. Catatan jual beli tetap ada, dengan nama samaran.',
} as const
