import { withoutControls } from '../text/typed-text';
import type { Enquiry } from './enquiry';

/** What makes the alliance's office look twice. Nothing is refused for it: a buyer may well send three links. */
export const ABUSE_FLAGS = ['many-links', 'repeated-text', 'mixed-scripts', 'invisible-characters', 'markup'] as const;
export type AbuseFlag = (typeof ABUSE_FLAGS)[number];

/** Why no further enquiry is taken for now. */
export const ABUSE_LIMITS = ['visitor-day', 'conversation-day', 'conversation-pace'] as const;
export type AbuseLimit = (typeof ABUSE_LIMITS)[number];

/** A fair has one visitor with many wishes; an office that answers by hand cannot take more from one than this. */
export const MOST_ENQUIRIES = { visitorDay: 10, conversationDay: 10 } as const;
/** Nobody fills in five steps faster than this, in milliseconds. */
export const SHORTEST_PAUSE_MS = 10_000;
/** A website and a data sheet are usual; more links are what advertising has. */
const MOST_LINKS = 2;

/** What has already come from this visitor and in this conversation in the last 24 hours. */
export interface RecentEnquiries {
  readonly visitorDay: number;
  readonly conversationDay: number;
  /** Milliseconds since the conversation's last enquiry was sent; undefined if there was none. */
  readonly sinceLast: number | undefined;
}

/** The limit that one more enquiry would break, or undefined. Corrections and withdrawals are no further enquiries. */
export function brokenLimit({ visitorDay, conversationDay, sinceLast }: RecentEnquiries): AbuseLimit | undefined {
  if (visitorDay >= MOST_ENQUIRIES.visitorDay) return 'visitor-day';
  if (conversationDay >= MOST_ENQUIRIES.conversationDay) return 'conversation-day';
  if (sinceLast !== undefined && sinceLast < SHORTEST_PAUSE_MS) return 'conversation-pace';
  return undefined;
}

/** What is odd about everything a visitor typed into an enquiry, in the order of `ABUSE_FLAGS`. */
export function abuseFlagsOf({ need, details, contact }: Enquiry): AbuseFlag[] {
  const typed = [
    need.wish,
    details.product,
    details.quantity?.unit,
    details.certificates,
    details.placeOfDelivery,
    contact.company,
    contact.city,
    contact.person,
    contact.role,
  ];
  const all = typed.filter((text) => text !== undefined).join('\n');
  // The wish once more by itself: names and addresses would hide that it says the same again and again.
  return ABUSE_FLAGS.filter((flag) => CHECKS[flag](all) || CHECKS[flag](need.wish));
}

/** What is odd about a text. */
export function abuseFlagsIn(text: string): AbuseFlag[] {
  return ABUSE_FLAGS.filter((flag) => CHECKS[flag](text));
}

const CHECKS: Readonly<Record<AbuseFlag, (text: string) => boolean>> = {
  'many-links': (text) => countLinks(text) > MOST_LINKS,
  'repeated-text': isRepetitive,
  'mixed-scripts': hasMixedWord,
  'invisible-characters': (text) => withoutControls(text).removed,
  markup: (text) => MARKUP.test(text),
};

/** With a scheme, or a name that ends like those of firms and of advertising do. Chinese may stand right beside it. */
const LINK =
  /https?:\/\/[!-~]*|(?<![a-z0-9@.-])(?:[a-z0-9-]+\.)+(?:com|net|org|info|biz|top|xyz|cn|de|eu|ru|io|link|click|shop|site|online)(?![a-z0-9@-])[!-~]*/gi;

/** Web addresses in a text, with or without `https://`; an e-mail address is none. */
export function countLinks(text: string): number {
  return text.match(LINK)?.length ?? 0;
}

/** Greek letters that look like Latin ones; not those of units and formulas, such as μ and Ω. */
const LOOK_ALIKE = /[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυχ]/u;

/** Whether Latin letters and look-alikes stand in one word (Unicode TR 39). Chinese beside Latin is usual. */
function hasMixedWord(text: string): boolean {
  const words = text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+/gu) ?? [];
  return words.some((word) => /\p{Script=Latin}/u.test(word) && LOOK_ALIKE.test(word));
}

const MARKUP = /<\/?[a-z][a-z0-9]*(?:\s[^<>]{0,500})?\/?>|\[\/?(?:url|img|b)[=\]]/i;

/** The same character ten times, or a text that says the same few words again and again. */
function isRepetitive(text: string): boolean {
  if (/([^\s\d.\-_=*])\1{9,}/u.test(text)) return true;
  const pieces = piecesOf(text.toLowerCase());
  return pieces.length >= 20 && new Set(pieces).size <= pieces.length / 4;
}

/** Words; Chinese, which has no spaces, by single characters. */
function piecesOf(text: string): string[] {
  return text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
}
