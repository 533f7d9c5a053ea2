import type { Logger } from '@nestjs/common';
import type { Clock } from '@luochui/platform/clock/clock.js';
import { isOutage } from '@luochui/platform/database/outage.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { languageOf } from '@luochui/platform/domain/language.js';
import { toProblem } from '@luochui/platform/domain/problem.js';
import { unstorableTexts } from '@luochui/platform/domain/storable-text.js';
import type { InFlight } from '@luochui/platform/process/in-flight.js';
import type { Socket } from 'socket.io';
import type { z } from 'zod';
import { cutOff, isFlooded } from './slow-clients.js';
import { CLIENT_EVENTS, type ClientEventName } from '../wire/live-events.js';

export interface Attach {
  readonly clock: Clock;
  readonly log: Logger;
  readonly inFlight: InFlight;
}

type Message<E extends ClientEventName> = z.infer<(typeof CLIENT_EVENTS)[E]['message']>;
type Answer<E extends ClientEventName> = z.infer<(typeof CLIENT_EVENTS)[E]['answer']>;

/** Every message is answered, whatever happens. `enteredAt`: it is whole when its handler is called. */
export function listen<E extends ClientEventName>(
  socket: Socket,
  event: E,
  { clock, log, inFlight }: Attach,
  handle: (message: Message<E>, enteredAt: number) => Promise<Answer<E>>,
): void {
  const schema: z.ZodType<Message<E>> = CLIENT_EVENTS[event].message as never;
  socket.on(event as string, async (...args: unknown[]) => {
    const enteredAt = clock.now();
    if (isFlooded(socket)) return cutOff(socket);
    try {
      const { success, data, error } = schema.safeParse(args[0]);
      if (!success) throw invalid(error.issues);
      const unstorable = unstorableTexts(data);
      if (unstorable.length > 0)
        throw invalid(unstorable.map((path) => ({ path, message: 'holds a character that is none' })));
      reply(args, { ok: true, ...(await inFlight.during(() => handle(data, enteredAt))) });
    } catch (error) {
      const gone = isOutage(error);
      const problem = toProblem(
        gone ? new DomainError('service.not_ready', { missing: 'database' }) : error,
        toldTo(socket),
      );
      if (problem.status === 500 || gone) log.error({ event: 'message.failed', name: event, err: error });
      reply(args, { ok: false, error: problem });
    }
  });
}

export function listenToUnknown(socket: Socket): void {
  socket.onAny((event: string, ...args: unknown[]) => {
    if (!socket.eventNames().includes(event))
      reply(args, { ok: false, error: toProblem(new DomainError('request.unknown_event'), toldTo(socket)) });
  });
}

/** Refusals in the reader's language: `auth: {language}`, else that of the handshake's header. */
export const toldTo = ({ handshake }: Socket) => ({
  language: languageOf(
    typeof handshake.auth.language === 'string' ? handshake.auth.language : handshake.headers['accept-language'],
  ),
});

const invalid = (issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) =>
  new DomainError('request.invalid', {
    issues: issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  });

function reply(args: readonly unknown[], answer: object): void {
  const acknowledge = args.at(-1);
  if (typeof acknowledge === 'function') (acknowledge as (answer: object) => void)(answer);
}
