import type { DeskToday, MyToday } from '@luochui/insight/wire/today.js';
import { useQuery } from '@tanstack/react-query';
import { get } from './client.js';

/** Nothing pushes these lists: they are read again while one looks. */
const AGAIN_MS = 15_000;

export const useDeskToday = () =>
  useQuery({
    queryKey: ['today', 'desk'],
    queryFn: ({ signal }) => get<DeskToday>('/desk/today', signal),
    refetchInterval: AGAIN_MS,
  });

export const useMyToday = (enabled: boolean) =>
  useQuery({
    queryKey: ['today', 'me'],
    queryFn: ({ signal }) => get<MyToday>('/me/today', signal),
    refetchInterval: AGAIN_MS,
    enabled,
  });
