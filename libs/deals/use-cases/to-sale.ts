import type { ProjectRight } from '@luochui/catalogue/wire/project.js';
import type { Sale as SaleOfSales } from '@luochui/sales';
import type { Sale } from '../domain/sale.js';

const IP_KINDS: Readonly<Record<ProjectRight['ipKind'], string>> = {
  invention: '发明专利',
  'utility-model': '实用新型专利',
  design: '外观设计专利',
  application: '专利申请',
  software: '计算机软件著作权',
  layout: '集成电路布图设计',
  'plant-variety': '植物新品种权',
  secret: '技术秘密',
};

/** What a contract keeps of a sale. */
export const toSale = ({ lot, event, project, winner, terms, ...sale }: SaleOfSales): Sale => ({
  lotId: lot.id,
  lotNumber: lot.number,
  event,
  project: {
    id: project.id,
    title: project.title,
    holder: project.holder,
    holderOrganisationId: project.holderOrganisationId,
    field: project.field,
    trl: project.trl,
    rights: project.rights.map(({ ipKind, number }) => [IP_KINDS[ipKind], number].filter(Boolean).join(' ')),
  },
  winner: {
    accountId: winner.accountId,
    organisationId: winner.organisationId,
    name: winner.organisationName,
    code: winner.code,
  },
  price: sale.price,
  startPrice: lot.startPrice,
  bids: sale.bids,
  deposit: terms.deposit ?? '0',
  buyerCommissionPercent: terms.buyerCommissionPercent ?? 0,
  closedAt: lot.closedAt.getTime(),
  rulesHash: sale.rulesHash,
  head: sale.head,
});
