import type { RuleWords } from '../../rule-words.ts'
import { allergenNamesEn } from './names.en.ts'

export const contentRulesEn = {
  'indonesian-text': {
    why: () => 'Buyers in Indonesia have the right to read the label in Indonesian.',
    fix: ({ missing }) =>
      missing === 'name'
        ? 'Write the product’s name in Indonesian.'
        : 'Tell in Indonesian what this product is.',
  },
  'name-with-type': {
    why: ({ name }) => `From the name “${name}” a buyer cannot tell what food this is.`,
    fix: () => 'Put the kind of food in the name, such as Keripik Tempe.',
  },
  'ingredients-listed': {
    why: () => 'A label must list everything that is in the food.',
    fix: () => 'Add all ingredients, salt and oil too.',
  },
  'ingredients-by-weight': {
    why: () => 'The heaviest ingredient must come first.',
    fix: ({ lighter, heavier }) => `Move ${heavier} before ${lighter}, or check their weights.`,
  },
  'highlighted-percent': {
    why: ({ ingredient }) =>
      `The name points to ${ingredient}, so the label should say what per cent of it is inside.`,
    fix: () => 'Give the weight of every ingredient in one batch. We work out the per cent.',
  },
  'net-content': {
    why: () => 'Net weight or volume must be there, so that buyers can compare.',
    fix: ({ unit }) =>
      unit === 'pcs'
        ? 'A number of pieces is not enough. Weigh the content without its wrapping, in grams.'
        : 'Weigh the content without its wrapping. Write grams, or millilitres for liquids.',
  },
  'maker-address': {
    why: () => 'Buyers have the right to know who made it and in which city.',
    fix: ({ missing }) =>
      missing === 'name'
        ? 'Fill in the name of your business.'
        : 'Fill in kelurahan and city. The street need not be shown.',
  },
  'shelf-life-known': {
    why: () => 'Food may not be sold without a best-before date.',
    fix: () => 'Fill in how many days it keeps from the day it is made.',
  },
  'production-code': {
    why: () => 'If something is wrong, code and date of making tell which packs must come back.',
    fix: ({ missing }) =>
      missing === 'code'
        ? 'Print a batch code on the pack, or use our stickers.'
        : 'Print the date of making on the pack, or use our stickers.',
  },
  'best-before-wording': {
    why: ({ wrong }) =>
      wrong === 'day'
        ? 'Food that keeps three months or less must show day, month and year.'
        : 'The date must be readable and follow the words “Baik digunakan sebelum”.',
    fix: ({ wrong }) =>
      wrong === 'words'
        ? 'Write “Baik digunakan sebelum” before the date.'
        : 'Write it like this: Baik digunakan sebelum 21 Jan 2027.',
  },
  'storage-advice': {
    why: () => 'How it is kept decides whether it stays good until its date.',
    fix: () => 'Choose how to keep it: dry, cool, in the fridge, or frozen.',
  },
  'after-opening': {
    why: () => 'This pack is seldom finished in one sitting.',
    fix: () => 'Say how many days it keeps once opened.',
  },
  'allergens-declared': {
    why: ({ missing }) =>
      `Your ingredients bring allergens: ${allergenNamesEn(missing)}. They can make people ill.`,
    fix: ({ missing }) => `Tick ${allergenNamesEn(missing)} in the list of allergens.`,
  },
  'shared-equipment': {
    why: () => 'Traces of nuts, milk or egg on the same tools can make people ill.',
    fix: () => 'Answer: are your tools also used for other food? “None” is an answer.',
  },
  'additive-class': {
    why: ({ ingredient }) => `${ingredient} is an additive. The label must say what it is for.`,
    fix: ({ ingredient }) =>
      `Choose what ${ingredient} does, such as preservative, colour or acidity regulator.`,
  },
  'origin-named': {
    why: ({ ingredient }) => `${ingredient} may come from beef, fish, pork or plants. Buyers need to know.`,
    fix: ({ ingredient }) =>
      `Write where it comes from, such as “${ingredient} sapi” for beef. Look at its wrapper.`,
  },
  'genetic-notice': {
    why: ({ ingredient }) => `${ingredient} is genetically modified. The label must say so.`,
    fix: ({ ingredient }) => `Write: ${ingredient} (hasil rekayasa genetik).`,
  },
  'sweetener-warning': {
    why: ({ ingredient }) => `Food with ${ingredient} needs a sweetener warning on its label.`,
    fix: () => 'Turn the sweetener warning on. Its sentence is ready.',
  },
} satisfies Partial<RuleWords>
