import { z } from 'zod';

/** `contract.signed`: both parties have signed. */
export const ContractSigned = z.object({ contractId: z.uuid() });
