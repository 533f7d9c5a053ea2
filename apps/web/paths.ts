/**
 * Every page's address. The server answers these with the shell and any other with 404; routes.tsx says which page each one is.
 * One line a page, by area, so that two areas never edit the same lines.
 */
export const PATHS = {
  home: '/',
  login: '/login',
  signUp: '/register',
  reset: '/reset',

  // The sale, live
  events: '/events',
  event: '/events/:id',
  lot: '/lots/:id',
  lotRecord: '/lots/:id/record',
  verify: '/verify',

  // Projects
  projects: '/projects',
  project: '/projects/:id',
  deskProjects: '/desk/projects',
  deskProjectsImport: '/desk/projects/import',
  deskProject: '/desk/projects/:id',

  // Sale administration and treasury
  deskEvents: '/desk/events',
  deskEvent: '/desk/events/:id',
  deskEventLive: '/desk/events/:id/live',
  deskEventBidders: '/desk/events/:id/bidders',
  deskBidders: '/desk/bidders',
  register: '/lots/:id/register',
  deskFinance: '/desk/finance',
  deskFinancePart: '/desk/finance/:part',
  ownDeposits: '/me/deposits',

  // Contracts and follow-up
  contract: '/me/contracts/:id',
  deskContracts: '/desk/contracts',
  deskContract: '/desk/contracts/:id',
  deskFollowups: '/desk/followups',
  report: '/report/:token',
  outcomes: '/outcomes',
  outcome: '/outcomes/:id',

  // Messages and the account
  messages: '/me/messages',
  settings: '/me/settings',
  deskMessages: '/desk/messages',

  // Today, my page, figures
  today: '/desk',
  me: '/me',
  figures: '/figures',
  figuresOfEvent: '/figures/:event',
} as const;

export type PageName = keyof typeof PATHS;

const patterns = Object.values(PATHS).map((path) => new RegExp(`^${path.replace(/:[^/]+/g, '[^/]+')}/?$`));

export const isPage = (path: string): boolean => patterns.some((pattern) => pattern.test(path));

/** Navigation shows only what exists: an address that is no page's has no link. */
export const existing = <T extends { readonly path: string }>(links: readonly T[]): T[] =>
  links.filter(({ path }) => isPage(path));
