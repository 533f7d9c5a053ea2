/** A browser's session ends after this; a program's token has the time it was issued for. */
export const SESSION_DAYS = 14;
