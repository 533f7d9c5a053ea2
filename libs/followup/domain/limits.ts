export const EVIDENCE_FILES = 8;
export const EVIDENCE_BYTES = 10 * 1024 * 1024;
