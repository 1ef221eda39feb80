/** Name of the event that stands for a message which is stored already, but whose reply may never have been sent. */
export const REPLY_LOST = 'lotse/reply-lost';
