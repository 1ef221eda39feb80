import { fold } from '../../text/fold';
import { toHalfWidth } from '../../text/typed-text';

const YES = [
  ...[
    'ja',
    'jawohl',
    'ja alles löschen',
    'alles löschen',
    'yes erase everything',
    'erase everything',
    '是的全部删除',
    '全部删除',
    'ja gern',
    'ja gerne',
    'ja bitte',
    'einverstanden',
    'ich bin einverstanden',
    'ich stimme zu',
    'stimme zu',
  ],
  ...[
    'zustimmen',
    'ja ich stimme zu',
    'okay',
    'ok',
    'gern',
    'gerne',
    'yes',
    'yes please',
    'yep',
    'sure',
    'i agree',
    'agree',
    'agreed',
  ],
  ...[
    'yes i agree',
    'i consent',
    '是',
    '是的',
    '好',
    '好的',
    '可以',
    '同意',
    '我同意',
    '是的我同意',
    '行',
    '没问题',
    '确认',
    'true',
    '1',
    'y',
    'j',
  ],
];
const NO = [
  ...[
    'nein',
    'nein danke',
    'nee',
    'lieber nicht',
    'nicht einverstanden',
    'ich stimme nicht zu',
    'ablehnen',
    'no',
    'no thanks',
    'no thank you',
  ],
  ...[
    'nope',
    'i do not agree',
    'i dont agree',
    'decline',
    'disagree',
    'rather not',
    '不',
    '不是',
    '不好',
    '不同意',
    '我不同意',
    '不可以',
    '不行',
    '不用',
    '不要',
    '拒绝',
    'false',
    '2',
    'n',
  ],
];

const plain = (text: string): string =>
  fold(
    toHalfWidth(text)
      .replace(/[\s,，.。!！;；、]+/gu, ' ')
      .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
      .trim(),
  );
const YES_WORDS = new Set(YES.map(plain));
const NO_WORDS = new Set(NO.map(plain));

/** What a message says to a question that can only be answered with yes or no; undefined if it says neither. */
export function yesOrNo(text: string): boolean | undefined {
  const words = plain(text);
  if (YES_WORDS.has(words)) return true;
  return NO_WORDS.has(words) ? false : undefined;
}
