import type { Figures } from '@luochui/insight/wire/figures.js';
import { useQuery } from '@tanstack/react-query';
import type { Language } from '../texts/language.js';
import { get } from './client.js';

const pathOf = (eventId: string | undefined) =>
  eventId === undefined ? '/figures' : `/figures/${encodeURIComponent(eventId)}`;

/** Of one event; undefined: of all together. */
export const useFigures = (eventId: string | undefined) =>
  useQuery({
    queryKey: ['figures', eventId ?? 'all'],
    queryFn: ({ signal }) => get<Figures>(pathOf(eventId), signal),
  });

/** The address of a file to keep. */
export const figuresFile = (eventId: string | undefined, format: 'csv' | 'json', language: Language): string =>
  `/api/v1${pathOf(eventId)}?format=${format}&language=${language}`;
