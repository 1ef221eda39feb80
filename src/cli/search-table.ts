import { inLanguage } from '../text/language';
import type { SearchAnswer } from './search';

/** The answer for people: what was understood, then one hit a line with its reasons below. */
export function searchTable(answer: SearchAnswer): string {
  const { understood, hits, total, language } = answer;
  const parts = [...understood.members.slice(0, 6), ...understood.sectors, ...understood.roles];
  const head = `${understood.intent} (${language}): ${parts.join(', ') || '–'}${understood.rest ? ` · ? ${understood.rest}` : ''}`;
  const lines = hits.map((hit, index) => {
    const name = inLanguage(hit.name, language) ?? hit.id;
    return `${String(index + 1).padStart(3)}  ${hit.score.toFixed(3)}  ${name} · ${hit.member}\n            ${hit.why.join(' · ')}`;
  });
  return [head, `${hits.length} of ${total}`, ...lines].join('\n');
}
