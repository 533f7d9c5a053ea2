import { accountKinds } from './kinds/account.js';
import { dealKinds } from './kinds/deal.js';
import { projectKinds } from './kinds/project.js';
import { saleKinds } from './kinds/sale.js';
import type { MessageKind, ParametersOf } from './message-kind.js';

/** Everything that the house tells somebody: who adds a kind adds its words here. */
export const MESSAGE_KINDS = { ...accountKinds, ...saleKinds, ...dealKinds, ...projectKinds };

export type KindName = keyof typeof MESSAGE_KINDS;
export type ParamsOf<K extends KindName> = ParametersOf<(typeof MESSAGE_KINDS)[K]>;

/** The kinds that hold a code, which goes to an address and is kept sealed. */
export type SecretKind = {
  [K in KindName]: (typeof MESSAGE_KINDS)[K] extends { secret: true } ? K : never;
}[KindName];

export const kindOf = (name: KindName): MessageKind => MESSAGE_KINDS[name];
export const isKind = (name: string): name is KindName => Object.hasOwn(MESSAGE_KINDS, name);

/** Those one may choose about: what goes to an address alone is nobody's to choose. */
export const CHOOSABLE = (Object.keys(MESSAGE_KINDS) as KindName[]).filter((name) => !name.startsWith('code.'));
