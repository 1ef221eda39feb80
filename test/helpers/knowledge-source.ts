import type { DatasetFiles } from '../../src/directory/load';
import { rebuild } from '../../src/knowledge-rebuild';
import { KnowledgeSource } from '../../src/knowledge-source';

/** A source over files that a test may change; what is read must be sound the first time. */
export function sourceOf(read: () => DatasetFiles): KnowledgeSource {
  const first = rebuild(read());
  if ('faults' in first) throw new Error(first.faults.join('\n'));
  return new KnowledgeSource(first.knowledge, async () => rebuild(read()));
}
