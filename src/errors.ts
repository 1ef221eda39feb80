/** Stable codes of everything that can be refused or fail. A code is never reused for another meaning. */
export const ERROR_CODES = [
  'config-invalid',
  'credentials-missing',
  'port-taken',
  'dataset-invalid',
  'dataset-unreadable',
  'dataset-unwritable',
  'dataset-locked',
  'import-refused',
  'service-not-running',
  'reload-unanswered',
  'command-unknown',
  'argument-invalid',
  'file-unreadable',
  'file-unwritable',
  'encoding-refused',
  'body-too-large',
  'activity-invalid',
  'conversation-unknown',
  'token-invalid',
  'state-conflict',
  'data-undecipherable',
  'enquiry-unknown',
  'enquiry-closed',
  'note-invalid',
  'service-url-refused',
  'storage-unavailable',
  'channel-unreachable',
  'body-invalid',
  'upload-refused',
  'too-many-messages',
  'too-many-requests',
  'unauthorized',
  'address-unknown',
  'internal-error',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * A failure with a stable code and a sentence for the person who can mend it.
 * No decision is taken by reading the message; it never holds a visitor's words or contact data.
 */
export class LotseError extends Error {
  override readonly name = 'LotseError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The code that a failure of ours, of Node or of the system carries, if any. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
