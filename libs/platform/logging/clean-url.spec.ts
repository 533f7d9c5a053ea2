import { expect, it } from '@jest/globals';
import { cleanUrl } from './clean-url.js';

it.each([
  ['/api/v1/lots/5f8e0e8e-0d5a-4c43-9d9e-6d1c4a3a9d11/bids', '/api/v1/lots/5f8e0e8e-0d5a-4c43-9d9e-6d1c4a3a9d11/bids'],
  ['/report/5f8e0e8e.mgt3k.c2VjcmV0', '/report/…'],
  [`/files/${'x'.repeat(64)}`, '/files/…'],
  ['/projects?query=%E9%9D%92%E8%8A%B1&token=secret', '/projects?query=…&token=…'],
  ['/?', '/'],
])('%s is logged as %s', (url, logged) => expect(cleanUrl(url)).toBe(logged));
