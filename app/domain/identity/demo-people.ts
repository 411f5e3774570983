import type { RoleName } from '../context.ts'

/** Somebody of the demo town whom anyone at the machine itself may enter as. */
export type DemoPerson = {
  key: string
  accountId: string
  name: string
  roles: readonly RoleName[]
  /** Slug of the maker or partner whose goods they look after. */
  about?: string
}

export const demoPeople = [
  {
    key: 'lastri',
    accountId: 'acc_demo_lastri',
    name: 'Bu Lastri',
    roles: ['producer'],
    about: 'dapur-bu-lastri-widuri',
  },
  {
    key: 'hendra',
    accountId: 'acc_demo_hendra',
    name: 'Pak Hendra',
    roles: ['partner-owner'],
    about: 'hotel-arunika-brantas',
  },
  {
    key: 'sinta',
    accountId: 'acc_demo_sinta',
    name: 'Mbak Sinta',
    roles: ['partner-staff'],
    about: 'hotel-arunika-brantas',
  },
  { key: 'wulan', accountId: 'acc_demo_wulan', name: 'Bu Wulan', roles: ['reviewer'] },
  { key: 'rini', accountId: 'acc_demo_rini', name: 'Bu Rini', roles: ['office'] },
  {
    key: 'yudha',
    accountId: 'acc_demo_yudha',
    name: 'Pak Yudha',
    roles: ['administrator'],
  },
] as const satisfies readonly DemoPerson[]
