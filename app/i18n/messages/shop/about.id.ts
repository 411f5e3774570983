import { number } from '../../formats.ts'

export const aboutId = {
  title: 'Cara kerja',
  description: 'Bagaimana oleh-oleh diperiksa, dititip, dihitung, dan dibayar di Omah Oleh.',
  headline: 'Dari dapur sampai koper',
  lead: (makers: number, counters: number) =>
    `${number('id', makers)} pembuat rumahan menitipkan barangnya di ${number('id', counters)} konter. Ini cara kami menjaga supaya yang tertulis di sini sama dengan yang ada di rak.`,
  checking: 'Bagaimana kami memeriksa',
  checkingBody: [
    'Setiap produk diperiksa dua kali oleh dua orang: sekali rasanya dan pembuatannya, sekali kemasan dan labelnya.',
    'Nomor P-IRT, BPOM, dan halal dicocokkan dengan sertifikatnya. Nomor yang tidak cocok atau lewat tanggal tidak pernah kami tampilkan; produknya turun dari katalog hari itu juga.',
    'Komposisi dan alergen di halaman ini adalah teks yang sama dengan di kemasan.',
  ],
  consigning: 'Bagaimana barang sampai di konter',
  consigningBody: [
    'Barang dititip, bukan dibeli putus: tetap milik pembuat sampai laku. Konter mendapat bagian dari tiap barang yang laku.',
    'Setiap antaran punya surat jalan yang diterima dua pihak, dan setiap bungkus punya nomor batch dengan tanggal baik.',
    'Pembuat melihat sendiri berapa yang laku dan berapa yang menjadi haknya, dalam rupiah.',
  ],
  counting: 'Bagaimana kami menghitung',
  countingBody: (days: number) =>
    `Angka seperti “6 pcs, dihitung 2 hari lalu” datang dari hitungan, antaran, atau penjualan terakhir di konter itu. Goresan turus di depannya memudar bila hitungannya menua. Setelah ${number('id', days)} hari tanpa hitungan kami berhenti menyebut angka dan menulis “tanya dulu”.`,
  countingFresh: 'baru dihitung',
  countingAged: 'mulai lama',
  countingAsk: 'terlalu lama',
  flying: 'Membawanya naik pesawat',
  flyingBody: [
    'Pada penerbangan internasional dari Indonesia, cairan, gel, dan pasta di kabin paling banyak 100 ml per wadah, semuanya dalam satu kantong bening 1 liter. Sambal, selai, madu, dan sirup termasuk. Yang dihitung ukuran wadahnya, bukan isinya.',
    'Di bagasi: bungkus kaca, masukkan kantong rapat. Keramik lebih aman dijinjing.',
    'Banyak negara melarang daging, susu, dan telur, juga yang kering. Setiap halaman produk memuat catatan per negara. Laporkan bila ragu.',
  ],
  money: 'Harga',
  moneyBody: 'Harga selalu dalam rupiah. Perkiraan dalam uang lain hanya petunjuk, dengan tanggal kursnya.',
} as const
