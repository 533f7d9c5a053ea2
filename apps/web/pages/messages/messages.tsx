import './messages.css';
import type { InboxItem } from '@luochui/messages/wire/message.js';
import { useState } from 'react';
import { useInbox, useMarkRead } from '../../api/messages.js';
import { Button } from '../../kit/button.js';
import { Chip } from '../../kit/chip.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { isPage } from '../../paths.js';
import { usePageTitle } from '../../shell/page-title.js';
import { moment } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { messagesTexts } from '../../texts/messages.js';

/** What one was told, newest first. */
export default function MessagesPage() {
  const texts = useTexts(messagesTexts);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const { data, error, refetch } = useInbox(cursors.at(-1));
  const markRead = useMarkRead();
  usePageTitle(texts.heading);
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={6} />;
  const { items, unread, nextCursor } = data;
  return (
    <div className="page messages">
      <header>
        <h1>{texts.heading}</h1>
        <span className="muted" role="status">
          {items.length > 0 && texts.unread(unread)}
        </span>
        <span className="space" />
        {unread > 0 && (
          <Button busy={markRead.isPending} onClick={() => markRead.mutate(null)}>
            {texts.markAll}
          </Button>
        )}
        <a href="/me/settings">{texts.settings}</a>
      </header>
      {items.length === 0 ? (
        <Empty title={texts.empty.title}>
          <p>{texts.empty.text}</p>
          <a className="button dark" href="/events">
            {texts.empty.act}
          </a>
        </Empty>
      ) : (
        <ol className="sheet" aria-label={texts.list}>
          {items.map((item) => (
            <Message key={item.id} item={item} onRead={() => markRead.mutate(item.id)} />
          ))}
        </ol>
      )}
      {(cursors.length > 0 || nextCursor) && (
        <nav className="bar" aria-label={texts.pages}>
          <Button disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
            {texts.newer}
          </Button>
          <Button disabled={!nextCursor} onClick={() => setCursors([...cursors, nextCursor!])}>
            {texts.older}
          </Button>
        </nav>
      )}
    </div>
  );
}

function Message({ item, onRead }: { readonly item: InboxItem; readonly onRead: () => void }) {
  const texts = useTexts(messagesTexts);
  const language = useLanguage();
  const isNew = item.readAt === null;
  return (
    <li className={isNew ? 'unread' : undefined}>
      <h2>
        {item.title} {isNew && <Chip tone="amber">{texts.isNew}</Chip>}
      </h2>
      <p>{item.text}</p>
      <div className="bar">
        <time className="small muted" dateTime={item.createdAt}>
          {moment(item.createdAt, language)}
        </time>
        {item.link !== null && isPage(item.link) && (
          <a href={item.link} onClick={isNew ? onRead : undefined} aria-label={`${texts.open} ${item.title}`}>
            {texts.open}
          </a>
        )}
        {isNew && (
          <Button onClick={onRead} aria-label={`${texts.mark} ${item.title}`}>
            {texts.mark}
          </Button>
        )}
      </div>
    </li>
  );
}
