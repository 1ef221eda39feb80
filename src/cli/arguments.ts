import { type ParseArgsConfig, parseArgs } from 'node:util';
import { LotseError } from '../errors';
import { isLanguage, type Language, languageOfTag } from '../text/language';

/**
 * Reads the arguments of a command.
 * @throws LotseError `argument-invalid` for an option that does not exist or lacks its value
 */
export function readArguments<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new LotseError('argument-invalid', (error as Error).message);
  }
}

/** The language of `--lang`; without it that of the system, if it is one of ours, else English. */
export function readLanguage(text: string | undefined): Language {
  if (text === undefined) return languageOfTag(new Intl.DateTimeFormat().resolvedOptions().locale) ?? 'en';
  if (isLanguage(text)) return text;
  throw new LotseError('argument-invalid', `--lang takes de, zh or en, not "${text}".`);
}
