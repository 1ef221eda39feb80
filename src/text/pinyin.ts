import { pinyin } from 'pinyin-pro';
import { fold } from './fold';

/** The syllables of Chinese characters in pinyin without tones, folded: 美的 gives ["mei", "de"]; other text is left out. */
export function pinyinSyllables(han: string): string[] {
  return pinyin(han, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).map(fold);
}
