import type { NoticeShown } from '#app/domain/notices/notice-list.ts'
import { noticeWordsIn } from '#app/i18n/notice-words.ts'
import { paths } from '#app/i18n/paths.ts'
import { tellingWordsIn } from '#app/i18n/telling-words.ts'
import { Button } from '../primitives/button.tsx'
import { Notice } from '../primitives/notice.tsx'
import { Pages } from '../primitives/pages.tsx'
import { useWords } from '../words.tsx'
import { FormToken } from './form-token.tsx'

export type NoticesView = {
  notices: readonly (NoticeShown & { href: string })[]
  page: number
  pages: number
  unread: number
  /** When the list was drawn: what came later is not marked with it. */
  drawnAt: string
}

/** What has happened, newest first: one sentence, its moment, and the page that shows it. */
export function NoticesPage({
  view,
  token,
  error,
}: {
  view: NoticesView
  token: string
  error: string | undefined
}) {
  const { language, formats } = useWords()
  const words = noticeWordsIn(language)
  return (
    <section className="sec stack">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {error === undefined ? null : <Notice kind="bad">{error}</Notice>}
      {view.notices.length === 0 ? <p>{words.none}</p> : null}
      {view.unread > 0 ? (
        <form method="post" action={paths.notices()} className="stack">
          <FormToken token={token} />
          <input type="hidden" name="until" value={view.drawnAt} />
          <p>{words.unread(view.unread)}</p>
          <Button alt>{words.markRead}</Button>
        </form>
      ) : view.notices.length > 0 ? (
        <p className="small">{words.allRead}</p>
      ) : null}
      <ul className="tasks">
        {view.notices.map(notice => (
          <li key={notice.noticeId}>
            <p>
              {notice.isRead ? null : <span className="state">{words.fresh}</span>}{' '}
              {words.kinds[notice.kind](notice.facts)}
            </p>
            <p className="small">{formats.moment(notice.at)}</p>
            <p>
              <a href={notice.href} aria-label={`${words.open}: ${words.kinds[notice.kind](notice.facts)}`}>
                {words.open}
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a className="press" href={paths.messageChoice()}>
          {tellingWordsIn(language).choice.link}
        </a>
      </p>
      <Pages current={view.page} last={view.pages} hrefOf={paths.notices} />
    </section>
  )
}
