import { z } from 'zod';

/** `followup.due`: a reminder of this report has its time. */
export const FollowupDue = z.object({ reportId: z.uuid() });
