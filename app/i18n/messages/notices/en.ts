import { type Messages, translated } from '../../messages.ts'
import { shelfNoticesEn } from '../shelf/notices.en.ts'
import type { noticesId } from './id.ts'

export const noticesEn = translated<typeof noticesId>()({
  title: 'News',
  lead: 'All that you should know, with its cause. The newest comes first.',
  none: 'No news yet. As soon as something happens to your goods, it stands here.',
  unread: count => `${count} not read yet`,
  allRead: 'All read.',
  markRead: 'Mark all as read',
  fresh: 'New',
  open: 'Open',
  link: count => (count === 0 ? 'News' : `News (${count})`),
  kinds: {
    'version-submitted': f => `${f.maker} sent ${f.name} for review (submission ${f.number}).`,
    'version-returned': f => `${f.name} needs a correction before it can be in the shop.`,
    'version-approved': f => `${f.name} has been approved (submission ${f.number}).`,
    ...shelfNoticesEn,
  },
} satisfies Messages<typeof noticesId>)
