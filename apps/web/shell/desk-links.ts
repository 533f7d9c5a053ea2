import type { User } from '../api/session.js';
import { existing } from '../paths.js';
import type { Link, ShellTexts } from './frame.js';

type Role = User['roles'][number];

const STAFF: Role[] = [
  'listing-officer',
  'auction-officer',
  'auctioneer',
  'clerk',
  'finance-officer',
  'contract-officer',
  'auditor',
  'protection-officer',
  'administrator',
];

export const isStaff = ({ roles }: User): boolean => roles.some((role) => STAFF.includes(role));

/** Of the desk's pages those that exist and that one of the reader's roles works on. */
export function deskLinks(texts: ShellTexts, user: User): Link[] {
  const links: (Link & { readonly roles: readonly Role[] })[] = [
    { path: '/desk', label: texts.today, roles: STAFF },
    { path: '/desk/projects', label: texts.projects, roles: ['listing-officer', 'auction-officer', 'auditor'] },
    { path: '/desk/events', label: texts.events, roles: ['auction-officer', 'auditor'] },
    { path: '/desk/bidders', label: texts.bidders, roles: ['auction-officer', 'auditor'] },
    { path: '/desk/finance', label: texts.finance, roles: ['finance-officer', 'auditor'] },
    { path: '/desk/contracts', label: texts.contracts, roles: ['contract-officer', 'auditor'] },
    { path: '/desk/messages', label: texts.deliveries, roles: ['administrator', 'auditor'] },
  ];
  return existing(links.filter(({ roles }) => roles.some((role) => user.roles.includes(role))));
}
