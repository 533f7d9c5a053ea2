import { SetMetadata } from '@nestjs/common';

export const REMEMBERS_ITSELF = Symbol('remembers-itself');

/**
 * Of routes whose requests have an id of their own, by which they are answered the same for ever. Their answers are not kept a second
 * time: one may hold what no table shows in clear.
 */
export const RemembersItself = () => SetMetadata(REMEMBERS_ITSELF, true);
