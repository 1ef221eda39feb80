import { pinyin } from 'pinyin-pro';
import { fold } from './fold';

/** The syllables of Chinese characters in pinyin without tones, folded: 美的 gives ["mei", "de"]; other text is left out. */
export function pinyinSyllables(han: string): string[] {
  return syllables(han).map(fold);
}

/** How Chinese characters are typed in pinyin, joined, as folding gives it for what a visitor types: 沃尔沃 is "worwo". */
export function pinyinSpelling(han: string): string {
  return fold(syllables(han).join(''));
}

function syllables(han: string): string[] {
  return pinyin(han, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
}
