import './messages-link.css';
import { useUnread } from '../api/unread.js';
import { useTexts } from '../texts/language.js';
import { messagesTexts } from '../texts/messages.js';

/** With how many are unread, so that nothing that was told is overlooked. Comes after the page, whose weight is counted. */
export default function MessagesLink() {
  const texts = useTexts(messagesTexts);
  const unread = useUnread();
  return (
    <a className="messages-link" href="/me/messages" aria-label={texts.linkName(unread)}>
      {texts.link(unread)}
    </a>
  );
}
