import type { Role } from '@luochui/platform/domain/actor.js';

/** Everybody in the example world. Every name begins with 示例, so that nobody takes one for a person or a company that exists. */

export interface ExampleOrganisation {
  readonly name: string;
  readonly kind: 'centre' | 'enterprise' | 'university' | 'union';
}

export const ORGANISATIONS = {
  centre: { name: '示例成果转化中心', kind: 'centre' },
  house: { name: '示例拍卖行', kind: 'enterprise' },
  protection: { name: '示例知识产权保护中心', kind: 'centre' },
  university: { name: '示例大学', kind: 'university' },
  union: { name: '示例区总工会', kind: 'union' },
  precision: { name: '示例精密制造有限公司', kind: 'enterprise' },
  energy: { name: '示例新能源有限公司', kind: 'enterprise' },
  biotech: { name: '示例生物科技有限公司', kind: 'enterprise' },
  polymers: { name: '示例高分子有限公司', kind: 'enterprise' },
  applier: { name: '示例成果应用有限公司', kind: 'enterprise' },
} as const satisfies Record<string, ExampleOrganisation>;
export type OrganisationKey = keyof typeof ORGANISATIONS;

export interface ExamplePerson {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: OrganisationKey;
}

const staff = (role: Role, name: string, organisation: OrganisationKey = 'centre'): ExamplePerson => ({
  login: role,
  name,
  role,
  organisation,
});

/** Whoever bids in the finished event; the first two are also admitted to the lots that open while one watches. */
export const BIDDERS: readonly ExamplePerson[] = (
  [
    ['示例竞买人一', 'precision'],
    ['示例竞买人二', 'energy'],
    ['示例竞买人三', 'biotech'],
    ['示例竞买人四', 'polymers'],
  ] as const
).map(([name, organisation], i) => ({ login: `bidder-${i + 1}`, name, role: 'bidder', organisation }));

/** One for each role of the domain, the login its role; in the order in which the start prints them. */
export const PEOPLE: readonly ExamplePerson[] = [
  staff('listing-officer', '示例受理员'),
  staff('auction-officer', '示例拍卖管理员'),
  staff('finance-officer', '示例财务员'),
  staff('contract-officer', '示例合同员'),
  staff('auctioneer', '示例拍卖师', 'house'),
  staff('clerk', '示例记录员', 'house'),
  staff('auditor', '示例监督员'),
  staff('administrator', '示例管理员'),
  staff('protection-officer', '示例保护专员', 'protection'),
  staff('holder', '示例持有人', 'university'),
  staff('inventor', '示例完成人', 'university'),
  staff('nominating-body', '示例推荐人', 'union'),
  staff('transferee', '示例受让人', 'applier'),
  ...BIDDERS,
];
