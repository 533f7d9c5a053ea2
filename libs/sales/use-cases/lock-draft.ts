import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { EventEntity } from '../storage/event.entity.js';
import { EventRepository } from '../storage/event.repository.js';

/** The event under its lock, as long as it may still be changed: what was announced is frozen. */
export async function lockDraft(tx: Transaction, eventId: string): Promise<EventEntity> {
  const event = await tx.of(EventRepository).lock(eventId);
  if (!event) throw new DomainError('event.not_found');
  if (event.status !== 'draft') throw new DomainError('event.already_announced');
  return event;
}
