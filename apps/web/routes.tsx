import { lazyPage, type Page } from './shell/lazy-page.js';
import type { PageName } from './paths.js';

interface Route {
  readonly page: Page;
  /** Whose header it has; `own` pages bring theirs (the live lot's holds its connection). */
  readonly header: 'public' | 'desk' | 'own';
  /** The hall's dark; otherwise paper. */
  readonly dark?: true;
}

/** Which page each address is, by area as in paths.ts. A page's chunk comes when it is first shown. */
export const ROUTES: Record<PageName, Route> = {
  home: { page: lazyPage(() => import('./pages/home/home.js')), header: 'public' },
  login: { page: lazyPage(() => import('./pages/login/login.js')), header: 'public' },
  signUp: { page: lazyPage(() => import('./pages/sign-up/sign-up.js')), header: 'public' },
  reset: { page: lazyPage(() => import('./pages/reset/reset.js')), header: 'public' },

  // The sale, live
  events: { page: lazyPage(() => import('./pages/events/events.js')), header: 'public' },
  event: { page: lazyPage(() => import('./pages/event/event.js')), header: 'public', dark: true },
  lot: { page: lazyPage(() => import('./pages/lot/lot.js')), header: 'own', dark: true },
  lotRecord: { page: lazyPage(() => import('./pages/lot-record/lot-record.js')), header: 'public' },
  verify: { page: lazyPage(() => import('./pages/verify/verify.js')), header: 'public' },

  // Projects
  projects: { page: lazyPage(() => import('./pages/projects/projects.js')), header: 'public' },
  project: { page: lazyPage(() => import('./pages/project/project.js')), header: 'public' },
  deskProjects: { page: lazyPage(() => import('./pages/desk-projects/desk-projects.js')), header: 'desk' },
  deskProjectsImport: { page: lazyPage(() => import('./pages/desk-import/desk-import.js')), header: 'desk' },
  deskProject: { page: lazyPage(() => import('./pages/desk-project/desk-project.js')), header: 'desk' },

  // Sale administration and treasury
  deskEvents: { page: lazyPage(() => import('./pages/desk-events/desk-events.js')), header: 'desk' },
  deskEvent: { page: lazyPage(() => import('./pages/desk-event/desk-event.js')), header: 'desk' },
  deskEventLive: { page: lazyPage(() => import('./pages/desk-live/desk-live.js')), header: 'desk' },
  deskEventBidders: { page: lazyPage(() => import('./pages/desk-bidders/desk-bidders.js')), header: 'desk' },
  deskBidders: { page: lazyPage(() => import('./pages/desk-bidders/desk-bidders.js')), header: 'desk' },
  register: { page: lazyPage(() => import('./pages/register/register.js')), header: 'public' },
  deskFinance: { page: lazyPage(() => import('./pages/finance/finance.js')), header: 'desk' },
  deskFinancePart: { page: lazyPage(() => import('./pages/finance/part.js')), header: 'desk' },
  ownDeposits: { page: lazyPage(() => import('./pages/own-deposits/own-deposits.js')), header: 'public' },

  // Contracts and follow-up
  contract: { page: lazyPage(() => import('./pages/contract/contract.js')), header: 'public' },
  deskContracts: { page: lazyPage(() => import('./pages/desk-contracts/desk-contracts.js')), header: 'desk' },
  deskContract: { page: lazyPage(() => import('./pages/desk-contract/desk-contract.js')), header: 'desk' },
  deskFollowups: { page: lazyPage(() => import('./pages/desk-followups/desk-followups.js')), header: 'desk' },
  report: { page: lazyPage(() => import('./pages/report/report.js')), header: 'public' },
  outcomes: { page: lazyPage(() => import('./pages/outcomes/outcomes.js')), header: 'public' },
  outcome: { page: lazyPage(() => import('./pages/outcome/outcome.js')), header: 'public' },

  // Messages and the account
  messages: { page: lazyPage(() => import('./pages/messages/messages.js')), header: 'public' },
  settings: { page: lazyPage(() => import('./pages/settings/settings.js')), header: 'public' },
  deskMessages: { page: lazyPage(() => import('./pages/desk-messages/desk-messages.js')), header: 'desk' },

  // Today, my page, figures
  today: { page: lazyPage(() => import('./pages/today/today.js')), header: 'desk' },
  me: { page: lazyPage(() => import('./pages/me/me.js')), header: 'public' },
  figures: { page: lazyPage(() => import('./pages/figures/figures.js')), header: 'public' },
  figuresOfEvent: { page: lazyPage(() => import('./pages/figures/figures.js')), header: 'public' },
};
