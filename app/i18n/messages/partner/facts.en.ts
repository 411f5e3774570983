import { number, plural } from '../../formats.ts'
import { type Messages, translated } from '../../messages.ts'
import type { partnerFactsId } from './facts.id.ts'

export const partnerFactsEn = translated<typeof partnerFactsId>()({
  counts: {
    title: 'Count the shelf',
    lead: 'Count first, compare then. What the records say is shown once you are done.',
    none: 'This shelf has not been counted yet.',
    start: 'Begin to count',
    resume: (number: string) => `Go on with ${number}`,
    opened: (at: string) => `Begun ${at}`,
    states: {
      open: 'Being counted',
      counted: 'Counted, to be explained',
      explained: 'Ready to record',
      posted: 'Recorded',
      cancelled: 'Called off',
    },
    blind: {
      title: 'How many stand on the shelf?',
      lead: 'Write what you see. Write 0 where none is left.',
      byBatch: 'Count by batch',
      batch: (code: string) => `Batch ${code}`,
      done: 'I have counted',
    },
    sum: {
      title: 'Does it fit?',
      parts: (f: {
        opening: number
        incoming: number
        out: number
        sold: number
        lost: number
        expected: number
      }) =>
        `Last count ${number('en', f.opening)} + in ${number('en', f.incoming)} − home ${number('en', f.out)} − sold ${number('en', f.sold)} − lost ${number('en', f.lost)} = should be ${number('en', f.expected)}`,
      counted: (count: number) => `You counted ${number('en', count)}`,
      fits: 'Fits',
      missing: (count: number) => `${number('en', count)} missing`,
      surplus: (count: number) => `${number('en', count)} too many`,
      allFit: 'Everything fits. It only has to be recorded.',
      again: 'Count again',
    },
    explain: {
      title: 'Why does it differ?',
      lead: 'Write how many for each reason. None may stay open.',
      reasons: {
        'sold-not-recorded': 'Sold, not recorded',
        missing: 'Missing',
        misplaced: 'In a wrong place',
        found: 'Found again',
        'not-documented': 'Came without a note',
      },
      note: 'Note',
      save: 'Save the reasons',
    },
    post: {
      title: 'Record this count',
      lead: 'What was sold is recorded as sales. What is missing beyond the agreed limit is borne by the counter.',
      verb: 'Record the count',
    },
    reason: (f: { pieces: number; reason: string }) => `${f.reason}: ${number('en', f.pieces)}`,
    cancelTitle: 'Call the count off',
    cancelReason: 'The reason',
    cancel: 'Call this count off',
  },
  losses: {
    title: 'Broken and lost',
    lead: 'Goods that can no longer be sold. Who bears it is shown before it is recorded.',
    none: 'Nothing was broken or lost on this shelf yet.',
    start: 'Record something broken or lost',
    causes: {
      damaged: 'Broken at the counter',
      stolen: 'Lost at the counter',
      expired: 'Past its date',
      defect: 'A defect in the making',
      recalled: 'Recalled',
    },
    states: { recorded: 'Recorded', contested: 'The maker objects', final: 'Done' },
    bearer: { producer: 'Borne by the maker', partner: 'Borne by the counter' },
    amounts: (f: { maker: string; partner: string }) =>
      `The maker bears ${f.maker}, the counter pays ${f.partner}.`,
    until: (at: string) => `The maker may object until ${at}.`,
    corrected: 'This note was corrected.',
    batch: 'Goods and batch',
    option: (f: { name: string; code: string; pieces: number }) =>
      `${f.name}, ${f.code}, ${number('en', f.pieces)} there`,
    pieces: 'How many',
    cause: 'What happened',
    note: 'Note',
    look: 'See who bears it',
    confirm: 'Right, record it',
    why: {
      'agreed-otherwise': () => 'So it was agreed.',
      'before-receipt': () => 'It happened before the goods were received.',
      'by-named-courier': () => 'It happened in the courier’s hands.',
      'in-counters-care': () => 'It happened in the counter’s care.',
      'pull-announced': (days: number) =>
        `The counter told the maker ${plural(days, 'day', 'days')} before the end, and the goods were not fetched.`,
      'pull-announced-late': (days: number) =>
        `The counter told the maker only ${plural(days, 'day', 'days')} before the end.`,
      'pull-not-announced': () => 'The counter did not tell the maker that the goods would end.',
      'pull-refused': () => 'The maker asked for the goods back, and the counter refused.',
      'pull-ignored': (days: number) =>
        `The maker asked for the goods back and had no answer for ${plural(days, 'day', 'days')}.`,
      'sold-out-of-turn': () => 'A newer batch was sold first.',
      'makers-quality': () => 'Its quality is the maker’s matter.',
      'back-on-shelf': () => 'The goods are back on the shelf.',
      'not-resaleable': () => 'The goods cannot be sold again.',
      'was-not-lost': () => 'The goods were not lost after all.',
      'shelf-is-hers': () => 'What stands on the shelf is the maker’s.',
    },
    photo: 'The photo',
    said: (f: { who: string; at: string }) => `${f.who}, ${f.at}`,
    answer: {
      title: 'Answer the maker',
      lead: 'If you agree, the counter bears it. If not, the office decides.',
      how: 'Your answer',
      agree: 'Agreed, the counter bears it',
      refuse: 'Not agreed, let the office decide',
      text: 'Explain',
      send: 'Send the answer',
    },
  },
} satisfies Messages<typeof partnerFactsId>)
