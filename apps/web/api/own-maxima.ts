import type { OwnMaxima } from '@luochui/sales/wire/bid.js';
import { useQuery } from '@tanstack/react-query';
import { get } from './client.js';

/** One's own maxima in a lot, told to nobody else; read anew when the price or one's own receipts have moved. */
export const useOwnMaxima = (lotId: string, enabled: boolean, asOf: string) =>
  useQuery({
    queryKey: ['own-maxima', lotId, asOf],
    queryFn: ({ signal }) => get<OwnMaxima>(`/lots/${lotId}/proxy`, signal),
    enabled,
    placeholderData: (before) => before,
  }).data?.standing ?? null;
