import './notice-bar.css';
import type { Notice, Notices } from '@luochui/sales/wire/notice.js';
import { useEffect, useState } from 'react';
import { get } from '../api/client.js';
import { clockTime } from '../texts/format.js';
import { useLanguage, useTexts } from '../texts/language.js';
import { noticeTexts } from '../texts/notice.js';
import { liveSocket } from './connection.js';

/** The newest notice of an event, until its reader has put it away; what was told while the connection was lost is asked for. */
export default function NoticeBar({ eventId }: { readonly eventId: string }) {
  const texts = useTexts(noticeTexts);
  const language = useLanguage();
  const [notice, setNotice] = useState<Notice | null>(null);
  const [hidden, setHidden] = useState<string | null>(null);
  useEffect(() => {
    let over = false;
    const newer = (told: Notice) => setNotice((before) => (before && before.at > told.at ? before : told));
    const hear = (told: Notice) => told.eventId === eventId && newer(told);
    const ask = async () => {
      const found = await get<Notices>(`/events/${eventId}/notices`).catch(() => null);
      if (!over && found?.items[0]) newer(found.items[0]);
    };
    const socket = liveSocket();
    socket.on('notice', hear);
    socket.on('connect', ask);
    void ask();
    return () => {
      over = true;
      socket.off('notice', hear);
      socket.off('connect', ask);
    };
  }, [eventId]);
  return (
    <div role="status" className="notice-bar">
      {notice && notice.id !== hidden && (
        <p className="note">
          <span>
            <b>{texts.from[notice.from]}</b> <time dateTime={notice.at}>{clockTime(notice.at, language)}</time>{' '}
            {notice.text}
          </span>
          <button type="button" aria-label={texts.hide} onClick={() => setHidden(notice.id)}>
            ✕
          </button>
        </p>
      )}
    </div>
  );
}
