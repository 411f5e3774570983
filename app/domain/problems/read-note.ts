import { ok, type Result, refuse } from '../result.ts'

export type NoteRefusal = { code: 'note-missing' } | { code: 'note-too-long'; most: number; got: number }

/** What somebody wrote, without the blanks around it. @param most letters */
export function readNote(text: string, most: number): Result<string, NoteRefusal> {
  const note = text.replaceAll('\r\n', '\n').replaceAll('\0', '').trim()
  if (note === '') return refuse({ code: 'note-missing' })
  return note.length > most ? refuse({ code: 'note-too-long', most, got: note.length }) : ok(note)
}
