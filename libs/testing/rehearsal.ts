import { caller } from './people.js';

export interface RehearsalBidder {
  readonly id: string;
  readonly token: string;
  readonly codes: Readonly<Record<string, string>>;
}

export interface Rehearsed {
  readonly eventId: string;
  readonly lots: readonly { readonly id: string; readonly number: number }[];
  readonly bidders: readonly RehearsalBidder[];
}

/** A rehearsal at a started program, by the officer whose account the program printed. */
export async function aRehearsal(url: string, output: string, wanted: object): Promise<Rehearsed> {
  const [, login, password] = /^account auction-officer (\S+) (\S+)$/m.exec(output)!;
  const call = caller(url);
  const { body: session } = await call(null, 'POST', '/session', { login, password });
  const defaults = { name: '演练', lots: 1, bidders: 2, format: 'english', opensInSeconds: 0, durationSeconds: 600 };
  const { status, body } = await call(session.token, 'POST', '/rehearsals', { ...defaults, ...wanted });
  if (status !== 201) throw new Error(`no rehearsal: ${status} ${JSON.stringify(body)}`);
  return body;
}
