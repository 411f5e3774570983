import { number, plural } from '../../formats.ts'
import { translated } from '../../messages.ts'
import type { importsId } from './imports.id.ts'

export const importsEn = translated<typeof importsId>()({
  title: 'Bring in a list of participants',
  lead: 'Send the list as Excel (.xlsx) or CSV, as you keep it. Nothing is saved before you agree.',
  back: 'Back to the lists',
  file: 'File',
  fileHint: 'At most 10 MB and 20,000 rows.',
  cohort: 'Enrol in a cohort',
  noCohort: 'In no cohort',
  greeting: 'Form of address where none is written',
  consents: 'What everybody on this list has signed',
  consentsLead:
    'Without the registry consent the list cannot come in. Without the consent to income reports no turnover is kept.',
  send: 'Read the list',
  earlier: 'Lists of before',
  noneYet: 'None yet.',
  columns: { file: 'File', at: 'Sent', rows: 'Rows', state: 'State' },
  states: { shown: 'Waits for you', 'taking-in': 'Coming in', finished: 'Finished', 'put-away': 'Put away' },

  sheet: name => `Sheet “${name}”`,
  read: 'Columns that are read',
  ignored: 'Columns that are left alone and not kept',
  fields: {
    name: 'name',
    business: 'brand',
    phone: 'mobile number',
    kelurahan: 'kelurahan',
    kecamatan: 'kecamatan',
    area: 'kelurahan and kecamatan',
    address: 'address',
    trade: 'what she makes',
    turnover: 'turnover a month',
    income: 'income a month',
    workers: 'workers',
    since: 'start of business',
    sex: 'form of address',
  },
  willHappen: 'What will happen',
  happened: 'Row by row',
  noName: 'No name',
  plans: {
    new: 'New, will be registered',
    known: 'Already here',
    ask: 'Needs your answer',
    bad: 'Cannot come in',
  },
  rows: count => plural(count, 'row', 'rows'),
  all: 'All rows',
  rowColumns: { row: 'Row', who: 'Name', place: 'Kelurahan', what: 'What will happen', why: 'Remarks' },
  repeats: row => `Same as row ${row}`,
  answer: row => `Answer for row ${row}`,
  answers: { take: 'Register as read', same: name => `The same person: ${name}`, skip: 'Leave out' },
  saveAnswers: 'Save answers',
  unanswered: count =>
    `${plural(count, 'row is', 'rows are')} not answered. What is not answered is left out and comes back in the file to correct.`,
  takeIn: count => `Register ${plural(count, 'person', 'people')}`,
  takeInNobody: 'Finish: nobody is new',
  putAway: 'Put the list away',
  putAwayLead: 'What the list says is emptied. Whoever is registered stays registered.',
  working: facts =>
    `Coming in: ${number('en', facts.done)} of ${number('en', facts.of)} rows. This page refreshes itself.`,
  stalled: 'The work has stopped. What came in stays; go on from here.',
  goOn: 'Go on',
  finished: facts =>
    `${number('en', facts.registered)} registered + ${number('en', facts.known)} already here + ${number('en', facts.left)} left out`,
  finishedTitle: 'Finished',
  outcomes: { registered: 'Registered', known: 'Already here', left: 'Left out' },
  leftTitle: 'What did not come in',
  willBeLeft: 'What cannot come in yet',
  leftLead: 'Correct it in this file and send it again. Nobody comes in twice.',
  leftXlsx: 'Download to correct (Excel)',
  leftCsv: 'Download to correct (CSV)',
  leftSheet: 'To correct',
  leftFile: 'to-correct',
  reasons: 'What to correct',

  faults: {
    'name-missing': () => 'The name is empty. Fill it in.',
    'name-unreadable': facts => `“${facts.said}” is not a name. Write the person’s name.`,
    'kelurahan-missing': facts =>
      facts.kecamatan === undefined
        ? 'The kelurahan is empty. Fill it in.'
        : `Only the kecamatan ${facts.kecamatan} is written. Fill in the kelurahan.`,
    'kelurahan-unknown': facts =>
      `There is no kelurahan “${facts.said}” in Kota Malang. Close to it: ${facts.nearest.join(', ')}.`,
    'phone-unreadable': facts =>
      `The mobile number “${facts.said}” cannot be read. Write it in full, such as 0812 3456 7890.`,
    'phone-lost-digits': facts =>
      `Excel has rounded the number “${facts.said}”; its digits are gone. Type it again as text.`,
    'cell-is-formula': facts =>
      `The cell “${facts.heading}” holds a formula. Copy it and paste it as a value.`,
    'cell-is-error': facts => `The cell “${facts.heading}” holds the error ${facts.said}. Write its value.`,
  },
  doubts: {
    'kelurahan-guessed': facts => `“${facts.said}” was read as ${facts.kelurahan}. Is that right?`,
    'kelurahan-elsewhere': facts =>
      `The kelurahan ${facts.kelurahan} is in ${facts.kecamatanIs}; the list says ${facts.kecamatanSaid}. Use the kelurahan?`,
    'kelurahan-or-kecamatan': facts =>
      `${facts.said} is the name of a kelurahan and of a kecamatan. Is it the kelurahan ${facts.said}?`,
    'phone-of-another': facts => `This number is already that of ${facts.name}. Another person, or the same?`,
    'perhaps-known': facts => `Much like ${facts.name}, registered in this kelurahan. The same person?`,
    'phone-in-row': facts => `The same number as ${facts.name} in row ${facts.row}. Do they share it?`,
    'perhaps-in-row': facts => `Much like ${facts.name} in row ${facts.row}. Are they two people?`,
    'was-erased': () =>
      'This person once asked to be erased. Register her only if she herself wants it again.',
  },
  notes: {
    'phone-missing': () => 'No mobile number: she cannot sign in herself yet.',
    'phone-landline': facts => `The landline ${facts.said} is not used.`,
    'phone-one-of-two': facts => `The first number is used, ${facts.phone}.`,
    'money-left-out': facts => `The sum “${facts.said}” cannot be read and is left empty.`,
    'workers-left-out': facts => `The workers “${facts.said}” cannot be read and are left empty.`,
    'start-left-out': facts => `The start “${facts.said}” cannot be read and is left empty.`,
  },
})
