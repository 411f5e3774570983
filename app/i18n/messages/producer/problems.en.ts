import { number } from '../../formats.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const problemsEn = {
  'text-missing': () => 'This is still empty.',
  'text-too-long': ({ limit, got }) =>
    `Too long: ${number('en', got)} characters. At most ${number('en', limit)}. Your text is still here; shorten it first.`,
  'no-letters': () => 'Use letters, for example: Keripik Tempe.',
  'signs-not-printable': () => 'Little pictures (emoji) cannot be printed on a label. Take them out first.',
  'choice-missing': () => 'Choose one.',
  'number-missing': () => 'Fill in a number.',
  'not-a-number': ({ typed }) => `“${typed}” is not a whole number. For example: 180.`,
  'number-out-of-range': ({ least, most }) =>
    `The number must be between ${number('en', least)} and ${number('en', most)}.`,
  'not-a-date': () => 'There is no such date. For example: 31-12-2030.',
  'too-many': ({ limit }) => `At most ${limit}. Remove one first.`,
  'photo-missing': () => 'Add one photo.',
  'photo-not-yours': () => 'This photo was not found. Send it again.',
  'ingredient-missing': () => 'Write at least one ingredient.',
  'ingredient-twice': ({ name }) => `“${name}” is in the list already.`,
  'size-twice': () => 'Two rows have the same content and flavour. Give them different names.',
} as const satisfies ProblemWords
