import type { Language } from '../../text/language';
import type { MemberId } from '../schema';

/** What an import is told besides the file. */
export interface ImportSettings {
  /** The name of the file, without folders: it becomes part of the source. */
  readonly fileName: string;
  /** The only member whose companies may be in the file; also taken where a row names no city. */
  readonly member: MemberId | undefined;
  /** The language of the report: names and products are shown in it where they have it. */
  readonly language: Language;
  /** The day of the import, ISO date: the year of rows without one. */
  readonly today: string;
}
