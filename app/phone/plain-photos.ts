import { readPhoto, shrunk } from './shrink.ts'

/** Where nothing can be kept, the plain form stays; only what it sends is made small first. */
export function plainPhotos(input: HTMLInputElement): void {
  input.addEventListener('change', async () => {
    const small = new DataTransfer()
    for (const file of input.files ?? []) small.items.add(await smaller(file))
    input.files = small.files
  })
}

async function smaller(file: File): Promise<File> {
  try {
    const photo = await readPhoto(file)
    const blob = await shrunk(photo)
    photo.close()
    return blob.size < file.size ? new File([blob], file.name, { type: blob.type }) : file
  } catch {
    return file
  }
}
