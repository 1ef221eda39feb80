import type { Directory } from '../../directory/directory';
import type { Language } from '../../text/language';
import { correctionLines } from '../correction';
import type { Message } from '../message';
import { isShort } from '../plain-text';
import type { Reply } from '../reply';
import type { Texts, Translate } from '../translate';
import { composeCompanyProfile } from './company-profile';
import { composeComparison } from './comparison';
import { composeEnquiry } from './enquiry';
import { composeEnquiryNews } from './enquiry-news';
import { composeHits } from './hits';
import { composeMemberProfile } from './member-profile';
import { composeError, composeNotice } from './notice';
import { composeHelp, composeNotUnderstood, composeWelcome } from './orientation';
import { composePrivacy } from './privacy';
import { composeQuestion } from './question';
import { composeShortlist, composeShortlistChanged } from './shortlist';

/** What every composer is given: the directory to take facts from, and the language to put them in. */
export interface Wording {
  readonly directory: Directory;
  readonly language: Language;
  readonly t: Translate;
  /** Set where a reply would else be too long: answers are then shown in part, names in one script, nothing twice. */
  readonly brief?: boolean;
  /** Set for a file: nothing is shortened. */
  readonly inFull?: boolean;
}

export type Words = Omit<Message, 'language'>;

/** Puts a reply into words of one language. */
export function compose(reply: Reply, directory: Directory, language: Language, texts: Texts): Message {
  const wording = { directory, language, t: texts.in(language) };
  const whole = composeIn(reply, wording);
  return isShort(whole) ? whole : composeIn(reply, { ...wording, brief: true });
}

function composeIn(reply: Reply, wording: Wording): Message {
  return { language: wording.language, ...withCorrections(reply, wordsFor(reply, wording), wording) };
}

/** How misspelt words were read comes right after the answer. */
function withCorrections(reply: Reply, words: Words, { directory, language, t }: Wording): Words {
  const corrections = 'corrections' in reply ? (reply.corrections ?? []) : [];
  const lines = correctionLines(corrections, directory, language, t);
  const [answer, ...rest] = words.blocks;
  if (!answer || lines.length === 0) return words;
  return { ...words, blocks: [answer, ...lines.map((text) => ({ type: 'text' as const, text })), ...rest] };
}

function wordsFor(reply: Reply, wording: Wording): Words {
  switch (reply.kind) {
    case 'welcome':
      return composeWelcome(wording);
    case 'help':
      return composeHelp(reply, wording);
    case 'question':
      return composeQuestion(reply, wording);
    case 'not-understood':
      return composeNotUnderstood(wording);
    case 'hits':
      return composeHits(reply, wording);
    case 'member-profile':
      return composeMemberProfile(reply.id, reply.heading, wording);
    case 'company-profile':
      return composeCompanyProfile(reply.id, reply.asked ?? [], wording);
    case 'comparison':
      return composeComparison(reply, wording);
    case 'shortlist':
      return composeShortlist(reply, wording);
    case 'shortlist-changed':
      return composeShortlistChanged(reply, wording);
    case 'notice':
      return composeNotice(reply.notice, wording);
    case 'enquiry-news':
      return composeEnquiryNews(reply, wording);
    case 'enquiry-notice':
    case 'enquiry-unknown':
    case 'enquiry-correcting':
    case 'enquiry-limit':
    case 'draft-offer':
    case 'enquiry-record':
      return composeEnquiry(reply, wording);
    case 'privacy-known':
    case 'privacy-export':
    case 'privacy-kept':
    case 'privacy-erased':
      return composePrivacy(reply, wording);
    case 'error':
      return composeError(reply.reference, wording);
  }
}
