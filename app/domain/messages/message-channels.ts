import type { MessageChannel } from '#db/schema/outbox.ts'

/** Only here; a letter as well; here, and no digest. */
export const messageChannels = ['app', 'mail', 'none'] as const satisfies readonly MessageChannel[]
