import { z } from 'zod';

/** `message.due`: a delivery is to be tried. */
export const MessageDue = z.object({ deliveryId: z.uuid() });
