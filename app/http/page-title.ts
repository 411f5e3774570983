/** For pages that nobody but their reader should find. */
export const privateTitle = (title: string | undefined) => [
  { title: title === undefined ? 'Omah Oleh' : `${title} · Omah Oleh` },
  { name: 'robots', content: 'noindex' },
]
