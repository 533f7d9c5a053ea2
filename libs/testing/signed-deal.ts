import type { INestApplicationContext } from '@nestjs/common';
import { DraftContract, MoveContract, ShowContract, SignContract } from '@luochui/deals';
import { aSoldLot, type SoldLot } from './sold-lot.js';

/** A sale whose contract both parties have signed, through the use cases of deals. */
export async function aSignedDeal(
  app: INestApplicationContext,
  url: string,
): Promise<SoldLot & { contractId: string }> {
  const sale = await aSoldLot(url);
  const get = <T>(useCase: new (...args: never[]) => T): T => app.get(useCase, { strict: false });
  const contractId = (await get(DraftContract).run(sale.lotId))!;
  await get(MoveContract).run(sale.officer.actor, contractId, { step: 'send' });
  for (const { actor } of [sale.holder, sale.buyer]) {
    const { document } = await get(ShowContract).run(actor, contractId);
    await get(SignContract).run(actor, { contractId, documentSha256: document.sha256, language: 'zh' });
  }
  return { ...sale, contractId };
}
