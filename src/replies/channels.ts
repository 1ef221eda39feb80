/** What a channel can show. Figures: host-facts of the channels' documentation, November 2026. */
export interface Channel {
  readonly cards: boolean;
  /** Whether a file can go with a message as it is; elsewhere its words are shown. */
  readonly files: boolean;
  /** Quick replies shown under a message; further ones are dropped, since all can be typed. */
  readonly suggestions: number;
  /** Teams shows no quick replies beside a card (seen in its test client), so there they are the card's own buttons. */
  readonly buttons: 'beside' | 'in-card';
  /** Longest title of a button. */
  readonly titleLength: number;
  /** Web Chat reads this out to screen readers in place of "1 attachment". */
  readonly spoken?: 'webchat:fallback-text';
  /** Whether inputs of cards may bring their own labels; Teams on phones stops at version 1.2, which has none. */
  readonly labels: boolean;
  /** How pressing an entry of a card is turned into words. */
  readonly submit: 'text' | 'teams';
}

const PLAIN: Channel = {
  cards: false,
  files: false,
  labels: false,
  suggestions: 0,
  buttons: 'beside',
  titleLength: 20,
  submit: 'text',
};
const WEB: Channel = {
  cards: true,
  files: true,
  labels: true,
  suggestions: 6,
  buttons: 'beside',
  titleLength: 60,
  submit: 'text',
  spoken: 'webchat:fallback-text',
};

const CHANNELS: Readonly<Record<string, Channel>> = {
  directline: WEB,
  webchat: WEB,
  emulator: WEB,
  msteams: {
    cards: true,
    files: false,
    labels: false,
    suggestions: 3,
    buttons: 'in-card',
    titleLength: 40,
    submit: 'teams',
  },
  telegram: { ...PLAIN, suggestions: 6, titleLength: 40 },
  line: { ...PLAIN, suggestions: 6 },
  facebook: { ...PLAIN, suggestions: 6 },
};

/** The channel of that id; one never heard of gets plain text, which every channel can show. */
export function channelOf(channelId: string | undefined): Channel {
  return Object.hasOwn(CHANNELS, channelId ?? '') ? (CHANNELS[channelId ?? ''] ?? PLAIN) : PLAIN;
}
