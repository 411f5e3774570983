import { plural } from '../../formats.ts'
import { type Messages, translated } from '../../messages.ts'
import type { listId } from './list.id.ts'

export const listEn = translated<typeof listId>()({
  title: 'List of oleh-oleh',
  mine: 'My list',
  found: items => plural(items, 'item', 'items'),
  total: 'Total',
  totalNote: 'One of each, at today’s price.',
  share: 'Send this list',
  shareText: url => `Oleh-oleh to bring home from Malang:\n${url}`,
  linkLabel: 'Link to this list',
  linkHint: 'Anyone with this link can read the list, not change it.',
  removeItem: name => `Take off ${name}`,
  remove: 'Take off',
  at: name => `Nearest: ${name}`,
  gone: 'No longer sold',
  soldOut: 'Sold out at the moment',
  emptyTitle: 'This list is still empty.',
  emptyBody: 'Press “Save to my list” on goods that you like. No account needed.',
  distanceFrom: place => `Straight-line distance from ${place}.`,
} satisfies Messages<typeof listId>)
