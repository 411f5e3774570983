import { joined } from '../../formats.ts'
import type { RuleWords } from '../../rule-words.ts'
import { packagingsEn, pirtGroupsEn, specialFoodsEn } from './names.en.ts'

export const licenceRulesEn = {
  'licence-needed': {
    why: ({ shelfLifeDays }) => `Packed food that keeps ${shelfLifeDays} days needs a P-IRT number.`,
    fix: () => 'Fill in the P-IRT number. None yet? The office helps you get it, free of charge.',
  },
  'licence-seven-days': {
    why: () => 'For food that keeps exactly 7 days the rules do not say whether it needs P-IRT.',
    fix: () => 'Ask the health office or our office. Meanwhile you may go on.',
  },
  'not-for-pirt': {
    why: ({ kinds }) =>
      `This counts as ${joined(
        'en',
        kinds.map(kind => specialFoodsEn[kind]),
      )}, which may not be sold on P-IRT.`,
    fix: ({ hasPirt }) =>
      hasPirt
        ? 'The P-IRT number does not count for this product. Fill in the BPOM RI MD number, or ask the office.'
        : 'Fill in the BPOM RI MD number. None yet? Ask the office for the steps.',
  },
  'psah-needed': {
    why: () => 'Pure honey and raw salted egg are fresh food. Their licence is PSAH, not P-IRT.',
    fix: () => 'Fill in the PSAH number. None yet? The office helps.',
  },
  'cosmetic-notification': {
    why: () => 'Soap and skin care need a cosmetic notification from BPOM.',
    fix: () => 'Fill in its number, such as NA18260100001.',
  },
  'bpom-number': {
    why: ({ number }) => `We do not know numbers of the form “${number}”.`,
    fix: () => 'Compare it with the letter from BPOM. If it is the same, go on.',
  },
  'nib-number': {
    why: () => 'A NIB has 13 digits.',
    fix: ({ number }) => `You wrote “${number}”. Compare it with your NIB letter.`,
  },
  'pirt-layout': {
    why: ({ layout }) =>
      layout === 'old-12'
        ? 'This number has 12 digits, the old form. Today they have 15.'
        : 'A P-IRT number usually has 15 digits. We cannot read this one.',
    fix: ({ number }) => `Compare “${number}” with the certificate. If it is the same, go on.`,
  },
  'pirt-packaging': {
    why: ({ says }) => `The first digit of the P-IRT number means packaging: ${packagingsEn[says]}.`,
    fix: ({ chosen }) => `You chose ${packagingsEn[chosen]}. See which one is right.`,
  },
  'pirt-group': {
    why: ({ group, isListed, listVersion }) =>
      isListed
        ? `Digits 2 and 3 (${group}) mean ${pirtGroupsEn[group] ?? group}.`
        : `Group ${group} is not in the list of ${listVersion}.`,
    fix: () => 'Check the kind of product and the number. It may be the number of another product of yours.',
  },
  'pirt-region': {
    why: ({ region }) => `Digits 4 to 7 (${region}) are not an area of Greater Malang.`,
    fix: () => 'Check the number. Kota Malang is 3573, Kabupaten Malang 3507, Kota Batu 3579.',
  },
  'pirt-ended': {
    why: ({ endYear }) => `This P-IRT number was valid until ${endYear}, so it has ended.`,
    fix: () => 'Renew it, then fill in the new number. The office helps, free of charge.',
  },
} satisfies Partial<RuleWords>
