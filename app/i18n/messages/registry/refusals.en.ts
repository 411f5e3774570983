import { date, joined, number } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { registryRefusalsId } from './refusals.id.ts'

export const registryRefusalsEn = translated<typeof registryRefusalsId>()({
  'registry-consent-missing': () => 'Without the registry consent nothing may be kept.',
  'phone-taken': facts => `This number is already that of ${facts.name}. Check it.`,
  'since-unbelievable': facts => `The year ${facts.year} cannot be right. Check it.`,
  'unknown-kelurahan': () => 'Choose the kelurahan.',
  'unknown-cohort': () => 'There is no such cohort.',
  'unknown-programme': () => 'There is no such programme.',
  'consent-text-outdated': () => 'The text has changed. Open the page again and read out the new one.',
  'unknown-purpose': () => 'This consent is not known.',
  'producer-erased': () => 'The data of this person has been erased.',
  'consent-not-given': () => 'This consent was not given.',
  'income-consent-missing': () => 'The consent to income reports is needed first.',
  'baseline-empty': () => 'Fill in turnover or workers, at least one of them.',
  'baseline-out-of-range': () => 'The figure cannot be right. Write whole rupiah, without points.',
  'not-a-day': () => 'The day cannot be read. Choose it from the calendar.',
  'day-not-yet': facts => `${date('en', facts.day)} has not come yet.`,
  'baseline-fixed': facts => `It was set on ${date('en', facts.takenOn)} and cannot be changed.`,
  'bank-account-unreadable': () => 'An account number has 6 to 20 digits.',
  'bank-missing': () => 'Fill in the bank and whose name it is in.',
  'nik-unreadable': () => 'A NIK has 16 digits.',
  'member-known': facts => `${facts.name} is a member already.`,
  'matters-open': facts =>
    `It cannot be erased yet: ${joined(
      'en',
      facts.matters.map(({ what, amount }) =>
        what === 'rupiah-owed'
          ? `Rp${number('en', amount)} is not settled`
          : `${number('en', amount)} pieces are on shelves`,
      ),
    )}.`,
  'name-taken': facts => `The name “${facts.name}” is taken.`,
  'percent-out-of-range': () => 'The attendance is a whole number between 1 and 100 per cent.',
  'already-completed': facts => `This cohort was completed on ${date('en', facts.completedOn)}.`,
  'before-cohort': facts => `The cohort starts on ${date('en', facts.startedOn)}.`,
  'unknown-stage': () => 'Choose the stage.',
  'topic-missing': () => 'Fill in what is taught.',
  'session-attended': () => 'Attendance is recorded for this session, so it cannot be cancelled.',
  'session-cancelled': () => 'This session was cancelled.',
  'session-not-yet': facts =>
    `This session is on ${date('en', facts.heldOn)}. Attendance is recorded afterwards.`,
  'not-in-cohort': () => 'Somebody is not in this cohort. Open the page again.',
  'no-sessions': () => 'There is no session yet, so it cannot be completed.',
  'attendance-missing': facts => `Attendance is not recorded for ${joined('en', facts.topics)}.`,
  'completed-before-start': facts => `It cannot end before it started, ${date('en', facts.startedOn)}.`,
  'cohort-not-completed': () => 'This cohort is not completed.',
  'attendance-too-low': facts =>
    `Present at ${facts.attended} of ${facts.held} sessions; ${facts.percentNeeded} per cent are needed.`,
  'certificate-issued': facts => `The certificate is issued already: ${facts.number}.`,
  'in-another-cohort': facts => `Still in ${facts.cohort}, which is not completed.`,
  'unknown-import': () => 'There is no such list.',
  'import-not-open': () => 'This list has been dealt with.',
  'row-not-asked': facts => `Row ${facts.row} waits for no answer.`,
  'nobody-to-be-same': facts => `Row ${facts.row} is like nobody in the registry.`,
  'file-missing': () => 'Choose the file first.',
  'spreadsheet-empty': () => 'This file is empty.',
  'spreadsheet-too-large': facts =>
    `This file has ${megabytes(facts.got)} MB; at most ${megabytes(facts.limit)} MB. Take pictures out, or split it.`,
  'spreadsheet-unpacks-too-large': () =>
    'What is in this file is too large. Copy just the list to a new file.',
  'spreadsheet-too-many-rows': facts =>
    `More than ${number('en', facts.limit)} rows. Split it into several files.`,
  'spreadsheet-encrypted': () => 'This file has a password. Save it without one and send it again.',
  'spreadsheet-broken': () => 'This file is broken or cut off. Open it in Excel, save it again and send it.',
  'not-a-spreadsheet': facts => {
    const kinds: Record<string, string> = {
      pdf: 'a PDF',
      word: 'a Word document',
      'old-excel': 'an old Excel file (.xls)',
      'open-document': 'an OpenDocument file (.ods)',
      zip: 'a zip archive',
      picture: 'a picture',
      'web-page': 'a web page',
    }
    return `This is ${kinds[facts.looksLike] ?? 'not a list'}. Save it as Excel (.xlsx) or CSV and send it.`
  },
  'headings-not-found': () =>
    'The row of headings was not found. Headings such as “Nama” and “Kelurahan” are needed.',
  'heading-missing': facts =>
    `The column of the ${facts.field === 'name' ? 'name' : 'kelurahan'} was not found. There are: ${facts.headings.join(', ')}.`,
  'no-participants': () => 'There is nobody below the headings.',
})

const megabytes = (bytes: number): string => number('en', Math.max(1, Math.ceil(bytes / 1_000_000)))
