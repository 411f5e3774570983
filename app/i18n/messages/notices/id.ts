import type { NoticeFacts } from '../../../domain/notices/notice-kinds.ts'
import { shelfNoticesId } from '../shelf/notices.id.ts'

export const noticesId = {
  title: 'Kabar',
  lead: 'Semua yang perlu Anda ketahui, dengan sebabnya. Kabar terbaru di atas.',
  none: 'Belum ada kabar. Begitu ada yang terjadi pada produk Anda, kabarnya muncul di sini.',
  unread: (count: number) => `${count} kabar belum dibaca`,
  allRead: 'Semua sudah dibaca.',
  markRead: 'Tandai semua sudah dibaca',
  fresh: 'Baru',
  open: 'Buka',
  link: (count: number) => (count === 0 ? 'Kabar' : `Kabar (${count})`),
  kinds: {
    'version-submitted': (f: NoticeFacts) =>
      `${f.maker} mengirim ${f.name} untuk ditinjau (kiriman ke-${f.number}).`,
    'version-returned': (f: NoticeFacts) => `${f.name} perlu dibetulkan sebelum bisa tampil di toko.`,
    'version-approved': (f: NoticeFacts) => `${f.name} sudah disetujui (kiriman ke-${f.number}).`,
    ...shelfNoticesId,
  },
}
