/**
 * A request's address as it may be logged: a signed link is as good as a password, whether it stands in the path
 * (`subject.expiry.mac`) or in the query, of which only the names stay.
 */
export function cleanUrl(url: string): string {
  const [path = '', query] = url.split('?', 2);
  const clean = path
    .split('/')
    .map((segment) => (segment.length > 40 || segment.includes('.') ? '…' : segment))
    .join('/');
  if (!query) return clean;
  const names = [...new URLSearchParams(query).keys()].map((name) => `${name}=…`);
  return `${clean}?${names.join('&')}`;
}
